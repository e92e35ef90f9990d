import { NotFound } from '../../../kernel/errors.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { mayJudge, mayPlanReports, mayReadLetter, submittersIn, writersIn } from '../policy.ts';
import { listActs, listDues, listReports, listVersions, reportFor } from '../queries.ts';
import { gatherFacts } from '../queries/facts.ts';
import { isWritable } from '../rules.ts';
import { ListPage } from '../views/list-page.tsx';
import { ReportPage, type ReportView } from '../views/report-page.tsx';
import { VersionPage } from '../views/version-page.tsx';
import { reportOf, settingOf } from './load.ts';

/** `GET /de/arbeit/partnerschaften/:partnership/berichte` */
export async function showList(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const setting = await settingOf(visit);
  const { id, callId } = setting.partnership;
  const known = await listReports(ctx, [id]);
  const reports = (await listDues(ctx, [callId])).map(due => ({
    due,
    report: reportFor(known, { partnershipId: id, dueId: due.id }),
  }));
  return html(<ListPage {...{ visit, setting, reports }} mayPlan={mayPlanReports(ctx.actor, setting.officeId)} />);
}

/** `GET …/berichte/:due` */
export async function showReport(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const { setting, due, report } = await reportOf(visit);
  const versions = await listVersions(ctx, report);
  const [latest] = versions;
  const isKept = latest !== undefined && !isWritable(report);
  const view: ReportView = {
    ...{ setting, due, report, versions, errors: [] },
    facts: isKept ? latest.content.facts : await gatherFacts(ctx, setting.partnership.id, due),
    acts: await listActs(ctx, report),
    writers: writersIn(ctx.actor, setting),
    submitters: submittersIn(ctx.actor, setting),
    mayJudge: mayJudge(ctx.actor, setting),
    isOffice: mayPlanReports(ctx.actor, setting.officeId),
  };
  return html(<ReportPage visit={visit} view={view} />);
}

/** `GET …/berichte/:due/schreiben/:file`: a letter in which something was said, for the office and whoever said it. */
export async function downloadLetter(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const { setting, report } = await reportOf(visit);
  const act = (await listActs(ctx, report)).find(({ fileId }) => fileId !== null && fileId === visit.params.file);
  const file = act && mayReadLetter(ctx.actor, setting, act) ? await findFile(ctx, act.fileId!) : null;
  if (!act || file === null) throw new NotFound('file');
  return download(await ctx.files.read(act.fileId!), file.type, file.name);
}

/** `GET …/berichte/:due/fassung/:number` */
export async function showVersion(visit: Visit): Promise<Response> {
  const { setting, due, report } = await reportOf(visit);
  const versions = await listVersions(visit.ctx, report);
  const version = versions.find(({ number }) => String(number) === visit.params.number);
  if (!version) throw new NotFound('version');
  return html(<VersionPage {...{ visit, setting, due, version }} />);
}
