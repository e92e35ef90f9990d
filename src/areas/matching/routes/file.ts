import { NotFound } from '../../../kernel/errors.ts';
import { writeCsv } from '../../../platform/spreadsheet/write.ts';
import { download } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { alternativesTable, pairsTable } from '../exports.ts';
import { findLatestRun, findRunFile } from '../queries.ts';
import { callOfOffice } from './round.tsx';

/** `GET /de/arbeit/zuordnung/:call/paare.csv`: the pairs of the latest run, then who has none. */
export async function downloadPairs(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const run = await findLatestRun(visit.ctx, call.id);
  if (run === null) throw new NotFound('run');
  const file = writeCsv(pairsTable(run.record, visit.language), visit.language);
  return download(file, 'text/csv; charset=utf-8', `${call.slug}-${visit.language === 'de' ? 'paare' : 'pairs'}.csv`);
}

/** `GET /de/arbeit/zuordnung/:call/alternativen.csv`: for each place the other partners it could have, and what each would cost. */
export async function downloadAlternatives(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const run = await findLatestRun(visit.ctx, call.id);
  if (run === null) throw new NotFound('run');
  const file = writeCsv(alternativesTable(run.record, visit.language), visit.language);
  const name = visit.language === 'de' ? 'alternativen' : 'alternatives';
  return download(file, 'text/csv; charset=utf-8', `${call.slug}-${name}.csv`);
}

/** `GET /de/arbeit/zuordnung/:call/protokoll.json`: the latest run with all that went in, as it was written when it was computed. */
export async function downloadRecord(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const run = await findLatestRun(visit.ctx, call.id);
  const file = run && (await findRunFile(visit.ctx, run.id));
  if (run === null || file === null) throw new NotFound('record of a run');
  const name = visit.language === 'de' ? 'protokoll' : 'record';
  return download(file, 'application/json', `${call.slug}-${name}-${run.number}.json`);
}
