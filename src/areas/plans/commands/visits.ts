import type { Ctx } from '../../../platform/context.ts';
import { loadPlanSetting } from '../queries.ts';
import { plansDb } from '../tables.ts';

/** Whoever reads says to have read what others changed. @throws NotFound */
export async function recordVisit(ctx: Ctx, partnershipId: string): Promise<void> {
  await loadPlanSetting(ctx, partnershipId);
  if (ctx.actor.kind !== 'person') return;
  await plansDb(ctx.db)
    .insertInto('planVisit')
    .values({ partnershipId, personId: ctx.actor.personId, seenAt: ctx.now })
    .onConflict(conflict => conflict.columns(['partnershipId', 'personId']).doUpdateSet({ seenAt: ctx.now }))
    .execute();
}
