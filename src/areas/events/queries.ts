import { type ExpressionBuilder, sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { Day } from '../../kernel/day.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { ProgrammeEvent } from './model.ts';
import { eventsDb, type EventsTables } from './tables.ts';

/** The event with this part of an address. Events are public. @throws NotFound */
export async function loadEventBySlug(ctx: Ctx, slug: string): Promise<ProgrammeEvent> {
  const rows = await select(ctx).where('slug', '=', slug).execute();
  const [event] = await withHosts(ctx, rows);
  if (!event) throw new NotFound('event');
  return event;
}

/**
 * The events of these programmes, or all: in the order of their days, then those whose day is not known in the order in
 * which they were recorded. `from` leaves out what was over before that day and what has no day.
 */
export async function listEvents(
  ctx: Ctx,
  scope: { readonly programmeIds?: readonly string[]; readonly from?: Day; readonly limit?: number } = {},
): Promise<ProgrammeEvent[]> {
  let query = select(ctx)
    .orderBy('fromDay', order => order.asc().nullsLast())
    .orderBy('entry');
  if (scope.programmeIds) query = query.where('programmeId', '=', among(scope.programmeIds));
  if (scope.from !== undefined) query = query.where('toDay', '>=', scope.from);
  if (scope.limit !== undefined) query = query.limit(scope.limit);
  return withHosts(ctx, await query.execute());
}

/** The next dates that one can go to, of all programmes. */
export async function listNextEvents(ctx: Ctx, limit: number): Promise<ProgrammeEvent[]> {
  const rows = await select(ctx)
    .where('state', '=', 'planned')
    .where('toDay', '>=', ctx.today)
    .orderBy('fromDay')
    .orderBy('entry')
    .limit(limit)
    .execute();
  return withHosts(ctx, rows);
}

/** Which events of a long list: those that one can still go to, those that are over, or all. */
type Part = { readonly when: 'ahead' | 'past' | 'any'; readonly programmeIds: readonly string[] };

export async function countEvents(ctx: Ctx, part: Part): Promise<number> {
  const { total } = await eventsDb(ctx.db)
    .selectFrom('programmeEvent')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(builder => within(ctx, builder, part))
    .executeTakeFirstOrThrow();
  return total;
}

/** A page of a long list: what is ahead by day, else the latest first; those without a day last. */
export async function listEventPage(
  ctx: Ctx,
  part: Part & { readonly limit: number; readonly offset: number },
): Promise<ProgrammeEvent[]> {
  const rows = await select(ctx)
    .where(builder => within(ctx, builder, part))
    .orderBy('fromDay', order => (part.when === 'ahead' ? order.asc() : order.desc()).nullsLast())
    .orderBy('entry')
    .limit(part.limit)
    .offset(part.offset)
    .execute();
  return withHosts(ctx, rows);
}

/** One can still go to what is planned or postponed until its last day is over. */
function within(ctx: Ctx, builder: ExpressionBuilder<EventsTables, 'programmeEvent'>, { when, programmeIds }: Part) {
  const own = builder('programmeId', '=', among(programmeIds));
  if (when === 'any') return own;
  const ahead = builder.and([
    builder('state', 'in', ['planned', 'postponed']),
    builder.or([builder('toDay', 'is', null), builder('toDay', '>=', ctx.today)]),
  ]);
  return builder.and([own, when === 'ahead' ? ahead : builder.not(ahead)]);
}

function select(ctx: Ctx) {
  return eventsDb(ctx.db)
    .selectFrom('programmeEvent')
    .select(['id', 'slug', 'programmeId', 'callId', 'kind', 'title', 'theme', 'hostId', 'fromDay', 'toDay', 'town'])
    .select(['excursion', 'description', 'state', 'source', 'invented']);
}

async function withHosts(ctx: Ctx, rows: readonly Omit<ProgrammeEvent, 'host'>[]): Promise<ProgrammeEvent[]> {
  const ids = [...new Set(rows.flatMap(({ hostId }) => hostId ?? []))];
  const hosts = ids.length === 0 ? [] : await listOrganisations(ctx, { ids });
  const nameOf = new Map(hosts.map(({ id, name }) => [id, name]));
  return rows.map(row => {
    const name = row.hostId === null ? undefined : nameOf.get(row.hostId);
    return { ...row, host: name === undefined ? null : { organisationId: row.hostId!, name } };
  });
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
