import { sql } from 'kysely';
import type { Rhythm } from '../../../kernel/rhythm.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { RhythmOf } from '../../../platform/mail/choices.ts';
import { identityDb } from '../tables.ts';

/** What these people chose; whoever chose nothing gets a mail at once. */
export async function readRhythms(ctx: Ctx, personIds: readonly string[]): Promise<RhythmOf> {
  const rows = await identityDb(ctx.db)
    .selectFrom('notificationChoice')
    .selectAll()
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  const chosen = new Map(rows.map(({ personId, kind, rhythm }) => [`${personId} ${kind}`, rhythm]));
  return (personId, kind) => chosen.get(`${personId} ${kind}`) ?? 'at-once';
}

/** How many kinds of mail somebody does not want at once, by how often they come instead. */
export async function countChoices(ctx: Ctx, personId: string): Promise<ReadonlyMap<Rhythm, number>> {
  const rows = await identityDb(ctx.db)
    .selectFrom('notificationChoice')
    .select(['rhythm', sql<number>`count(*)::int`.as('kinds')])
    .where('personId', '=', personId)
    .groupBy('rhythm')
    .execute();
  return new Map(rows.map(({ rhythm, kinds }) => [rhythm, kinds]));
}
