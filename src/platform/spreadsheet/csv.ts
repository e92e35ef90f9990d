import { parse } from 'csv-parse/sync';
import { isEmptyRow, textCell } from './cell.ts';
import type { Sheet } from './cell.ts';

const separators = [';', '\t', '|', ','] as const;

/**
 * Reads comma-separated text in any of its dialects: separator ; , tab or |, with or without byte order mark, UTF-8,
 * UTF-16 or windows-1252, any line ending, line breaks within quotes. Rows are counted by record, as a spreadsheet does.
 * @returns null if it is no text or a quote is never closed
 */
export function readCsv(bytes: Uint8Array): Sheet | null {
  const text = decode(bytes);
  if (text === null) return null;
  // Excel takes a first line `sep=;` as an order and does not show it, so it is no row.
  const order = /^"?sep=(.)"?[ \t]*(\r\n|\r|\n)/i.exec(text);
  const body = order ? text.slice(order[0].length) : text;
  const records = split(body, order?.[1] ?? findSeparator(body));
  if (records === null) return null;
  const rows = records
    .map((record, index) => ({ row: index + 1, cells: record.map(textCell) }))
    .filter(row => !isEmptyRow(row.cells));
  return { name: '', rows };
}

function decode(bytes: Uint8Array): string | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  if (mark) return new TextDecoder(mark).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that makes most columns of the heading, which is the first row that it divides at all. */
function findSeparator(text: string): string {
  let best = { separator: ',', columns: 1 };
  for (const separator of separators) {
    const heading = (split(text, separator, 5) ?? []).find(record => record.length > 1);
    if (heading && heading.length > best.columns) best = { separator, columns: heading.length };
  }
  return best.separator;
}

function split(text: string, delimiter: string, to?: number): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      ...(to === undefined ? {} : { to }),
    });
  } catch {
    return null;
  }
}
