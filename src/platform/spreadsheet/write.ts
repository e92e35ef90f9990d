import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Language } from '../../kernel/text.ts';

export type TableValue = string | number | null;

/** A table to be written; numbers stay numbers. */
export type Table = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
};

/**
 * The table as CSV that a spreadsheet of this language opens with a double click: byte order mark, CRLF, and in German
 * semicolon and decimal comma. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function writeCsv(table: Table, language: Language): string {
  const separator = language === 'de' ? ';' : ',';
  const cell = (value: TableValue): string => {
    if (value === null) return '';
    if (typeof value === 'number') return language === 'de' ? String(value).replace('.', ',') : String(value);
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";,\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [table.headings, ...table.rows].map(row => row.map(cell).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** The moment that is written into workbooks, so that the same tables always make the same bytes. */
const timeless = new Date('2000-01-01T00:00:00Z');

/** The tables as a workbook, one sheet each, headings frozen and filterable. Keys stay text and keep their zeros. */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = timeless;
  book.modified = timeless;
  for (const table of tables) {
    const sheet = book.addWorksheet(table.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow([...table.headings]).font = { bold: true };
    for (const row of table.rows) sheet.addRow([...row]);
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: table.headings.length } };
    for (const [index, heading] of table.headings.entries()) {
      const longest = Math.max(heading.length, ...table.rows.map(row => String(row[index] ?? '').length));
      const column = sheet.getColumn(index + 1);
      column.width = Math.min(60, longest + 2);
      column.alignment = { vertical: 'top', wrapText: longest > 58 };
    }
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  // The writer stamps each part with the clock; packed again they carry the moment above.
  return zipSync(unzipSync(bytes), { mtime: timeless });
}
