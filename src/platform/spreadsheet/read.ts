import { readCsv } from './csv.ts';
import type { SpreadsheetReading } from './cell.ts';
import { readXlsx } from './xlsx.ts';
import { unpacksWithin } from './zip.ts';

/** Largest file that is opened, and largest size that a packed workbook may unpack to, in bytes. */
const limit = { file: 10 * 1024 * 1024, unpacked: 200 * 1024 * 1024 };

/**
 * Reads a table from a CSV or XLSX file. The content decides what it is, not the name: people rename files.
 * Old `.xls` and workbooks with a password share a container of their own, which is refused by name.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetReading> {
  if (bytes.length > limit.file) return { ok: false, reason: 'too-large' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, reason: 'old-or-locked' };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { ok: false, reason: 'not-a-table' };
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (!unpacksWithin(bytes, limit.unpacked)) return { ok: false, reason: 'broken' };
    const sheets = await readXlsx(bytes);
    if (sheets === null || sheets.length === 0) return { ok: false, reason: 'not-a-table' };
    return sheets.some(sheet => sheet.rows.length > 0)
      ? { ok: true, format: 'xlsx', sheets }
      : { ok: false, reason: 'empty' };
  }
  const sheet = readCsv(bytes);
  if (sheet === null) return { ok: false, reason: 'not-a-table' };
  return sheet.rows.length > 0 ? { ok: true, format: 'csv', sheets: [sheet] } : { ok: false, reason: 'empty' };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
