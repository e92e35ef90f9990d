import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Contact, Note } from './model.ts';
import { adviceDb } from './tables.ts';

/** The notes about a pair, the latest day first. The caller has shown that the actor accompanies it. */
export async function listNotes(ctx: Ctx, partnershipId: string): Promise<Note[]> {
  return adviceDb(ctx.db)
    .selectFrom('adviceNote')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}

/** One note about this pair. @throws NotFound */
export async function loadNote(ctx: Ctx, partnershipId: string, id: string): Promise<Note> {
  const note = (await listNotes(ctx, partnershipId)).find(one => one.id === id);
  if (!note) throw new NotFound('note');
  return note;
}

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
