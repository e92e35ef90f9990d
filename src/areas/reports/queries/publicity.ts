import { sql } from 'kysely';
import type { Period } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Publicity } from '../model/publicity.ts';
import { isOfPeriod } from '../rules/publicity.ts';
import { reportsDb } from '../tables.ts';

const columns = [
  ...(['id', 'partnershipId', 'kind', 'title', 'organisationId'] as const),
  ...(['plannedOn', 'publishedOn', 'link', 'fileId', 'version'] as const),
];

/** What these pairs do in public, planned and done. One statement. The caller has shown that the actor may read them. */
export async function listPublicity(ctx: Ctx, partnershipIds: readonly string[]): Promise<Publicity[]> {
  if (partnershipIds.length === 0) return [];
  return reportsDb(ctx.db)
    .selectFrom('publicity')
    .select(columns)
    .where('partnershipId', '=', sql<string>`any(${[...partnershipIds]}::uuid[])`)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
}

/** What a pair did in public in these days, or plans for one of them. @public for the ledger of duties */
export async function listPublicityOf(ctx: Ctx, partnershipId: string, period: Period): Promise<Publicity[]> {
  return (await listPublicity(ctx, [partnershipId])).filter(one => isOfPeriod(one, period));
}

/** One entry of this pair. @throws NotFound */
export async function loadPublicity(ctx: Ctx, partnershipId: string, id: string): Promise<Publicity> {
  const found = isId(id) ? (await listPublicity(ctx, [partnershipId])).find(one => one.id === id) : undefined;
  if (!found) throw new NotFound('publicity');
  return found;
}
