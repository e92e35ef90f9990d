import ExcelJS from 'exceljs';
import { emptyCell, isEmptyRow, textCell } from './cell.ts';
import type { Cell, Row, Sheet } from './cell.ts';

/**
 * Reads the visible sheets of a workbook: rich text, results of formulas, merged cells (every one of them shows the
 * value), numbers, booleans, dates and errors each as what they are.
 * @returns null if it is no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch {
    return null;
  }
  return book.worksheets
    .filter(sheet => sheet.state === 'visible')
    .map(sheet => ({ name: sheet.name, rows: readRows(sheet) }));
}

function readRows(sheet: ExcelJS.Worksheet): Row[] {
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    const cells: Cell[] = [];
    // Rows far to the right of any table are formatting, not content.
    for (let column = 1; column <= Math.min(row.cellCount, 500); column++)
      cells.push(readCell(row.getCell(column).value));
    if (!isEmptyRow(cells)) rows.push({ row: number, cells });
  });
  return rows;
}

function readCell(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'string') return textCell(value);
  // Twelve digits: 0.1 + 0.2 in a formula is meant as 0.3; a regional key has twelve.
  if (typeof value === 'number') return { kind: 'number', text: String(Number(value.toPrecision(12))) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (value instanceof Date) {
    const known = !Number.isNaN(value.getTime());
    return known ? { kind: 'date', text: value.toISOString().slice(0, 10) } : { kind: 'error', text: '#VALUE!' };
  }
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return textCell(value.richText.map(part => part.text).join(''));
  if ('hyperlink' in value) return readCell(value.text as ExcelJS.CellValue);
  return readCell(value.result as ExcelJS.CellValue);
}
