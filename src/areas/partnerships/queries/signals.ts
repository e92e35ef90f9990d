import { sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Signal } from '../model/signals.ts';
import { partnershipsDb } from '../tables.ts';

const columns = [
  ...(['signal.id', 'partnershipId', 'kind', 'subjectId', 'organisationId'] as const),
  ...(['since', 'values', 'setAsideUntil', 'setAsideReason'] as const),
];

/**
 * What needs attention in these partnerships, the oldest fact first; nothing while a pair rests or when it is over. The
 * caller has shown that the actor may read them.
 */
export async function listSignals(ctx: Ctx, partnershipIds: readonly string[]): Promise<Signal[]> {
  if (partnershipIds.length === 0) return [];
  return partnershipsDb(ctx.db)
    .selectFrom('signal')
    .innerJoin('partnership', 'partnership.id', 'signal.partnershipId')
    .select(columns)
    .where('partnership.state', 'not in', ['suspended', 'dissolved', 'closed', 'follow-up'])
    .where('partnershipId', '=', sql<string>`any(${[...partnershipIds]}::uuid[])`)
    .orderBy('since')
    .orderBy('signal.id')
    .execute();
}

/** One signal of this partnership. @throws NotFound */
export async function loadSignal(ctx: Ctx, partnershipId: string, id: string): Promise<Signal> {
  const found = isId(id) ? (await listSignals(ctx, [partnershipId])).find(one => one.id === id) : undefined;
  if (!found) throw new NotFound('signal');
  return found;
}
