import { formatPlainDay } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanEntry } from '../model.ts';
import { type Bar, timelineOf } from '../rules/timeline.ts';
import type { PlanShown } from './plan-page.tsx';
import { EntryLink, pageOf, PlanPager } from './table-view.tsx';
import { textsIn, whoOf } from './words.ts';

/** In units of the drawing: names stand in the left column, bars at its right. */
const column = 300;
const width = 700;
const rowHeight = 26;
const headHeight = 30;
/** Letters of a name that fit into the column. */
const letters = 38;

/** The plan as bars over months, drawn on the server; every bar is a link, and the table below says the same. */
export function GanttView({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const { language } = visit;
  const t = textsIn(language).gantt;
  const { rows, page, pages } = pageOf(visit, plan);
  const entries = rows.map(({ entry }) => entry);
  const timeline = timelineOf(entries, visit.ctx.today, width);
  if (timeline === null) return <p>{t.nothing}</p>;
  const title = t.title({ from: formatPlainDay(language, timeline.from), to: formatPlainDay(language, timeline.to) });
  const height = headHeight + rows.length * rowHeight + 8;
  const barOf = new Map(timeline.bars.map(bar => [bar.id, bar]));
  return (
    <>
      <p class="kt-note">{t.note}</p>
      <section class="kt-gantt" aria-label={title} tabindex={0}>
        <svg viewBox={`0 0 ${column + width} ${height}`} width={column + width} height={height} role="group">
          <title>{title}</title>
          {timeline.months.map(({ first, x }) => (
            <>
              <line class="kt-gantt__month" x1={column + x} y1={headHeight - 8} x2={column + x} y2={height} />
              {(timeline.months.length <= 18 || first.slice(5, 7) === '01') && (
                <text class="kt-gantt__text" x={column + x + 3} y={18}>
                  {first.slice(5, 7) === '01' || x === 0
                    ? `${first.slice(5, 7)}/${first.slice(2, 4)}`
                    : first.slice(5, 7)}
                </text>
              )}
            </>
          ))}
          {timeline.todayX !== null && (
            <line
              class="kt-gantt__today"
              x1={column + timeline.todayX}
              y1={headHeight - 8}
              x2={column + timeline.todayX}
              y2={height}
            />
          )}
          {entries.flatMap(entry => entry.needs.map(id => <Arrow from={barOf.get(id)} to={barOf.get(entry.id)} />))}
          {rows.map(({ entry, depth }, row) => (
            <GanttRow {...{ visit, plan, entry, depth, row, bar: barOf.get(entry.id) }} />
          ))}
        </svg>
      </section>
      <PlanPager {...{ visit, plan, page, pages }} />
      <details class="kt-details">
        <summary>{t.table}</summary>
        <GanttTable visit={visit} plan={plan} entries={entries} />
      </details>
    </>
  );
}

function GanttRow(props: {
  visit: Visit;
  plan: PlanShown;
  entry: PlanEntry;
  depth: number;
  row: number;
  bar: Bar | undefined;
}) {
  const { visit, plan, entry, bar, depth } = props;
  const top = headHeight + props.row * rowHeight;
  const { title } = entry;
  const room = letters - depth * 3;
  const short = title.length > room ? `${title.slice(0, room - 1)}…` : title;
  const days = [entry.startsOn, entry.dueOn].filter(on => on !== null).map(on => formatPlainDay(visit.language, on));
  const name = `${title}: ${[...new Set(days)].join(' – ') || '–'}`;
  const [x, middle] = [column + (bar?.x ?? 0), top + rowHeight / 2];
  return (
    <a
      href={visit.link('plans.entry', { partnership: plan.setting.partnership.id, entry: entry.id })}
      aria-label={name}
    >
      <text class="kt-gantt__text" x={depth * 14} y={top + 17}>
        {short}
      </text>
      {bar &&
        (entry.kind === 'milestone' ? (
          <path
            class={`kt-gantt__bar kt-gantt__bar--${entry.state}`}
            d={`M${x + bar.width} ${middle - 8}l8 8l-8 8l-8 -8z`}
          />
        ) : (
          <rect
            class={`kt-gantt__bar kt-gantt__bar--${entry.state}`}
            x={x}
            y={top + 6}
            width={Math.max(bar.width, 3)}
            height={rowHeight - 12}
            rx={3}
          />
        ))}
    </a>
  );
}

/** From the end of what is needed before to the beginning of what waits for it. */
function Arrow({ from, to }: { from: Bar | undefined; to: Bar | undefined }) {
  if (!from || !to) return null;
  const y = (bar: Bar) => headHeight + bar.row * rowHeight + rowHeight / 2;
  const [x1, x2] = [column + from.x + from.width, column + to.x];
  return <path class="kt-gantt__arrow" d={`M${x1} ${y(from)}H${x1 + 5}V${y(to)}H${x2}`} />;
}

function GanttTable(props: { visit: Visit; plan: PlanShown; entries: readonly PlanEntry[] }) {
  const { visit, plan } = props;
  const { language } = visit;
  const t = textsIn(language);
  const columns: Column<PlanEntry>[] = [
    {
      key: 'what',
      title: t.columns.what,
      header: true,
      cell: entry => <EntryLink visit={visit} plan={plan} entry={entry} />,
    },
    { key: 'who', title: t.columns.who, cell: entry => whoOf(language, plan.setting, entry.organisationId) },
    { key: 'starts', title: t.entry.starts, cell: ({ startsOn }) => formatPlainDay(language, startsOn) },
    { key: 'due', title: t.entry.due, cell: ({ dueOn }) => formatPlainDay(language, dueOn) },
    { key: 'state', title: t.columns.state, cell: ({ state }) => t.states[state] },
  ];
  return <Table lang={language} caption={t.gantt.table} captionHidden columns={columns} rows={props.entries} />;
}
