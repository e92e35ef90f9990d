import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatMoment, formatPlainDay, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import { plainWords } from '../rules/markdown.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { BarrierReport } from '../model.ts';
import type { Errors } from './editor-page.tsx';
import { siteTextsIn } from './site-facts.tsx';
import { hiddenOf, WorkPage } from './work-page.tsx';

/** All reports of barriers, those that wait first. */
export function ReportsPage(props: { visit: Visit; reports: readonly BarrierReport[] }) {
  const { visit } = props;
  const { language } = visit;
  const t = siteTextsIn(language).reports;
  return (
    <WorkPage visit={visit} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        rows={props.reports}
        empty={
          <Empty title={t.none}>
            <p>{t.noneText}</p>
          </Empty>
        }
        columns={[
          {
            key: 'message',
            title: t.message,
            header: true,
            cell: ({ id, message }) => (
              <a href={visit.link('barriers.record', { report: id })}>{plainWords(message, 80)}</a>
            ),
          },
          { key: 'page', title: t.page, cell: ({ address }) => address || '–' },
          { key: 'when', title: t.when, cell: ({ at }) => formatMoment(language, at) },
          { key: 'state', title: t.state, cell: report => <ReportState visit={visit} report={report} /> },
        ]}
      />
    </WorkPage>
  );
}

function ReportState({ visit, report }: { visit: Visit; report: BarrierReport }) {
  const t = siteTextsIn(visit.language).reports;
  const due = formatPlainDay(visit.language, report.answerBy);
  if (report.answeredAt !== null) return <Tag kind="good">{t.answered}</Tag>;
  if (report.answerBy < visit.ctx.today) return <Tag kind="attention">{t.late(due)}</Tag>;
  return <Tag kind="waiting">{t.waiting(due)}</Tag>;
}

/** The page that somebody could not use; what is no address of ours stays words. */
function ReportedPage({ address }: { address: string }) {
  if (!/^\/(de|en)(\/[\w\-/.]*)?$/.test(address)) return <>{address || unknown}</>;
  return <a href={address}>{address}</a>;
}

/** One report with its answer, or the form for it. */
export function ReportPage(props: { visit: Visit; report: BarrierReport; typed: string; errors: Errors }) {
  const { visit, report, errors } = props;
  const { language } = visit;
  const t = siteTextsIn(language).reports;
  return (
    <WorkPage
      visit={visit}
      title={t.one}
      above={[{ text: t.title, href: visit.link('barriers.office') }]}
      failed={errors.length > 0}
    >
      <PageHead title={t.one} tags={<ReportState visit={visit} report={report} />} />
      <p class="kt-written">{report.message}</p>
      <Facts
        narrow
        items={[
          { term: t.page, value: <ReportedPage address={report.address} /> },
          { term: t.when, value: formatMoment(language, report.at) },
          { term: t.wants, value: report.email || t.noEmail },
          ...(report.answeredAt ? [{ term: t.answer, value: report.answer }] : []),
        ]}
      />
      <ErrorSummary lang={language} errors={errors} />
      {report.answeredAt === null && (
        <Form action={visit.link('barriers.answer', { report: report.id })} hidden={hiddenOf(visit)}>
          <TextArea
            lang={language}
            name="answer"
            label={t.answer}
            help={t.answerHelp}
            rows={6}
            value={props.typed}
            error={errors.find(({ field }) => field === 'answer')?.text}
          />
          <FormActions lang={language} primary={t.send} back={{ href: visit.link('barriers.office') }} />
        </Form>
      )}
    </WorkPage>
  );
}
