import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadPlanSetting, type PlanSetting } from '../../plans/queries.ts';
import { mayUse } from '../../programmes/policy.ts';
import { type CallOfProgramme, findCallBySlug } from '../../programmes/queries.ts';
import type { ReportDue, StatusReport } from '../model.ts';
import { mayPlanReports } from '../policy.ts';
import { loadReport } from '../queries.ts';
import { sayRefusals } from '../views/words.ts';

export type Typed = Readonly<Record<string, string>>;

export type ReportOfPair = {
  readonly setting: PlanSetting;
  readonly due: ReportDue;
  readonly report: StatusReport;
};

/** The pair of the address, for whoever may read its reports. @throws NotFound */
export function settingOf(visit: Visit): Promise<PlanSetting> {
  return loadPlanSetting(visit.ctx, visit.params.partnership!);
}

/** Pair and report of the address. @throws NotFound */
export async function reportOf(visit: Visit): Promise<ReportOfPair> {
  const setting = await settingOf(visit);
  return { setting, ...(await loadReport(visit.ctx, setting.partnership, visit.params.due!)) };
}

/** The call of the address, for its office. @throws NotFound, Forbidden for anyone else */
export async function callOf(visit: Visit): Promise<CallOfProgramme> {
  const { ctx } = visit;
  const call = await findCallBySlug(ctx, visit.params.call!);
  if (call === null || !mayUse(ctx.actor, call.programme, 'partnerships')) throw new NotFound('call');
  if (!mayPlanReports(ctx.actor, call.programme.officeId)) throw new Forbidden('reports of a call');
  return call;
}

/** What was typed in these inputs, and for whom. */
export function typedIn(visit: Visit, names: readonly string[]): Typed {
  return Object.fromEntries(
    [...names, 'organisationId', 'channel', 'receivedOn'].map(name => [name, visit.fields.text(name)]),
  );
}

export function answersOf(visit: Visit, values: Typed, reasons: readonly Reason[]) {
  return { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
}

/** The version that a form says was read. */
export function versionIn(visit: Visit): number {
  return Number(visit.fields.text('version'));
}
