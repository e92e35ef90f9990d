import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from './read.ts';
import { writeCsv, writeXlsx } from './write.ts';
import { unpacksWithin } from './zip.ts';

const table = {
  name: 'Orte',
  headings: ['key', 'Größe', 'Text'],
  rows: [
    ['06531', 4.5, 'eins; "zwei"\ndrei'],
    ['12072', null, '=cmd()'],
  ],
};

describe('a table that was written', () => {
  test.each(['de', 'en'] as const)('as CSV in %s is read again', async language => {
    const reading = await readSpreadsheet(new TextEncoder().encode(writeCsv(table, language)));
    expect(reading.ok && reading.sheets[0]!.rows.map(row => row.cells.map(cell => cell.text))).toEqual([
      ['key', 'Größe', 'Text'],
      ['06531', language === 'de' ? '4,5' : '4.5', 'eins; "zwei"\ndrei'],
      ['12072', '', "'=cmd()"],
    ]);
  });

  test('as workbook is read again with numbers and zeros, whatever the name of the file says', async () => {
    const reading = await readSpreadsheet(await writeXlsx([table]));
    expect(reading).toEqual({
      ok: true,
      format: 'xlsx',
      sheets: [
        {
          name: 'Orte',
          rows: [
            { row: 1, cells: table.headings.map(text => ({ kind: 'text', text })) },
            {
              row: 2,
              cells: [
                { kind: 'text', text: '06531' },
                { kind: 'number', text: '4.5' },
                { kind: 'text', text: 'eins; "zwei"\ndrei' },
              ],
            },
            {
              row: 3,
              cells: [
                { kind: 'text', text: '12072' },
                { kind: 'text', text: '' },
                { kind: 'text', text: '=cmd()' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('as workbook has the same bytes every time', async () => {
    expect(Buffer.from(await writeXlsx([table])).equals(await writeXlsx([table]))).toBe(true);
  });
});

describe('a file', () => {
  test.each([
    ['larger than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), 'too-large'],
    ['of old Excel or with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-or-locked'],
    ['of pictures and code', Uint8Array.of(137, 80, 78, 71, 0, 0, 0), 'not-a-table'],
    ['that is some other archive', zipSync({ 'a.txt': Uint8Array.of(65) }), 'not-a-table'],
    ['of blank lines', new TextEncoder().encode('\r\n;;\r\n'), 'empty'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await readSpreadsheet(bytes)).toEqual({ ok: false, reason });
  });

  test('that unpacks to more than is allowed is refused, also where its directory lies about the size', () => {
    const honest = zipSync({ 'zeros.xml': new Uint8Array(5_000_000) });
    const lying = Uint8Array.from(honest);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 28; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect([unpacksWithin(honest, 6_000_000), unpacksWithin(honest, 4_000_000)]).toEqual([true, false]);
    expect(unpacksWithin(lying, 4_000_000)).toBe(false);
    expect(unpacksWithin(deflateRawSync(new Uint8Array(10)), 100)).toBe(false);
  });
});
