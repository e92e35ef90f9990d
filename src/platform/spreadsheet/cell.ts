/**
 * One cell, whatever the file was. `text` is what a person would read in it, trimmed; for a number it is the plain
 * number with a point (`3.5`). A `date` is most often a number that a spreadsheet took for one (3.4 → 3 April).
 */
export type Cell = { readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error'; readonly text: string };

/** A row with its number as the spreadsheet counts: the first row of the sheet is 1. */
export type Row = { readonly row: number; readonly cells: readonly Cell[] };

/** A sheet without its empty rows. `name` is empty for CSV. */
export type Sheet = { readonly name: string; readonly rows: readonly Row[] };

/** Why a file cannot be read as a table at all. */
type SpreadsheetRefusal = 'empty' | 'too-large' | 'not-a-table' | 'old-or-locked' | 'broken';

export type SpreadsheetReading =
  | { readonly ok: true; readonly format: 'csv' | 'xlsx'; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: SpreadsheetRefusal };

export const emptyCell: Cell = { kind: 'text', text: '' };

/** Text as people leave it in cells: odd blanks, Excel's `="06531"` and the apostrophe before a key are not meant. */
export function textCell(raw: string): Cell {
  const text = raw
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim();
  const formula = /^="(.*)"$/s.exec(text);
  return { kind: 'text', text: (formula ? formula[1]! : text).replace(/^'(?=\d)/, '').trim() };
}

/** Whether nothing but blanks stands in the row. */
export function isEmptyRow(cells: readonly Cell[]): boolean {
  return cells.every(cell => cell.text === '');
}
