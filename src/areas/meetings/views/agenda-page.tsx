import { answerOf } from '../../../design/answers.ts';
import { CheckboxField, CheckboxGroup, SelectField } from '../../../design/choice.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { Notice } from '../../../design/notice.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting } from '../model.ts';
import type { Agenda, Topic } from '../model/agenda.ts';
import { hasBegun } from '../rules/agenda.ts';
import { AgendaTable } from './agenda-section.tsx';
import { type FormView, MeetingForm } from './form-pages.tsx';
import { agendaTextsIn, whoOf } from './words.ts';

export type AgendaFormView = FormView & {
  readonly meeting: Meeting;
  /** Lines to type, with some to spare. */
  readonly rows: number;
  readonly stored: readonly Topic[];
  readonly chosen: readonly string[];
  /** What holds now where somebody else has changed it meanwhile. */
  readonly conflict: Agenda | null;
};

/** Members and office, as those who bring a topic or do a task. */
export function whoOptions(setting: PlanSetting) {
  return [...setting.memberIds, setting.officeId].map(value => ({ value, label: whoOf(setting, value) }));
}

/** An agenda to be written, line by line. */
export function AgendaFormPage({ visit, view }: { visit: Visit; view: AgendaFormView }) {
  const t = agendaTextsIn(visit.language);
  const { setting, meeting, answers, stored, conflict } = view;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const who = whoOptions(setting);
  const begun = hasBegun(meeting, visit.ctx.now);
  return (
    <MeetingForm
      {...{ visit, view, meeting }}
      title={t.change}
      lead={t.lead}
      action={visit.link('meetings.agenda', address)}
      hidden={{ agendaVersion: String(meeting.agendaVersion) }}
      primary={t.save}
      above={
        conflict && (
          <Notice lang={visit.language} kind="warning" title={t.nowHolds}>
            <p>{t.nowText}</p>
            <AgendaTable visit={visit} setting={setting} agenda={conflict} begun={begun} />
          </Notice>
        )
      }
    >
      {Array.from({ length: view.rows }, (_, index) => {
        const named = (name: string) => answerOf(answers, `topic.${index}.${name}`);
        const { value: dealt, ...box } = named('dealt');
        return (
          <InputRow legend={t.row({ number: index + 1 })} wide>
            <input type="hidden" name={`topic.${index}.id`} value={named('id').value} />
            <TextField {...named('title')} label={t.topic} required={false} maxlength={200} />
            <SelectField {...named('who')} label={t.who} required={false} empty={t.all} options={who} />
            <TextField {...named('place')} label={t.place} kind="number" min={1} required={false} />
            <TextField {...named('minutes')} label={t.minutes} kind="number" min={1} required={false} />
            {begun && <CheckboxField {...box} label={t.dealt} checked={dealt !== ''} required={false} />}
          </InputRow>
        );
      })}
      {stored.length > 0 && (
        <CheckboxGroup
          {...answerOf(answers, 'fromStore')}
          label={t.fromStore}
          required={false}
          values={view.chosen}
          options={stored.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </MeetingForm>
  );
}
