import { Forbidden } from '../../../kernel/errors.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadPlanSetting, type PlanSetting } from '../../plans/queries.ts';
import { mayAdvise } from '../policy.ts';

/** The pair of the address, for whoever accompanies it. @throws NotFound, Forbidden for the members */
export async function advisedOf({ ctx, params }: Visit): Promise<PlanSetting> {
  const setting = await loadPlanSetting(ctx, params.partnership!);
  if (!mayAdvise(ctx.actor, setting)) throw new Forbidden('advice');
  return setting;
}
