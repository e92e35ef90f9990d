import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Contribution, ReportAct, ReportDue, ReportVersion, StatusReport } from './model.ts';
import { reportsDb } from './tables.ts';

/** The reports that the pairs of these calls owe, the first due first. */
export async function listDues(ctx: Ctx, callIds: readonly string[]): Promise<ReportDue[]> {
  if (callIds.length === 0) return [];
  const rows = await reportsDb(ctx.db)
    .selectFrom('reportDue')
    .selectAll()
    .where('callId', '=', among(callIds))
    .orderBy('dueOn')
    .execute();
  return rows.map(({ fromDay, toDay, ...row }) => ({ ...row, from: fromDay, to: toDay }));
}

/** One of this call. @throws NotFound */
export async function loadDue(ctx: Ctx, callId: string, id: string): Promise<ReportDue> {
  const due = isId(id) ? (await listDues(ctx, [callId])).find(one => one.id === id) : undefined;
  if (!due) throw new NotFound('report');
  return due;
}

/**
 * The reports of these pairs that somebody has touched, with what each side has written, in two statements; `reportFor`
 * answers the others. The caller has shown that the actor may read the pairs.
 */
export async function listReports(ctx: Ctx, partnershipIds: readonly string[]): Promise<StatusReport[]> {
  if (partnershipIds.length === 0) return [];
  const db = reportsDb(ctx.db);
  const rows = await db
    .selectFrom('statusReport')
    .selectAll()
    .where('partnershipId', '=', among(partnershipIds))
    .execute();
  const written =
    rows.length === 0
      ? []
      : await db
          .selectFrom('reportContribution')
          .selectAll()
          .where('reportId', '=', among(rows.map(({ id }) => id)))
          .execute();
  const byReport = Map.groupBy(written, ({ reportId }) => reportId);
  return rows.map(row => ({
    ...row,
    contributions: (byReport.get(row.id) ?? []).map(({ reportId: _, ...words }): Contribution => words),
  }));
}

/** The report of a pair for a due date among those that were touched; an untouched one is open and empty. */
export function reportFor(
  reports: readonly StatusReport[],
  { partnershipId, dueId }: Pick<StatusReport, 'partnershipId' | 'dueId'>,
): StatusReport {
  const known = reports.find(one => one.partnershipId === partnershipId && one.dueId === dueId);
  return known ?? { id: null, dueId, partnershipId, state: 'open', version: 0, contributions: [] };
}

/** One report of a pair. @throws NotFound for a due date of another call */
export async function loadReport(
  ctx: Ctx,
  pair: { readonly id: string; readonly callId: string },
  dueId: string,
): Promise<{ readonly due: ReportDue; readonly report: StatusReport }> {
  const due = await loadDue(ctx, pair.callId, dueId);
  return { due, report: reportFor(await listReports(ctx, [pair.id]), { partnershipId: pair.id, dueId }) };
}

/** What was submitted, latest first. */
export async function listVersions(ctx: Ctx, { id }: Pick<StatusReport, 'id'>): Promise<ReportVersion[]> {
  if (id === null) return [];
  return reportsDb(ctx.db)
    .selectFrom('reportVersion')
    .select(['number', 'at', 'organisationId', 'content'])
    .where('reportId', '=', id)
    .orderBy('number', 'desc')
    .execute();
}

/** What happened to a report, latest first. */
export async function listActs(ctx: Ctx, { id }: Pick<StatusReport, 'id'>): Promise<ReportAct[]> {
  if (id === null) return [];
  return reportsDb(ctx.db)
    .selectFrom('reportAct')
    .select(['id', 'kind', 'organisationId', 'at', 'words', 'onBehalf', 'channel', 'receivedOn', 'fileId'])
    .where('reportId', '=', id)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
