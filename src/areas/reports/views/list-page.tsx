import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PartnershipState } from '../../partnerships/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ReportDue, StatusReport } from '../model.ts';
import { contributionOf, hasWritten, isOverdue, owes } from '../rules.ts';
import { nameOf, pairOf, tags, textsIn } from './words.ts';

/** A due date with the report of one pair. */
export type DueReport = { readonly due: ReportDue; readonly report: StatusReport };

/** The reports of a pair: which are owed by when, and how far each is. */
export function ListPage(props: {
  visit: Visit;
  setting: PlanSetting;
  reports: readonly DueReport[];
  /** Whether the reader sets due dates. */
  mayPlan: boolean;
}) {
  const { visit, setting, reports } = props;
  const { language } = visit;
  const t = textsIn(language);
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  const call = setting.call.slug;
  const columns: Column<DueReport>[] = [
    {
      key: 'report',
      title: t.columns.report,
      header: true,
      cell: ({ due }) => <a href={visit.link('reports.show', { partnership, due: due.id })}>{nameOf(language, due)}</a>,
    },
    { key: 'due', title: t.columns.due, cell: ({ due }) => formatPlainDay(language, due.dueOn) },
    { key: 'sides', title: t.columns.sides, cell: ({ report }) => sidesOf(language, setting.partnership, report) },
    {
      key: 'state',
      title: t.columns.state,
      cell: one => <StateTags language={language} {...one} pair={setting.partnership.state} today={visit.ctx.today} />,
    },
  ];
  const toRound = props.mayPlan && (
    <ButtonLink href={visit.link('reports.round', { call })}>{t.round.title}</ButtonLink>
  );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pair}`}
      crumbs={[{ text: pair, href: visit.link('partnerships.show', { partnership }) }, { text: t.title }]}
      hidden
    >
      <PageHead preline={pair} title={t.title} lead={t.lead} {...(toRound ? { actions: toRound } : {})} />
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        columns={columns}
        rows={reports}
        empty={<Empty title={t.none}>{t.noneText}</Empty>}
      />
    </Page>
  );
}

/** Who has written something, by name. */
export function sidesOf(
  language: Language,
  { members }: Pick<PlanSetting['partnership'], 'members'>,
  report: StatusReport,
): string {
  const written = members.filter(({ organisationId }) => hasWritten(contributionOf(report, organisationId)));
  return written.map(({ name }) => name).join(', ') || textsIn(language).nobodyYet;
}

/** The state in words, and whether it is late; `pair` is the state of the pair, which may owe nothing. */
export function StateTags(props: DueReport & { language: Language; today: Day; pair: PartnershipState }) {
  const { language, report, due, today } = props;
  const t = textsIn(language);
  return (
    <>
      <Tag kind={tags[report.state]}>{t.states[report.state]}</Tag>
      {owes(props.pair, report) && isOverdue(report, due, today) && <Tag kind="attention">{t.overdue}</Tag>}
    </>
  );
}
