import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import type { Contact } from './model.ts';
import { adviceDb } from './tables.ts';

/**
 * The last call, visit or mail of each of these pairs with each member (or with all of them together), by pair. One
 * statement. Whoever was not reached was not spoken to.
 */
export async function lastNoted(ctx: Ctx, partnershipIds: readonly string[]): Promise<Map<string, Contact[]>> {
  if (partnershipIds.length === 0) return new Map();
  const { rows } = await sql<Contact & { partnershipId: string }>`
    select distinct on (partnership_id, organisation_id) partnership_id, organisation_id, kind, day
    from advice_note
    where partnership_id = any(${[...partnershipIds]}::uuid[]) and kind <> 'attempt'
    order by partnership_id, organisation_id, day desc, at desc`.execute(adviceDb(ctx.db));
  const byPair = Map.groupBy(rows, ({ partnershipId }) => partnershipId);
  return new Map([...byPair].map(([id, found]) => [id, found.map(({ partnershipId: _, ...contact }) => contact)]));
}
