import { type ExpressionBuilder, sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { Day } from '../../kernel/day.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { ProgrammeEvent } from './model.ts';
import { eventsDb, type EventsTables } from './tables.ts';

/** @public The event with this part of an address, or null. Events are public. */
export async function findEventBySlug(ctx: Ctx, slug: string): Promise<ProgrammeEvent | null> {
  const rows = await select(ctx).where('slug', '=', slug).execute();
  return (await withHosts(ctx, rows))[0] ?? null;
}

/** @throws NotFound */
export async function loadEventBySlug(ctx: Ctx, slug: string): Promise<ProgrammeEvent> {
  const event = await findEventBySlug(ctx, slug);
  if (event === null) throw new NotFound('event');
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
    .orderBy('id');
  if (scope.programmeIds) query = query.where('programmeId', '=', among(scope.programmeIds));
  if (scope.from !== undefined) query = query.where('toDay', '>=', scope.from);
  if (scope.limit !== undefined) query = query.limit(scope.limit);
  return withHosts(ctx, await query.execute());
}

/** @public The next dates that one can go to, of all programmes. */
export async function listNextEvents(ctx: Ctx, limit: number): Promise<ProgrammeEvent[]> {
  const rows = await select(ctx)
    .where('state', '=', 'planned')
    .where('toDay', '>=', ctx.today)
    .orderBy('fromDay')
    .orderBy('id')
    .limit(limit)
    .execute();
  return withHosts(ctx, rows);
}

/** One page of a long list. */
export type EventPage = { readonly events: readonly ProgrammeEvent[]; readonly total: number };

/**
 * @public Events that one can still go to, the next first, or earlier ones, the latest first; those without a day last.
 * Three statements, however many events there are.
 */
export async function listEventPage(
  ctx: Ctx,
  scope: {
    readonly when: 'ahead' | 'past';
    readonly programmeIds?: readonly string[];
    readonly limit: number;
    readonly offset: number;
  },
): Promise<EventPage> {
  const { when, programmeIds, limit, offset } = scope;
  const narrow = (builder: ExpressionBuilder<EventsTables, 'programmeEvent'>) => {
    const ahead = builder.and([
      builder('state', 'in', ['planned', 'postponed']),
      builder.or([builder('toDay', 'is', null), builder('toDay', '>=', ctx.today)]),
    ]);
    const wanted = when === 'ahead' ? ahead : builder.not(ahead);
    return programmeIds ? builder.and([wanted, builder('programmeId', '=', among(programmeIds))]) : wanted;
  };
  const { total } = await eventsDb(ctx.db)
    .selectFrom('programmeEvent')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(narrow)
    .executeTakeFirstOrThrow();
  const rows = await select(ctx)
    .where(narrow)
    .orderBy('fromDay', order => (when === 'ahead' ? order.asc() : order.desc()).nullsLast())
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { events: await withHosts(ctx, rows), total };
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
