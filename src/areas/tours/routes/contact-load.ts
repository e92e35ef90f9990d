import type { Speaker } from '../../../design/acting-fields.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { speakersIn } from '../../plans/policy.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ContactRequest } from '../model/contacts.ts';

/** For which members the reader may ask: its own, and the office on behalf of all. */
export function askersOf({ ctx }: Visit, setting: PlanSetting): Speaker[] {
  return speakersIn(ctx.actor, setting).filter(({ organisationId }) => organisationId !== setting.officeId);
}

/** For whom the reader may say what came of a request: the member that asked, and the office. */
export function reportersOf({ ctx }: Visit, setting: PlanSetting, { organisationId }: ContactRequest): Speaker[] {
  const concerned = [organisationId, setting.officeId];
  return speakersIn(ctx.actor, setting).filter(one => concerned.includes(one.organisationId));
}
