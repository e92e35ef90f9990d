import { Empty } from '../../../design/empty.tsx';
import { formatNumber, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag, type TagKind } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallState } from '../../programmes/model.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { RunSummary } from '../queries.ts';
import { textsIn } from './words.ts';

export type RoundRow = {
  readonly call: CallOfProgramme;
  /** At this moment. */
  readonly state: CallState;
  readonly run: RunSummary | null;
  readonly confirmed: number;
  readonly awaited: number;
};

/** All rounds of the office, and how far each one is. */
export function ListPage({ visit, rows }: { visit: Visit; rows: readonly RoundRow[] }) {
  const { language } = visit;
  const t = textsIn(language);
  const columns: Column<RoundRow>[] = [
    {
      key: 'call',
      title: t.list.call,
      header: true,
      cell: ({ call }) => <a href={visit.link('matching.round', { call: call.slug })}>{call.name[language]}</a>,
    },
    {
      key: 'state',
      title: t.list.state,
      cell: row => {
        const state = stateOf(row);
        return <Tag kind={tags[state]}>{t.roundStates[state]}</Tag>;
      },
    },
    {
      key: 'pairs',
      title: t.list.pairs,
      cell: ({ run }) =>
        run === null
          ? unknown
          : t.list.ofEntries({
              pairs: formatNumber(language, run.pairs),
              entries: formatNumber(language, run.entries),
            }),
    },
    {
      key: 'confirmed',
      title: t.list.confirmed,
      kind: 'number',
      cell: row => (row.run ? formatNumber(language, row.confirmed) : unknown),
    },
    {
      key: 'waiting',
      title: t.list.waiting,
      kind: 'number',
      cell: row => (row.run ? formatNumber(language, row.awaited) : unknown),
    },
  ];
  return (
    <Page frame={visit.frame} lang={language} title={t.title} hidden>
      <PageHead title={t.title} lead={t.list.lead} />
      <Table
        lang={language}
        caption={t.list.caption}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<Empty title={t.list.empty}>{t.list.emptyText}</Empty>}
      />
    </Page>
  );
}

type RoundState = 'running' | 'ready' | 'computed' | 'released' | 'over' | 'cancelled';

const tags: Readonly<Record<RoundState, TagKind>> = {
  running: 'neutral',
  ready: 'attention',
  computed: 'attention',
  released: 'good',
  over: 'closed',
  cancelled: 'closed',
};

function stateOf({ state, run }: RoundRow): RoundState {
  if (state === 'cancelled') return 'cancelled';
  if (run !== null) return run.state === 'released' ? 'released' : 'computed';
  if (state === 'archived') return 'over';
  return state === 'open' || state === 'draft' ? 'running' : 'ready';
}
