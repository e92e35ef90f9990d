import { answerOf } from '../../../design/answers.ts';
import { CheckboxGroup, SelectField } from '../../../design/choice.tsx';
import { FieldRow, FormPart } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Meeting, meetingKinds, zones } from '../model.ts';
import { type FormView, MeetingForm } from './form-pages.tsx';
import { nameOf, pollTextsIn, textsIn, whenOf } from './words.ts';

export type PollFormView = FormView & {
  /** The meeting that is to be moved; null for a new one. */
  readonly meeting: Meeting | null;
  /** Those who are told of meetings anyway, by name. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly asked: readonly string[];
};

const [optionRows, guestRows] = [8, 3];

/** Days to propose, and whom to ask. */
export function PollFormPage({ visit, view }: { visit: Visit; view: PollFormView }) {
  const { language } = visit;
  const [t, texts] = [pollTextsIn(language), textsIn(language)];
  const { answers, meeting } = view;
  const rows = (count: number) => Array.from({ length: count }, (_, index) => index);
  const lead =
    meeting === null
      ? t.newLead
      : `${t.newLead} ${t.forMeeting({ what: `${nameOf(language, meeting)}, ${whenOf(language, meeting)}` })}`;
  return (
    <MeetingForm
      {...{ visit, view, meeting, lead }}
      title={t.newTitle}
      action={visit.link('meetings.poll-new', { partnership: view.setting.partnership.id })}
      hidden={{ meeting: meeting?.id ?? '' }}
      primary={t.send}
    >
      <SelectField
        {...answerOf(answers, 'kind')}
        label={texts.form.kind}
        options={meetingKinds.map(value => ({ value, label: texts.kinds[value] }))}
      />
      <TextField {...answerOf(answers, 'title')} label={texts.form.title} required={false} maxlength={200} />
      <FieldRow>
        <TextField {...answerOf(answers, 'until')} label={t.until} kind="date" />
        <TextField
          {...answerOf(answers, 'minutes')}
          label={texts.form.minutes}
          kind="number"
          unit={texts.form.minutesUnit}
        />
      </FieldRow>
      <SelectField
        {...answerOf(answers, 'zone')}
        label={texts.form.zone}
        help={texts.form.zoneHelp}
        options={zones.map(value => ({ value, label: texts.zones[value] }))}
      />
      <TextField
        {...answerOf(answers, 'place')}
        label={texts.form.place}
        help={texts.form.placeHelp}
        required={false}
        maxlength={300}
      />
      <TextField {...answerOf(answers, 'link')} label={texts.form.link} kind="url" required={false} maxlength={500} />
      <FormPart title={t.options} note={t.optionsNote}>
        {rows(optionRows).map(index => (
          <InputRow legend={t.option({ number: index + 1 })} wide>
            <TextField {...answerOf(answers, `option.${index}.day`)} label={t.day} kind="date" required={index < 2} />
            <TextField {...answerOf(answers, `option.${index}.time`)} label={t.time} kind="time" required={index < 2} />
          </InputRow>
        ))}
      </FormPart>
      <CheckboxGroup
        {...answerOf(answers, 'guests')}
        label={t.guests}
        required={false}
        values={view.asked}
        options={view.known.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormPart title={t.others} note={t.othersNote} small>
        {rows(guestRows).map(index => (
          <InputRow legend={t.guest({ number: index + 1 })} wide>
            <TextField {...answerOf(answers, `guest.${index}.name`)} label={t.name} required={false} />
            <TextField {...answerOf(answers, `guest.${index}.email`)} label={t.email} kind="email" required={false} />
          </InputRow>
        ))}
      </FormPart>
    </MeetingForm>
  );
}
