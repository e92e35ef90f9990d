import type { Child } from 'hono/jsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { formatPeriod, formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { type ReportDue, reportKinds } from '../model.ts';
import { nameOf, proofOf, textsIn } from './words.ts';

type Props = { visit: Visit; call: CallOfProgramme; answers: Answers };

function Frame(props: Props & { title: string; lead?: string; due?: ReportDue; children: Child }) {
  const { visit, call, title, due } = props;
  const { language } = visit;
  const t = textsIn(language).dues;
  const crumbs = [
    { text: call.name[language], href: visit.link('calls.manage', { call: call.slug }) },
    { text: textsIn(language).round.title, href: visit.link('reports.round', { call: call.slug }) },
  ];
  const above = due ? [{ text: t.title, href: visit.link('reports.dues', { call: call.slug }) }] : [];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${title}: ${call.name[language]}`}
      crumbs={[...crumbs, ...above, { text: title }]}
      failed={props.answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={props.answers.errors} />
      <PageHead preline={call.name[language]} title={title} {...(props.lead ? { lead: props.lead } : {})} />
      {props.children}
    </Page>
  );
}

/** When the pairs of a call owe reports; the office sets it here, call by call. */
export function DuesPage(props: Props & { dues: readonly ReportDue[] }) {
  const { visit, call, dues, answers } = props;
  const { language } = visit;
  const t = textsIn(language);
  const columns: Column<ReportDue>[] = [
    { key: 'kind', title: t.dues.kind, header: true, cell: ({ kind }) => t.kinds[kind] },
    { key: 'about', title: t.dues.about, cell: period => formatPeriod(language, period) },
    { key: 'due', title: t.dues.dueOn, cell: ({ dueOn }) => formatPlainDay(language, dueOn) },
    {
      key: 'change',
      title: t.dues.change,
      kind: 'action',
      cell: due => (
        <a
          href={visit.link('reports.due', { call: call.slug, due: due.id })}
          aria-label={`${t.dues.change}: ${nameOf(language, due)}`}
        >
          {t.dues.change}
        </a>
      ),
    },
  ];
  return (
    <Frame {...props} title={t.dues.title} lead={t.dues.lead}>
      <Table
        lang={language}
        caption={t.dues.title}
        captionHidden
        columns={columns}
        rows={dues}
        empty={<Empty title={t.dues.none}>{t.dues.noneText}</Empty>}
      />
      <Section id="weiterer" title={t.dues.add}>
        <Form action={visit.link('reports.dues', { call: call.slug })} hidden={proofOf(visit)}>
          <DueFields visit={visit} answers={answers} />
          <FormActions lang={language} primary={t.dues.save} />
        </Form>
      </Section>
    </Frame>
  );
}

/** Another day or period for one report, or none at all. */
export function DuePage(props: Props & { due: ReportDue }) {
  const { visit, call, due } = props;
  const t = textsIn(visit.language).dues;
  const here = visit.link('reports.due', { call: call.slug, due: due.id });
  return (
    <Frame {...props} title={t.changeTitle}>
      <Form action={here} hidden={proofOf(visit)}>
        <DueFields visit={visit} answers={props.answers} />
        <FormActions
          lang={visit.language}
          primary={t.saveChange}
          back={{ href: visit.link('reports.dues', { call: call.slug }), text: t.back }}
        />
      </Form>
      <Section id="streichen" title={t.remove} note={t.removeNote}>
        <Form action={here} hidden={{ ...proofOf(visit), remove: 'ja' }}>
          <Button look="danger">{t.remove}</Button>
        </Form>
      </Section>
    </Frame>
  );
}

function DueFields({ visit, answers }: { visit: Visit; answers: Answers }) {
  const t = textsIn(visit.language);
  return (
    <>
      <RadioGroup
        {...answerOf(answers, 'kind')}
        label={t.dues.kind}
        options={reportKinds.map(value => ({ value, label: t.kinds[value] }))}
        row
      />
      <FieldRow>
        <TextField {...answerOf(answers, 'from')} label={t.dues.from} kind="date" />
        <TextField {...answerOf(answers, 'to')} label={t.dues.to} kind="date" />
        <TextField {...answerOf(answers, 'dueOn')} label={t.dues.dueOn} kind="date" />
      </FieldRow>
    </>
  );
}
