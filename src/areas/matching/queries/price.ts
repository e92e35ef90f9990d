import { matchWithPrices } from '../../../algorithms/round/match.ts';
import { priceOfBan, priceOfLock } from '../../../algorithms/round/price.ts';
import { roundProblems } from '../../../algorithms/round/problem.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import type { PriceRecord } from '../model.ts';
import { priceRecord } from '../rules/record.ts';
import { listPool } from './pool.ts';
import { prepareRound } from './prepare.ts';
import { rulesForRun } from './rules-for-run.ts';

/** What it would cost to fix or exclude a pair, and the total that it is a part of. */
export type ConstraintPrice = { readonly price: PriceRecord; readonly total: number };

/**
 * The price of fixing or excluding a pair against the best plan as it would be computed now; null where it has none, because one of
 * the two does not take part, is fixed with somebody else, or the round cannot be computed.
 * The caller has shown that the actor is the office.
 */
export async function findConstraintPrice(
  ctx: Ctx,
  call: CallForRun,
  { kind, a, b }: { readonly kind: 'lock' | 'forbid'; readonly a: string; readonly b: string },
): Promise<ConstraintPrice | null> {
  const pool = await listPool(ctx, call.id);
  const keys = new Set(pool.map(({ key }) => key));
  if (a === b || !keys.has(a) || !keys.has(b)) return null;
  const { built } = await prepareRound(ctx, pool, {
    rules: await rulesForRun(ctx, call, keys),
    taxonomy: call.taxonomy,
  });
  if (roundProblems(built.round).length > 0) return null;
  const priced = matchWithPrices(built.round);
  const price = kind === 'lock' ? priceOfLock(built.round, priced, [a, b]) : priceOfBan(priced, [a, b]);
  return price && { price: priceRecord(price, built), total: priced.plan.certificate.primal };
}
