import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { mayUse } from '../../programmes/policy.ts';
import { type CallForRun, loadCallForRun } from '../../programmes/queries.ts';

/** The call of a round. @throws NotFound, also where its programme has switched matching off */
export async function loadRoundCall(ctx: Ctx, callId: string): Promise<CallForRun> {
  const call = await loadCallForRun(ctx, callId);
  if (!mayUse(ctx.actor, call, 'matching')) throw new NotFound('round');
  return call;
}
