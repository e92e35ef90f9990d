import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { ReportDue, ReportVersion, StatusReport } from '../model.ts';
import { listDues, listReports, reportFor } from '../queries.ts';
import { reportsDb } from '../tables.ts';

/** The report of one pair for one due date; `kept` is what it submitted last. */
export type ReportOfRound = {
  readonly pair: Partnership;
  readonly due: ReportDue;
  readonly report: StatusReport;
  readonly kept: ReportVersion | null;
};

/** All reports of a call, with its office. */
export type Round = {
  readonly call: CallOfProgramme;
  readonly officeId: string;
  readonly officeName: string;
  readonly dues: readonly ReportDue[];
  /** By due date, then by the names of the pairs. */
  readonly reports: readonly ReportOfRound[];
};

/** As many statements for a hundred pairs as for one. The caller has shown that the actor runs the programme. */
export async function loadRound(ctx: Ctx, call: CallOfProgramme): Promise<Round> {
  const { officeId } = call.programme;
  const office = await loadOrganisation(ctx, officeId);
  const dues = await listDues(ctx, [call.id]);
  const pairs = (await listPartnershipsOfCalls(ctx, [call.id])).toSorted((a, b) =>
    titleOf(a).localeCompare(titleOf(b), 'de'),
  );
  const known = await listReports(
    ctx,
    pairs.map(({ id }) => id),
  );
  const kept = await listLatest(
    ctx,
    known.flatMap(({ id }) => id ?? []),
  );
  const reports = dues.flatMap(due =>
    pairs.map(pair => {
      const report = reportFor(known, { partnershipId: pair.id, dueId: due.id });
      return { pair, due, report, kept: kept.get(report.id ?? '') ?? null };
    }),
  );
  return { call, officeId, officeName: office.name, dues, reports };
}

function titleOf({ members }: Partnership): string {
  return members.map(({ name }) => name).join(' – ');
}

/** What each of these reports submitted last, by its id. One statement. */
async function listLatest(ctx: Ctx, reportIds: readonly string[]): Promise<Map<string, ReportVersion>> {
  const rows = await reportsDb(ctx.db)
    .selectFrom('reportVersion')
    .distinctOn('reportId')
    .select(['reportId', 'number', 'at', 'organisationId', 'content'])
    .where('reportId', '=', sql<string>`any(${[...reportIds]}::uuid[])`)
    .orderBy('reportId')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ reportId, ...version }) => [reportId, version]));
}
