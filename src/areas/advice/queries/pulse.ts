import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { PulseAnswer } from '../model/pulse.ts';
import { adviceDb } from '../tables.ts';

const columns = [
  ...(['partnershipId', 'organisationId', 'askedOn', 'day', 'going', 'needs'] as const),
  ...(['onBehalf', 'channel', 'receivedOn'] as const),
];

/** The day on which a pair was asked last; null where nobody has asked yet. */
export async function lastAsked(ctx: Ctx, partnershipId: string): Promise<Day | null> {
  const row = await adviceDb(ctx.db)
    .selectFrom('advicePulse')
    .select('askedOn')
    .where('partnershipId', '=', partnershipId)
    .orderBy('askedOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.askedOn ?? null;
}

/** What the members of a pair answered, the latest first. The caller has shown that the actor accompanies the pair. */
export async function listAnswers(ctx: Ctx, partnershipId: string): Promise<PulseAnswer[]> {
  return adviceDb(ctx.db)
    .selectFrom('adviceAnswer')
    .select(columns)
    .where('partnershipId', '=', partnershipId)
    .orderBy('askedOn', 'desc')
    .orderBy('at', 'desc')
    .execute();
}

/** The latest answer of each member of these pairs, by pair. One statement. The caller has shown the same of all of them. */
export async function latestAnswers(ctx: Ctx, partnershipIds: readonly string[]): Promise<Map<string, PulseAnswer[]>> {
  if (partnershipIds.length === 0) return new Map();
  const rows = await adviceDb(ctx.db)
    .selectFrom('adviceAnswer')
    .select(columns)
    .distinctOn(['partnershipId', 'organisationId'])
    .where('partnershipId', '=', sql<string>`any(${[...partnershipIds]}::uuid[])`)
    .orderBy('partnershipId')
    .orderBy('organisationId')
    .orderBy('askedOn', 'desc')
    .execute();
  return Map.groupBy(rows, ({ partnershipId }) => partnershipId);
}

/** The pairs of these organisations in which one of them has not answered what was asked last. One statement. */
export async function listUnanswered(
  ctx: Ctx,
  organisationIds: readonly string[],
): Promise<{ readonly partnershipId: string; readonly organisationId: string; readonly askedOn: Day }[]> {
  if (organisationIds.length === 0) return [];
  const { rows } = await sql<{ partnershipId: string; organisationId: string; askedOn: Day }>`
    select asked.partnership_id, member.organisation_id, asked.asked_on
    from (select partnership_id, max(asked_on) as asked_on from advice_pulse group by partnership_id) as asked
    join partnership_member as member on member.partnership_id = asked.partnership_id
    join partnership on partnership.id = asked.partnership_id
    where member.organisation_id = any(${[...organisationIds]}::uuid[])
      and partnership.state in ('kicked-off', 'working', 'interim-reported')
      and not exists (
        select from advice_answer as answer
        where answer.partnership_id = asked.partnership_id and answer.asked_on = asked.asked_on
          and answer.organisation_id = member.organisation_id)
    order by asked.asked_on, asked.partnership_id`.execute(adviceDb(ctx.db));
  return rows;
}
