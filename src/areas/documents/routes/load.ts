import type { Day } from '../../../kernel/day.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadPlanSetting, type PlanSetting } from '../../plans/queries.ts';
import type { KeepYears } from '../model.ts';
import { mayAddFor } from '../policy.ts';
import { findEnd, loadYears } from '../queries.ts';
import { sayRefusals } from '../views/words.ts';

export type Typed = Readonly<Record<string, string>>;

/** The pair of the address with all that its documents go by. */
export type Shelf = {
  readonly setting: PlanSetting;
  readonly years: KeepYears;
  readonly endedOn: Day | null;
  /** For whom the reader adds files: its own members, or the office. */
  readonly owners: readonly { readonly organisationId: string; readonly name: string }[];
};

/** @throws NotFound for whoever may not read the pair */
export async function shelfOf({ ctx, params }: Visit): Promise<Shelf> {
  const setting = await loadPlanSetting(ctx, params.partnership!);
  const { partnership, call, officeId, officeName } = setting;
  const parties = [{ organisationId: officeId, name: officeName }, ...partnership.members];
  return {
    setting,
    years: await loadYears(ctx, call.programme.id),
    endedOn: await findEnd(ctx, partnership.id),
    owners: parties.filter(({ organisationId }) => mayAddFor(ctx.actor, organisationId, setting)),
  };
}

export function answersOf(visit: Visit, values: Typed, reasons: readonly Reason[]) {
  return { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
}
