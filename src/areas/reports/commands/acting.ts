import { Broken } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { clearSignal, recordSignal } from '../../partnerships/commands/signals.ts';
import type { Judged } from '../../plans/commands/acting.ts';
import { lockPlan } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ReportActKind, ReportDue, ReportState, StatusReport } from '../model.ts';
import { loadReport } from '../queries.ts';
import { isMove, isOverdue, owes } from '../rules.ts';
import { reportsDb } from '../tables.ts';

/** A report that somebody has touched. */
export type TouchedReport = StatusReport & { readonly id: string };

export type LockedReport = {
  readonly setting: PlanSetting;
  readonly due: ReportDue;
  readonly report: TouchedReport;
};

/** A report with its pair, locked: two changes of the same moment come one after the other. @throws NotFound */
export async function lockReport(ctx: Ctx, partnershipId: string, dueId: string): Promise<LockedReport> {
  const setting = await lockPlan(ctx, partnershipId);
  const { due, report } = await loadReport(ctx, setting.partnership, dueId);
  return { setting, due, report: { ...report, id: report.id ?? (await touch(ctx, report)) } };
}

async function touch(ctx: Ctx, { dueId, partnershipId }: StatusReport): Promise<string> {
  const id = ctx.newId();
  await reportsDb(ctx.db)
    .insertInto('statusReport')
    .values({ id, dueId, partnershipId, state: 'open', version: 0 })
    .execute();
  return id;
}

/** Counts a change; with a state, brings the report there. @throws Broken for a move that there is not */
export async function moveReport(ctx: Ctx, report: TouchedReport, to: ReportState = report.state): Promise<void> {
  if (to !== report.state && !isMove(report.state, to)) {
    throw new Broken(`a report does not go from ${report.state} to ${to}`);
  }
  await reportsDb(ctx.db)
    .updateTable('statusReport')
    .set({ state: to, version: report.version + 1 })
    .where('id', '=', report.id)
    .execute();
}

/** What of an act others are told by mail; what the office records for a member is always told to that member. */
const told: readonly ReportActKind[] = ['submitted', 'accepted', 'returned', 'skipped', 'reopened', 'commented'];

/** One line of history, one of the audit trail, and an event where somebody else should know. */
export async function writeAct(
  ctx: Ctx,
  { setting, due, report }: LockedReport,
  { organisationId, onBehalf, received, fileId }: Judged,
  act: { readonly kind: ReportActKind; readonly words?: string; readonly fields?: readonly string[] },
): Promise<void> {
  const { kind, words = '', fields = [] } = act;
  const id = ctx.newId();
  await reportsDb(ctx.db)
    .insertInto('reportAct')
    .values({
      ...{ id, reportId: report.id, kind, organisationId, at: ctx.now, words, onBehalf, fileId },
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      ...{ channel: received?.channel ?? null, receivedOn: received?.on ?? null },
    })
    .execute();
  const about = { subjectKind: 'report', subjectId: report.id, organisationId, onBehalf };
  await audit(ctx, { action: `report.${kind}`, ...about, fields });
  if (!onBehalf && !told.includes(kind)) return;
  const ids = { dueId: due.id, actId: id };
  await ctx.outbox.record(ctx, onBehalf ? 'report.recorded' : 'report.moved', setting.partnership.id, ids);
}

/** Reports a report that is overdue, or that it is no longer. */
export async function reportOverdue(
  ctx: Ctx,
  due: ReportDue,
  report: TouchedReport,
  pair: PlanSetting['partnership'],
): Promise<void> {
  const { id, partnershipId } = report;
  if (!owes(pair.state, report) || !isOverdue(report, due, ctx.today)) return clearSignal(ctx, 'report-overdue', id);
  const fact = { partnershipId, kind: 'report-overdue', subjectId: id, organisationId: null } as const;
  await recordSignal(ctx, { ...fact, since: due.dueOn, values: { due: due.dueOn } });
}
