import { NotFound } from '../../../kernel/errors.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { reportTemplate, roundPaper, versionPaper } from '../documents/report.ts';
import { roundSheets } from '../exports.ts';
import { listVersions } from '../queries.ts';
import { loadRound } from '../queries/round.ts';
import { matchesFilter, readFilter } from '../rules/filter.ts';
import { RoundPage } from '../views/round-page.tsx';
import { textsIn } from '../views/words.ts';
import { callOf, reportOf } from './load.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The round of the address, and what of it the address asks for. */
async function roundOf(visit: Visit) {
  const round = await loadRound(visit.ctx, await callOf(visit));
  const filter = readFilter(name => visit.query.get(name) ?? '', round.dues);
  return { round, filter, rows: round.reports.filter(one => matchesFilter(one, filter)) };
}

/** `GET /de/arbeit/aufrufe/:call/berichte`, with its filter in the address */
export async function showRound(visit: Visit): Promise<Response> {
  return html(<RoundPage visit={visit} {...await roundOf(visit)} />);
}

/** `GET /de/arbeit/aufrufe/:call/berichte/berichte.xlsx`: what the list shows */
export async function downloadSheets(visit: Visit): Promise<Response> {
  const { round, rows } = await roundOf(visit);
  const file = await roundSheets(visit.language, round, rows);
  return download(file, xlsxType, `${textsIn(visit.language).sheet.fileName} ${round.call.slug}.xlsx`);
}

/** `GET /de/arbeit/aufrufe/:call/berichte/berichte.pdf`: the same on paper */
export async function downloadPapers(visit: Visit): Promise<Response> {
  if (!canMakePdf()) throw new NotFound('pdf');
  const { round, rows } = await roundOf(visit);
  const file = makePdf(reportTemplate, visit.language, roundPaper(visit.language, round, rows));
  return download(file, 'application/pdf', `${textsIn(visit.language).sheet.fileName} ${round.call.slug}.pdf`);
}

/** `GET …/berichte/:due/fassung/:number/bericht.pdf` */
export async function downloadVersion(visit: Visit): Promise<Response> {
  if (!canMakePdf()) throw new NotFound('pdf');
  const { setting, report } = await reportOf(visit);
  const versions = await listVersions(visit.ctx, report);
  const version = versions.find(({ number }) => String(number) === visit.params.number);
  if (!version) throw new NotFound('version');
  const file = makePdf(reportTemplate, visit.language, versionPaper(visit.language, setting, version, report.state));
  return download(file, 'application/pdf', `${textsIn(visit.language).sheet.oneFileName} ${version.number}.pdf`);
}
