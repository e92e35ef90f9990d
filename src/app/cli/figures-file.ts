import { findColumn } from '../../areas/applications/imports/headings.ts';
import type { Cell, Row } from '../../platform/spreadsheet/cell.ts';
import { readSpreadsheet } from '../../platform/spreadsheet/read.ts';
import { numberReader } from './number-style.ts';

/** A column of a file of figures: one value for each place that has one. All numbers, or all words (categories). */
export type FigureColumn = {
  readonly title: string;
  readonly kind: 'numeric' | 'categorical';
  readonly values: ReadonlyMap<string, number | string>;
};

/** What is wrong in a file of figures; `row` counts as the spreadsheet does. */
export type FigureRemark = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code:
    | 'noKey'
    | 'noColumns'
    | 'noNumber'
    | 'twice'
    | 'repeated'
    | 'keyless'
    | 'dissolved'
    | 'empty'
    | 'noSpread'
    | 'key-unknown'
    | 'cell-error'
    | 'unreadable';
  readonly value: string;
  readonly earlier?: number;
};

type FiguresReading = {
  readonly columns: readonly FigureColumn[];
  readonly places: number;
  readonly errors: readonly FigureRemark[];
  readonly notices: readonly FigureRemark[];
};

/** What statistical offices write where there is no number: nothing, unknown, secret, blocked, later. */
const missing = /^(-|–|—|\.|\.\.|\.\.\.|…|x|\/|:|:c|na|n\/a|n\. ?a\.|k\. ?a\.|keine angaben?|null|nan)?$/i;

/** Kreise that older tables still list: merged into Göttingen in 2016 and into the Wartburgkreis in 2021. */
const dissolved = new Set(['03152', '03156', '16056', '3152', '3156']);

/**
 * Reads a file with one row per key and one indicator per column. Columns with names of places are skipped, rows
 * without a key too (a second heading with years), with a notice where something stands in them.
 */
export async function readFigures(
  bytes: Uint8Array,
  findKey: (text: string) => string | null,
): Promise<FiguresReading> {
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return onlyError({ row: null, column: null, code: 'unreadable', value: file.reason });
  const found = findHeading(file.sheets.flatMap(sheet => (sheet.rows.length > 0 ? [sheet.rows] : [])));
  if (!found) return onlyError({ row: file.sheets[0]?.rows[0]?.row ?? 1, column: null, code: 'noKey', value: '' });
  const { heading, rows, keyAt } = found;
  const keyTitle = heading.cells[keyAt]!.text;

  const errors: FigureRemark[] = [];
  const notices: FigureRemark[] = [];
  const placed: { row: Row; key: string }[] = [];
  const firstRow = new Map<string, number>();
  for (const row of rows) {
    const cell = row.cells[keyAt];
    if (!cell || cell.text === '') {
      notices.push({ row: row.row, column: null, code: 'keyless', value: '' });
      continue;
    }
    const key = cell.kind === 'error' || cell.kind === 'date' ? null : findKey(cell.text);
    if (key === null && dissolved.has(cell.text)) {
      notices.push({ row: row.row, column: keyTitle, code: 'dissolved', value: cell.text });
      continue;
    }
    if (key === null) {
      errors.push({ row: row.row, column: keyTitle, code: 'key-unknown', value: cell.text });
      continue;
    }
    const earlier = firstRow.get(key);
    if (earlier !== undefined) errors.push({ row: row.row, column: keyTitle, code: 'twice', value: key, earlier });
    else firstRow.set(key, row.row);
    placed.push({ row, key });
  }

  const columns: FigureColumn[] = [];
  const style = numberReader(placed.flatMap(({ row }) => row.cells.filter((_, index) => index !== keyAt)));
  const titles = new Set<string>();
  for (const [index, { text: title }] of heading.cells.entries()) {
    const known = findColumn(title);
    if (index === keyAt || title === '' || known === 'name' || known === 'key') continue;
    if (titles.has(title)) errors.push({ row: heading.row, column: title, code: 'repeated', value: title });
    titles.add(title);
    const { column, errors: wrong } = readColumn(title, index, placed, style);
    errors.push(...wrong);
    if (column.values.size > 0) columns.push(column);
    if (wrong.length > 0) continue;
    const different = new Set(column.values.values()).size;
    const code = different === 0 ? 'empty' : 'noSpread';
    if (different < 2) notices.push({ row: heading.row, column: title, code, value: title });
  }
  if (columns.length === 0 && errors.length === 0)
    errors.push({ row: heading.row, column: null, code: 'noColumns', value: '' });
  return { columns, places: firstRow.size, errors: errors.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), notices };
}

function onlyError(error: FigureRemark): FiguresReading {
  return { columns: [], places: 0, errors: [error], notices: [] };
}

/** The first row, of the first ten of any visible sheet, that has a heading for the key. */
function findHeading(sheets: readonly (readonly Row[])[]) {
  for (const rows of sheets) {
    for (const [position, heading] of rows.slice(0, 10).entries()) {
      const keyAt = heading.cells.findIndex(cell => findColumn(cell.text) === 'key');
      if (keyAt >= 0) return { heading, keyAt, rows: rows.slice(position + 1) };
    }
  }
  return null;
}

/** Words make a category only where no number stands in the column: one word among numbers is a mistake. */
function readColumn(
  title: string,
  index: number,
  placed: readonly { readonly row: Row; readonly key: string }[],
  readNumber: (cell: Cell) => number | null,
) {
  const filled = placed.flatMap(({ row, key }) => {
    const cell = row.cells[index];
    return cell && !missing.test(cell.text) ? [{ row: row.row, key, cell, number: readNumber(cell) }] : [];
  });
  const numeric = filled.some(({ number }) => number !== null);
  const errors: FigureRemark[] = [];
  const values = new Map<string, number | string>();
  for (const { row, key, cell, number } of filled) {
    if (cell.kind === 'error') errors.push({ row, column: title, code: 'cell-error', value: cell.text });
    else if (!numeric) values.set(key, cell.text);
    else if (number === null) errors.push({ row, column: title, code: 'noNumber', value: cell.text });
    else values.set(key, number);
  }
  const kind: FigureColumn['kind'] = numeric ? 'numeric' : 'categorical';
  return { column: { title, kind, values }, errors };
}
