import type { Speaker } from '../../../design/acting-fields.tsx';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import { speakersIn } from '../policy.ts';
import { loadPlanSetting, type PlanSetting } from '../queries.ts';

export type Typed = Readonly<Record<string, string>>;

/** The pair of the address, for whoever may read its plan. @throws NotFound */
export function settingOf(visit: Visit): Promise<PlanSetting> {
  return loadPlanSetting(visit.ctx, visit.params.partnership!);
}

/** The same for whoever works on the plan. @throws NotFound, Forbidden for mere readers */
export async function settingToWorkOn(visit: Visit): Promise<{ setting: PlanSetting; speakers: Speaker[] }> {
  const setting = await settingOf(visit);
  const speakers = speakersOf(visit, setting);
  if (speakers.length === 0) throw new Forbidden('plan');
  return { setting, speakers };
}

/** For whom the reader works on the plan: its own members, the office, and the office on behalf of members. */
export function speakersOf({ ctx }: Visit, setting: PlanSetting): Speaker[] {
  return speakersIn(ctx.actor, setting);
}

/** A single press needs no question: it is made for the first organisation for which the reader works. */
export function actingAtOnce(speakers: readonly Speaker[]): Acting {
  return { organisationId: speakers.find(({ own }) => own)!.organisationId, received: null };
}

/** What was typed in these inputs, and for whom. */
export function typedIn(visit: Visit, names: readonly string[]): Typed {
  return Object.fromEntries(
    [...names, 'organisationId', 'channel', 'receivedOn'].map(name => [name, visit.fields.text(name)]),
  );
}
