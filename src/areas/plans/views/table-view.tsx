import { formatPlainDay } from '../../../design/format.ts';
import { pageWithin, Pager } from '../../../design/pager.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanEntry } from '../model.ts';
import { inOrder, isOpen, isOverdue } from '../rules.ts';
import { planAddress, type PlanShown } from './plan-page.tsx';
import { tags, textsIn, whoOf } from './words.ts';

/** Rows on one page: with all tags and links a page stays far below 300 KB. */
const rowsOfPage = 100;

/** The part of a long plan that the address asks for. */
export function pageOf(visit: Visit, plan: PlanShown) {
  const rows = inOrder(plan.shown);
  const pages = Math.ceil(rows.length / rowsOfPage);
  const page = pageWithin(visit.query.get('page'), pages);
  return { rows: rows.slice((page - 1) * rowsOfPage, page * rowsOfPage), page, pages };
}

export function PlanPager({
  visit,
  plan,
  page,
  pages,
}: {
  visit: Visit;
  plan: PlanShown;
  page: number;
  pages: number;
}) {
  return (
    <Pager
      lang={visit.language}
      label={textsIn(visit.language).pages}
      page={page}
      pages={pages}
      href={asked => planAddress(visit, plan, { view: plan.view, page: String(asked) })}
    />
  );
}

/** The plan as a table: each entry below what it is a part of. */
export function TableView({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const { language } = visit;
  const t = textsIn(language);
  const { rows, page, pages } = pageOf(visit, plan);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'what',
      title: t.columns.what,
      header: true,
      cell: ({ entry, depth }) => (
        <span class={`kt-plan__depth-${depth}`}>
          <EntryLink visit={visit} plan={plan} entry={entry} />
        </span>
      ),
    },
    { key: 'kind', title: t.columns.kind, cell: ({ entry }) => t.kinds[entry.kind] },
    {
      key: 'who',
      title: t.columns.who,
      cell: ({ entry }) =>
        [whoOf(language, plan.setting, entry.organisationId), entry.responsible].filter(Boolean).join(', '),
    },
    { key: 'due', title: t.columns.due, cell: ({ entry }) => formatPlainDay(language, entry.dueOn) },
    {
      key: 'state',
      title: t.columns.state,
      cell: ({ entry }) => <EntryTags visit={visit} plan={plan} entry={entry} />,
    },
  ];
  return (
    <>
      <Table lang={language} caption={t.title} captionHidden columns={columns} rows={rows} />
      <PlanPager {...{ visit, plan, page, pages }} />
    </>
  );
}

export function EntryLink({ visit, plan, entry }: { visit: Visit; plan: PlanShown; entry: PlanEntry }) {
  const partnership = plan.setting.partnership.id;
  return <a href={visit.link('plans.entry', { partnership, entry: entry.id })}>{entry.title}</a>;
}

/** How far an entry is, and what holds it up, in words. */
export function EntryTags(props: { visit: Visit; plan: PlanShown; entry: PlanEntry; withoutState?: boolean }) {
  const { visit, plan, entry } = props;
  const t = textsIn(visit.language);
  const waits = isOpen(entry)
    ? entry.needs.filter(id => plan.entries.some(one => one.id === id && isOpen(one))).length
    : 0;
  return (
    <div class="kt-tags">
      {!props.withoutState && <Tag kind={tags[entry.state]}>{t.states[entry.state]}</Tag>}
      {isOverdue(entry, visit.ctx.today) && <Tag kind="attention">{t.overdue}</Tag>}
      {entry.blocker !== null && <Tag kind="attention">{t.blocked}</Tag>}
      {waits > 0 && <Tag kind="waiting">{t.waits({ count: waits })}</Tag>}
    </div>
  );
}
