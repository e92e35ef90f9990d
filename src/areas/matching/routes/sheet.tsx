import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import { constrainPairs } from '../commands/constrain.ts';
import { roundWorkbook } from '../exports.ts';
import { type ConstraintRow, readConstraints } from '../imports/constraints.ts';
import { findLatestRun, listConstraints } from '../queries.ts';
import { listPool } from '../queries/pool.ts';
import { judgeChanges } from '../rules/take.ts';
import { sheetRowInput } from '../schema.ts';
import { SheetPage, type SheetRowView } from '../views/sheet-page.tsx';
import { sheetTextsIn } from '../views/words.ts';
import { callOfOffice } from './round.tsx';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /de/arbeit/zuordnung/:call/runde.xlsx`: the latest run with what is fixed or excluded by now. */
export async function downloadWorkbook(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const run = await findLatestRun(visit.ctx, call.id);
  if (run === null) throw new NotFound('run');
  const bytes = await roundWorkbook(run.record, await listConstraints(visit.ctx, call.id), visit.language);
  return download(bytes, xlsxType, `${call.slug}-${sheetTextsIn(visit.language).fileName}.xlsx`);
}

/** `GET /de/arbeit/zuordnung/:call/excel` */
export async function showSheet(visit: Visit): Promise<Response> {
  return html(<SheetPage visit={visit} call={await callOfOffice(visit)} rows={null} />);
}

/** `POST /de/arbeit/zuordnung/:call/excel`: shows what a sheet would change; with its rows ticked it changes them. */
export async function takeSheet(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const upload = visit.fields.file('sheet');
  if (upload === null && visit.fields.has('row-0')) return take(visit, call);
  const again = (code: string, status = 422) =>
    html(<SheetPage visit={visit} call={call} rows={null} problem={{ code, field: 'sheet' }} />, status);
  if (upload === null) return again('sheet-missing', 400);
  const table = await readSpreadsheet(upload.bytes);
  if (!table.ok) return again(`sheet-${table.reason}`);
  const { keys, names, constraints } = await roundOf(visit, call);
  const reading = readConstraints(table.sheets, { keys, constraints });
  if (!reading.ok) return again('sheet-no-columns');
  const judged = judgeChanges(
    reading.rows.map(({ change }) => change),
    { keys, constraints },
  );
  const rows = reading.rows.map((row, index): SheetRowView => {
    const reasons = row.reasons.length > 0 ? row.reasons : judged[index]!;
    // A reason can still be typed; whatever else stands in the way cannot be mended here.
    const stops = reasons.filter(({ code }) => code !== 'reason-missing');
    return { ...row, reasons: stops, isTicked: stops.length === 0 };
  });
  return html(<SheetPage visit={visit} call={call} rows={rows} names={names} />);
}

async function take(visit: Visit, call: CallForRun): Promise<Response> {
  const { keys, names, constraints } = await roundOf(visit, call);
  const ticked = new Set(visit.fields.all('take'));
  const sent: SheetRowView[] = [];
  for (let index = 0; visit.fields.has(`row-${index}`); index++) {
    const reason = visit.fields.text(`reason-${index}`).trim().slice(0, 2000);
    sent.push({ ...rowOf(visit.fields.text(`row-${index}`), reason), isTicked: ticked.has(String(index)) });
  }
  const changes = sent.filter(({ isTicked }) => isTicked).map(({ change }) => change);
  const judged = judgeChanges(changes, { keys, constraints });
  const taken = changes.length > 0 ? await constrainPairs(visit.ctx, call.id, changes) : null;
  if (taken?.ok) return seeOther(`${visit.link('matching.round', { call: call.slug })}#festlegen`);
  const rows = sent.map(row => ({ ...row, reasons: judged[changes.indexOf(row.change)] ?? [] }));
  const code = taken === null ? 'sheet-nothing' : 'sheet-refused';
  return html(<SheetPage visit={visit} call={call} rows={rows} names={names} problem={{ code, field: 'take' }} />, 422);
}

/** A row as the page of differences sent it. @throws Forbidden for what no page has sent */
function rowOf(text: string, reason: string): ConstraintRow {
  try {
    const shape = readShape(sheetRowInput, JSON.parse(text));
    if (shape.ok) {
      const { sheet, row, a, b, kind, before } = shape.value;
      return { sheet, row, change: { a, b, kind, before, reason }, reasons: [] };
    }
  } catch {
    // No page of ours sends anything but JSON.
  }
  throw new Forbidden('sheet');
}

async function roundOf({ ctx }: Visit, call: CallForRun) {
  const pool = await listPool(ctx, call.id);
  const run = await findLatestRun(ctx, call.id);
  const names = new Map([...(run?.record.entries ?? []), ...pool].map(({ key, name }) => [key, name]));
  return { keys: new Set(pool.map(({ key }) => key)), names, constraints: await listConstraints(ctx, call.id) };
}
