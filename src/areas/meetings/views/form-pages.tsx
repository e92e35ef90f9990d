import type { Child } from 'hono/jsx';
import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxGroup, RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Table } from '../../../design/table.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { type Appointment, type Meeting, meetingKinds, repeats, zones } from '../model.ts';
import { differingParts } from '../rules.ts';
import { monthName, nameOf, pairOf, proofOf, textsIn, whenOf } from './words.ts';

export type FormView = {
  readonly setting: PlanSetting;
  readonly speakers: readonly Speaker[];
  readonly answers: Answers;
};

type FormFrame = {
  visit: Visit;
  view: FormView;
  /** Null for a new one. */
  meeting: Meeting | null;
  title: string;
  lead: string;
  action: string;
  primary: string;
  danger?: boolean;
  /** What goes along unseen besides the version of the meeting. */
  hidden?: Readonly<Record<string, string>>;
  above?: Child;
  children: Child;
};

/** The frame of every form about meetings: the way here, what is wrong, for whom one acts. */
export function MeetingForm(props: FormFrame) {
  const { visit, view, meeting, title } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { setting, answers } = view;
  const partnership = setting.partnership.id;
  const list = visit.link('meetings.list', { partnership });
  const back = meeting === null ? list : visit.link('meetings.show', { partnership, meeting: meeting.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: list },
        ...(meeting === null ? [] : [{ text: nameOf(language, meeting), href: back }]),
        { text: title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead
        title={title}
        {...(meeting === null ? {} : { preline: `${nameOf(language, meeting)}, ${whenOf(language, meeting)}` })}
        lead={props.lead}
      />
      {props.above}
      <Form
        action={props.action}
        hidden={{
          ...proofOf(visit),
          ...(meeting === null ? {} : { version: String(meeting.version) }),
          ...props.hidden,
        }}
        upload
      >
        {props.children}
        <ActingFields
          answers={answers}
          speakers={view.speakers}
          labels={t.acting}
          channels={channels.map(channel => ({ value: channel, label: t.channels[channel] }))}
          fileSent={visit.fields.file('file') !== null}
        />
        <FormActions
          lang={language}
          primary={props.primary}
          danger={props.danger ?? false}
          back={{ href: back, text: meeting === null ? t.form.back : t.form.backOne }}
        />
      </Form>
    </Page>
  );
}

/** When and where; `dayLabel` says whose day. */
function AppointmentFields({ visit, answers, dayLabel }: { visit: Visit; answers: Answers; dayLabel: string }) {
  const t = textsIn(visit.language).form;
  return (
    <>
      <FieldRow>
        <TextField {...answerOf(answers, 'day')} label={dayLabel} kind="date" />
        <TextField {...answerOf(answers, 'time')} label={t.time} kind="time" />
        <TextField {...answerOf(answers, 'minutes')} label={t.minutes} kind="number" unit={t.minutesUnit} />
      </FieldRow>
      <TextField {...answerOf(answers, 'place')} label={t.place} help={t.placeHelp} required={false} maxlength={300} />
      <TextField
        {...answerOf(answers, 'link')}
        label={t.link}
        help={t.linkHelp}
        kind="url"
        required={false}
        maxlength={500}
      />
    </>
  );
}

/** A meeting or a whole series to be planned. */
export function PlanFormPage({ visit, view, skipped }: { visit: Visit; view: FormView; skipped: readonly string[] }) {
  const texts = textsIn(visit.language);
  const t = texts.form;
  const { answers } = view;
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <MeetingForm
      {...{ visit, view, meeting: null }}
      title={texts.plan}
      lead={t.saveNote}
      action={visit.link('meetings.plan', { partnership: view.setting.partnership.id })}
      primary={t.save}
    >
      <SelectField
        {...answerOf(answers, 'kind')}
        label={t.kind}
        options={meetingKinds.map(value => ({ value, label: texts.kinds[value] }))}
      />
      <TextField {...answerOf(answers, 'title')} label={t.title} help={t.titleHelp} required={false} maxlength={200} />
      <AppointmentFields visit={visit} answers={answers} dayLabel={t.firstDay} />
      <SelectField
        {...answerOf(answers, 'zone')}
        label={t.zone}
        help={t.zoneHelp}
        options={zones.map(value => ({ value, label: texts.zones[value] }))}
      />
      <FormPart title={t.repeatTitle} note={t.monthsHelp}>
        <RadioGroup
          {...answerOf(answers, 'repeat')}
          label={t.repeat}
          options={(['once', ...repeats] as const).map(value => ({ value, label: t.repeats[value] }))}
        />
        <FieldRow>
          <TextField {...answerOf(answers, 'every')} label={t.every} kind="number" min={1} max={12} required={false} />
          <TextField {...answerOf(answers, 'last')} label={t.last} kind="date" required={false} />
        </FieldRow>
        <CheckboxGroup
          {...answerOf(answers, 'skipMonths')}
          label={t.skip}
          required={false}
          row
          values={skipped}
          options={months.map(month => ({ value: String(month), label: monthName(visit.language, month) }))}
        />
      </FormPart>
    </MeetingForm>
  );
}

/** Another day or place for one meeting. `conflict` is what was typed where somebody else has changed it meanwhile. */
export function MoveFormPage(props: {
  visit: Visit;
  view: FormView;
  meeting: Meeting;
  conflict: Omit<Appointment, 'zone'> | null;
}) {
  const { visit, view, meeting, conflict } = props;
  const t = textsIn(visit.language).form;
  return (
    <MeetingForm
      {...{ visit, view, meeting }}
      title={t.changeTitle}
      lead={t.changeLead}
      action={visit.link('meetings.edit', { partnership: view.setting.partnership.id, meeting: meeting.id })}
      primary={t.changeSave}
      above={conflict && <Conflict visit={visit} meeting={meeting} typed={conflict} />}
    >
      <AppointmentFields visit={visit} answers={view.answers} dayLabel={t.day} />
    </MeetingForm>
  );
}

function Conflict({ visit, meeting, typed }: { visit: Visit; meeting: Meeting; typed: Omit<Appointment, 'zone'> }) {
  const { language } = visit;
  const t = textsIn(language);
  const names = { day: t.day, time: t.time, minutes: t.duration, place: t.place, link: t.link };
  const say = (content: Omit<Appointment, 'zone'>, part: keyof typeof names) =>
    part === 'day' ? formatPlainDay(language, content.day) : String(content[part]);
  return (
    <Notice lang={language} kind="warning" title={t.conflict.title}>
      <p>{t.conflict.text}</p>
      <Table
        lang={language}
        caption={t.conflict.title}
        captionHidden
        columns={[
          { key: 'field', title: t.conflict.field, header: true, cell: part => names[part] },
          { key: 'now', title: t.conflict.now, cell: part => say(meeting, part) },
          { key: 'yours', title: t.conflict.yours, cell: part => say(typed, part) },
        ]}
        rows={differingParts(meeting, typed)}
      />
    </Notice>
  );
}

/** What happens instead of a meeting, and why. */
export function CancelFormPage({ visit, view, meeting }: { visit: Visit; view: FormView; meeting: Meeting }) {
  const t = textsIn(visit.language).form;
  const possible = (['cancel', 'postpone', 'all'] as const).filter(
    one => (one !== 'postpone' || meeting.state === 'scheduled') && (one !== 'all' || meeting.series !== null),
  );
  return (
    <MeetingForm
      {...{ visit, view, meeting }}
      title={t.cancelTitle}
      lead={t.cancelLead}
      action={visit.link('meetings.cancel', { partnership: view.setting.partnership.id, meeting: meeting.id })}
      primary={meeting.state === 'planned' ? t.cancelPlanned : t.cancelSave}
      danger
    >
      <RadioGroup
        {...answerOf(view.answers, 'what')}
        label={t.what}
        options={possible.map(value => ({ value, label: t.whats[value] }))}
      />
      <TextArea {...answerOf(view.answers, 'reason')} label={t.reason} rows={3} maxlength={500} />
    </MeetingForm>
  );
}
