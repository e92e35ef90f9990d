import type { Child } from 'hono/jsx';
import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Table } from '../../../design/table.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { judgements, questions, type ReportDue, type ReportWords, type StatusReport } from '../model.ts';
import { contributionOf, differingWords, hasWritten, isMove } from '../rules.ts';
import { nameOf, pairOf, proofOf, textsIn } from './words.ts';

export type FormView = {
  readonly setting: PlanSetting;
  readonly due: ReportDue;
  readonly report: StatusReport;
  /** Empty where nobody is asked for whom one acts. */
  readonly speakers: readonly Speaker[];
  readonly answers: Answers;
};

type FormFrame = {
  visit: Visit;
  view: FormView;
  title: string;
  lead: string;
  action: string;
  primary: string;
  /** What was read, so that nobody overwrites what they never saw. */
  version: number;
  above?: Child;
  children?: Child;
};

function ReportForm(props: FormFrame) {
  const { visit, view, title } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { setting, due, answers, speakers } = view;
  const partnership = setting.partnership.id;
  const back = visit.link('reports.show', { partnership, due: due.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('reports.list', { partnership }) },
        { text: nameOf(language, due), href: back },
        { text: title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={title} preline={nameOf(language, due)} lead={props.lead} />
      {props.above}
      <Form action={props.action} hidden={{ ...proofOf(visit), version: String(props.version) }} upload>
        {props.children}
        {speakers.length > 0 && (
          <ActingFields
            answers={answers}
            speakers={speakers}
            labels={t.acting}
            channels={channels.map(channel => ({ value: channel, label: t.channels[channel] }))}
            fileSent={visit.fields.file('file') !== null}
          />
        )}
        <FormActions lang={language} primary={props.primary} back={{ href: back, text: t.write.back }} />
      </Form>
    </Page>
  );
}

/** What one side reports. `conflict` is what was typed where a colleague has changed it meanwhile. */
export function WritePage(props: {
  visit: Visit;
  view: FormView;
  organisationId: string;
  conflict: ReportWords | null;
}) {
  const { visit, view, organisationId, conflict } = props;
  const texts = textsIn(visit.language);
  const t = texts.write;
  const { setting, due, report, answers } = view;
  const { name } = setting.partnership.members.find(one => one.organisationId === organisationId)!;
  const known = contributionOf(report, organisationId);
  return (
    <ReportForm
      {...{ visit, view }}
      title={t.title({ name })}
      lead={t.lead}
      action={visit.link('reports.write', {
        ...{ partnership: setting.partnership.id, due: due.id, organisation: organisationId },
      })}
      primary={t.save}
      version={known?.version ?? 0}
      above={conflict && known && <Conflict visit={visit} now={known} typed={conflict} />}
    >
      {questions.map(question => (
        <TextArea
          {...answerOf(answers, question)}
          label={texts.questions[question]}
          rows={5}
          maxlength={8000}
          required={false}
          oneOf
        />
      ))}
      <TextField
        {...answerOf(answers, 'hours')}
        label={t.hours}
        help={t.hoursHelp}
        kind="number"
        min={0}
        unit={t.unit}
        required={false}
      />
    </ReportForm>
  );
}

function Conflict({ visit, now, typed }: { visit: Visit; now: ReportWords; typed: ReportWords }) {
  const { language } = visit;
  const t = textsIn(language);
  const names = { ...t.questions, hours: t.hours };
  return (
    <Notice lang={language} kind="warning" title={t.conflict.title}>
      <p>{t.conflict.text}</p>
      <Table
        lang={language}
        caption={t.conflict.title}
        captionHidden
        columns={[
          { key: 'field', title: t.conflict.field, header: true, cell: part => names[part] },
          { key: 'now', title: t.conflict.now, cell: part => String(now[part] ?? '') },
          { key: 'yours', title: t.conflict.yours, cell: part => String(typed[part] ?? '') },
        ]}
        rows={differingWords(now, typed)}
      />
    </Notice>
  );
}

/** Says what will be submitted, and who has said nothing. */
export function SubmitPage({ visit, view }: { visit: Visit; view: FormView }) {
  const t = textsIn(visit.language).submit;
  const { setting, due, report } = view;
  const { members } = setting.partnership;
  const mute = members.filter(({ organisationId }) => !hasWritten(contributionOf(report, organisationId)));
  const names = mute.map(({ name }) => name).join(', ');
  return (
    <ReportForm
      {...{ visit, view }}
      title={t.title}
      lead={t.lead}
      action={visit.link('reports.submit', { partnership: setting.partnership.id, due: due.id })}
      primary={t.save}
      version={report.version}
      above={mute.length > 0 && <Notice lang={visit.language} kind="warning" title={t.missing({ names })} />}
    />
  );
}

/** Office and adviser: accept, give back, comment; the office also does without a report. */
export function JudgePage({ visit, view, isOffice }: { visit: Visit; view: FormView; isOffice: boolean }) {
  const t = textsIn(visit.language).judge;
  const { setting, due, report, answers } = view;
  const to = { accept: 'accepted', return: 'returned', skip: 'skipped', reopen: 'open' } as const;
  const possible = judgements.filter(
    one => one === 'comment' || (isMove(report.state, to[one]) && (isOffice || (one !== 'skip' && one !== 'reopen'))),
  );
  return (
    <ReportForm
      {...{ visit, view }}
      title={t.title}
      lead={t.lead}
      action={visit.link('reports.judge', { partnership: setting.partnership.id, due: due.id })}
      primary={t.save}
      version={report.version}
    >
      <RadioGroup
        {...answerOf(answers, 'what')}
        label={t.what}
        options={possible.map(value => ({ value, label: t.whats[value] }))}
      />
      <TextArea
        {...answerOf(answers, 'words')}
        label={t.words}
        help={t.wordsHelp}
        rows={5}
        maxlength={4000}
        required={false}
      />
    </ReportForm>
  );
}
