import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import { type Idea, type IdeaState, ideaStates, publicStates } from '../model.ts';
import { ideasDb } from '../tables.ts';
import { selectIdeas } from './rows.ts';

/** Rows on one page of a list. */
export const pageSize = 20;

/** Characters of a text that a list shows. */
const excerpt = 220;

/** What has to be done with an idea, for the office. */
export const dues = ['moderation', 'answer', 'overdue', 'reported'] as const;
export type Due = (typeof dues)[number];

/** What a list is narrowed to; it stands in the address. */
export type IdeaFilter = {
  /** Every word must stand in title or text. */
  readonly words: string;
  /** Id of a programme; `none` for ideas of no programme; '' for all. */
  readonly programme: string;
  readonly field: string;
  readonly state: IdeaState | null;
  readonly order: 'newest' | 'supported';
  readonly due: Due | null;
  /** From 1. */
  readonly page: number;
};

/** The filter that an address asks for; what is not understood filters nothing. */
export function readFilter(query: URLSearchParams): IdeaFilter {
  const one = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find(value => value === query.get(name)) ?? null;
  const page = Number(query.get('page') ?? 1);
  return {
    words: plain(query.get('q')),
    programme: plain(query.get('programme')),
    field: plain(query.get('field')),
    state: one('state', ideaStates),
    order: one('order', ['supported'] as const) ?? 'newest',
    due: one('due', dues),
    page: Number.isSafeInteger(page) && page > 0 && page < 1e6 ? page : 1,
  };
}

/** The filter as an address says it, without what says nothing. */
export function filterAddress(filter: IdeaFilter, page = filter.page): Record<string, string> {
  const { words, programme, field, state, order, due } = filter;
  const all = {
    q: words,
    programme,
    field,
    state: state ?? '',
    order: order === 'newest' ? '' : order,
    due: due ?? '',
  };
  const said = Object.entries({ ...all, page: page === 1 ? '' : String(page) });
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

/** A line of a list; its text is cut to what a list shows. */
export type ListedIdea = Idea & { readonly openReports: number };

/** Whose ideas a list may show: what everybody reads; or all of these programmes, null for ideas of no programme. */
export type ListScope = 'public' | { readonly programmeIds: readonly (string | null)[] };

/**
 * One page of ideas and how many there are in all: two statements however many. The caller has shown that the actor may
 * see more than everybody.
 */
export async function listIdeas(
  ctx: Ctx,
  filter: IdeaFilter,
  scope: ListScope,
): Promise<{ rows: ListedIdea[]; total: number }> {
  const { total } = await ideasDb(ctx.db)
    .selectFrom('idea')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(sql<boolean>`${sql.join(conditions(ctx, filter, scope), sql` and `)}`)
    .executeTakeFirstOrThrow();
  const rows = await wantedIdeas(ctx, filter, scope)
    .select(sql<string>`left(text, ${excerpt + 1})`.as('beginning'))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute();
  return { rows: rows.map(({ beginning, ...row }) => ({ ...row, text: shortened(beginning) })), total };
}

/** All ideas that a filter finds, whole: for a file. One statement. */
export async function listAllIdeas(ctx: Ctx, filter: IdeaFilter, scope: ListScope): Promise<ListedIdea[]> {
  return wantedIdeas(ctx, filter, scope).limit(10_000).execute();
}

function wantedIdeas(ctx: Ctx, filter: IdeaFilter, scope: ListScope) {
  const query = selectIdeas(ctx)
    .select(sql<number>`${openReports}`.as('openReports'))
    .where(sql<boolean>`${sql.join(conditions(ctx, filter, scope), sql` and `)}`);
  const sorted = filter.order === 'supported' ? query.orderBy('supports', 'desc') : query;
  return sorted.orderBy('sentAt', 'desc').orderBy('id', 'desc');
}

const openReports = sql<number>`(
  select count(*)::integer from idea_report where idea_report.idea_id = idea.id and idea_report.closed_at is null)`;

function conditions(ctx: Ctx, filter: IdeaFilter, scope: ListScope): RawBuilder<boolean>[] {
  const all: RawBuilder<boolean>[] = [];
  const states = filter.state === null ? (scope === 'public' ? publicStates : ideaStates) : [filter.state];
  all.push(sql`idea.state = any(${[...states]})`);
  // A state that not everybody reads is asked for in vain.
  if (scope === 'public') all.push(sql`idea.state = any(${[...publicStates]})`);
  else all.push(within(scope.programmeIds));
  if (filter.programme === 'none') all.push(sql`idea.programme_id is null`);
  else if (filter.programme !== '') all.push(sql`idea.programme_id::text = ${filter.programme}`);
  if (filter.field !== '') all.push(sql`idea.field_id = ${filter.field}`);
  for (const word of filter.words.split(/\s+/).filter(Boolean).slice(0, 8)) {
    all.push(sql`(idea.title || ' ' || idea.text) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  }
  if (filter.due !== null && scope !== 'public') all.push(dueCondition(ctx, filter.due));
  return all;
}

/** Nobody has looked at it yet, whether or not everybody reads it already. */
const waitsForModeration = sql<boolean>`(idea.state = 'submitted'
  or (idea.checked_at is null and idea.state = any(${[...publicStates]})))`;
const waitsForAnswer = sql<boolean>`(idea.answer_due is not null and idea.state in ('supported', 'under-review'))`;

export function dueCondition(ctx: Ctx, due: Due): RawBuilder<boolean> {
  switch (due) {
    case 'moderation':
      return waitsForModeration;
    case 'answer':
      return waitsForAnswer;
    case 'overdue':
      return sql`((${waitsForModeration} and idea.moderation_due < ${ctx.today})
        or (${waitsForAnswer} and idea.answer_due < ${ctx.today}))`;
    case 'reported':
      return sql`(${openReports} > 0 and idea.state <> 'hidden')`;
  }
}

/** Ideas of these programmes; null stands for those of none. */
export function within(programmeIds: readonly (string | null)[]): RawBuilder<boolean> {
  const ids = programmeIds.filter(id => id !== null);
  const none = programmeIds.includes(null) ? sql`or idea.programme_id is null` : sql``;
  return sql`(idea.programme_id = any(${ids}::uuid[]) ${none})`;
}

function plain(text: string | null): string {
  return (text ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 200);
}

/** Cut at a word, so that a list stays small whatever was written. */
function shortened(beginning: string): string {
  const line = beginning.replace(/\s+/g, ' ');
  if (beginning.length <= excerpt) return line;
  return `${line.slice(0, excerpt).replace(/\s+\S*$/, '')} …`;
}
