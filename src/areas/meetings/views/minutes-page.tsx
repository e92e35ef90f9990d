import type { Speaker } from '../../../design/acting-fields.tsx';
import { ActionCard } from '../../../design/action-card.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { Behind } from '../../../design/behind.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { ErrorSummary, FieldRow, Form, FormPart } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting, MeetingAct } from '../model.ts';
import type { Agenda } from '../model/agenda.ts';
import { type Attendance, type MeetingOutcome, outcomeKinds } from '../model/minutes.ts';
import { isPresented } from '../rules/approval.ts';
import { mayTakeMinutes } from '../rules/minutes.ts';
import { whoOptions } from './agenda-page.tsx';
import { ApprovalCard, ApprovalSection } from './approval-parts.tsx';
import { OutcomesTable } from './outcomes-table.tsx';
import { approvalTextsIn, minutesTextsIn, nameOf, pairOf, proofOf, tags, textsIn, whenOf, whoOf } from './words.ts';

export type MinutesView = {
  readonly setting: PlanSetting;
  readonly meeting: Meeting;
  readonly agenda: Agenda;
  readonly outcomes: readonly MeetingOutcome[];
  readonly attendance: readonly Attendance[];
  readonly acts: readonly MeetingAct[];
  /** For whom the reader writes and approves; nobody: one only reads. */
  readonly speakers: readonly Speaker[];
  readonly pdf: boolean;
  /** Under which name this browser keeps what is not stored yet: of this meeting and this reader. */
  readonly draftKey: string;
  readonly answers: Answers;
};

type Props = { visit: Visit; view: MinutesView };

/** The minutes of a meeting: what is there, a line to add, who attended. */
export function MinutesPage({ visit, view }: Props) {
  const { language } = visit;
  const [t, texts] = [minutesTextsIn(language), textsIn(language)];
  const { setting, meeting, answers } = view;
  const partnership = setting.partnership.id;
  const [name, pair] = [nameOf(language, meeting), pairOf(setting.partnership)];
  const list = visit.link('meetings.list', { partnership });
  const own = visit.link('meetings.show', { partnership, meeting: meeting.id });
  const mayWrite = view.speakers.length > 0 && mayTakeMinutes(meeting, visit.ctx.now);
  return (
    <Page
      frame={{ ...visit.frame, ...(mayWrite ? { scripts: ['meetings/minutes-draft.js'] } : {}) }}
      lang={language}
      title={`${t.title}: ${name}, ${whenOf(language, meeting)}`}
      crumbs={[
        { text: pair, href: visit.link('partnerships.show', { partnership }) },
        { text: texts.title, href: list },
        { text: name, href: own },
        { text: t.title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead
        preline={`${name}, ${whenOf(language, meeting)}`}
        title={t.title}
        lead={mayWrite ? t.lead : t.readingLead}
        tags={<Tag kind={tags[meeting.state]}>{texts.states[meeting.state]}</Tag>}
        aside={<Next visit={visit} view={view} />}
      />
      <Section id="ergebnisse" title={t.outcomes}>
        <div id="festgehalten">
          {view.outcomes.length === 0 ? (
            <Empty title={t.nothing} />
          ) : (
            <OutcomesTable {...{ visit, setting, meeting }} {...view} changes={mayWrite} />
          )}
        </div>
      </Section>
      {mayWrite && (
        <Section id="eingabe" title={t.add}>
          {isPresented(meeting, view.acts) && (
            <Notice lang={language} kind="info" title={approvalTextsIn(language).warning}>
              <p>{approvalTextsIn(language).warningText}</p>
            </Notice>
          )}
          <LineForm visit={visit} view={view} />
        </Section>
      )}
      <Section id="teilnahme" title={t.attendance}>
        <AttendanceFacts view={view} nobody={t.nobody} />
        {mayWrite && <AttendanceForm visit={visit} view={view} />}
      </Section>
      {meeting.minutesVersion > 0 && <ApprovalSection visit={visit} view={view} />}
    </Page>
  );
}

function Next({ visit, view }: Props) {
  const t = minutesTextsIn(visit.language);
  if (!mayTakeMinutes(view.meeting, visit.ctx.now)) return <ActionCard title={t.early}>{t.earlyText}</ActionCard>;
  return view.meeting.minutesVersion > 0 ? <ApprovalCard visit={visit} view={view} /> : null;
}

/** One line to add. The element around it keeps what was typed until the server has it. */
function LineForm({ visit, view }: Props) {
  const t = minutesTextsIn(visit.language);
  const { setting, meeting, agenda, answers } = view;
  const action = visit.link('meetings.minutes', { partnership: setting.partnership.id, meeting: meeting.id });
  const topics = agenda.topics.map(({ id, title }, index) => ({ value: id ?? `nr-${index}`, label: title }));
  return (
    <kt-minutes-draft
      data-key={view.draftKey}
      data-refused={answers.errors.length > 0 ? '' : undefined}
      data-pending={t.draft.pending}
      data-stored={t.draft.stored}
      data-signed-out={t.draft.signedOut}
      data-refused-text={t.draft.refused}
      data-take-back={t.draft.takeBack}
    >
      <Form action={action} hidden={{ ...proofOf(visit), id: answers.values.id ?? visit.ctx.newId() }}>
        <RadioGroup
          {...answerOf(answers, 'kind')}
          label={t.kind}
          row
          options={outcomeKinds.map(value => ({ value, label: t.kinds[value] }))}
        />
        <TextArea {...answerOf(answers, 'text')} label={t.text} rows={2} maxlength={2000} />
        <SelectField
          {...answerOf(answers, 'topic')}
          label={t.topic}
          required={false}
          empty={t.noTopic}
          options={topics}
        />
        <FormPart title={t.task} small>
          <TaskFields visit={visit} setting={setting} answers={answers} />
        </FormPart>
        <ButtonRow>
          <Button look="primary">{t.save}</Button>
        </ButtonRow>
      </Form>
    </kt-minutes-draft>
  );
}

/** Who does it by when. */
export function TaskFields(props: { visit: Visit; setting: PlanSetting; answers: Answers; required?: boolean }) {
  const t = minutesTextsIn(props.visit.language);
  const { answers, required = true } = props;
  return (
    <>
      <FieldRow>
        <SelectField
          {...answerOf(answers, 'who')}
          label={t.who}
          required={required}
          options={[...whoOptions(props.setting), { value: 'all', label: t.all }]}
        />
        <TextField {...answerOf(answers, 'dueOn')} label={t.due} kind="date" required={required} />
      </FieldRow>
      <TextField
        {...answerOf(answers, 'responsible')}
        label={t.responsible}
        help={t.responsibleHelp}
        required={false}
        maxlength={200}
      />
    </>
  );
}

function AttendanceFacts({ view: { setting, attendance }, nobody }: { view: MinutesView; nobody: string }) {
  const whoWas = new Map(attendance.map(({ organisationId, who }) => [organisationId, who]));
  const all = [...setting.memberIds, setting.officeId];
  return <Facts items={all.map(id => ({ term: whoOf(setting, id), value: whoWas.get(id) || nobody }))} />;
}

function AttendanceForm({ visit, view }: Props) {
  const t = minutesTextsIn(visit.language);
  const { setting, meeting, answers, attendance } = view;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const all = [...setting.memberIds, setting.officeId];
  const whoWas = new Map(attendance.map(({ organisationId, who }) => [organisationId, who]));
  const before = Object.fromEntries(all.map(id => [`before.${id}`, whoWas.get(id) ?? '']));
  const isTyped = all.some(id => answers.values[`who.${id}`] !== undefined);
  const values = isTyped ? answers.values : Object.fromEntries(all.map(id => [`who.${id}`, whoWas.get(id) ?? '']));
  return (
    <Behind summary={t.attendanceEdit} open={isTyped}>
      <p class="kt-note">{t.attendanceLead}</p>
      <Form action={visit.link('meetings.attendance', address)} hidden={{ ...proofOf(visit), ...before }}>
        {all.map(id => (
          <TextField
            {...answerOf({ ...answers, values }, `who.${id}`)}
            label={whoOf(setting, id)}
            required={false}
            maxlength={500}
          />
        ))}
        <ButtonRow>
          <Button>{t.attendanceSave}</Button>
        </ButtonRow>
      </Form>
    </Behind>
  );
}

declare module 'hono/jsx/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'kt-minutes-draft': {
        'data-key': string;
        'data-refused': string | undefined;
        'data-pending': string;
        'data-stored': string;
        'data-signed-out': string;
        'data-refused-text': string;
        'data-take-back': string;
        children?: unknown;
      };
    }
  }
}
