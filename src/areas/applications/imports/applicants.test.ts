import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readApplicants } from './applicants.ts';
import { sayRemark } from './remarks.ts';

const known = new Set(['06531', '12072', '01053', '05566076']);
const findKey = (text: string) => [text, `0${text}`].find(key => known.has(key)) ?? null;
const read = (text: string | Uint8Array) =>
  readApplicants(typeof text === 'string' ? new TextEncoder().encode(text) : text, { findKey });
const english = 'key,field,role,experience,need\n';

describe('a file of applicants', () => {
  test('is read with English headings and commas', async () => {
    const { rows, errors, notices } = await read(
      'key,field,role,experience,need,evidence,max_travel_hours,excluded\n06531,efficiency,advising,4,1,report.pdf,4.5,12072;01053\n',
    );
    expect({ errors, notices }).toEqual({ errors: [], notices: [] });
    expect(rows).toEqual([
      {
        row: 2,
        key: '06531',
        field: 'efficiency',
        role: 'advising',
        experience: 4,
        need: 1,
        evidence: 1,
        maxTravelHours: 4.5,
        excluded: ['12072', '01053'],
      },
    ]);
  });

  test.each([';', '\t', '|', ','])(
    'is read with German headings in any order and the separator %j',
    async separator => {
      const lines = [
        ['Bedarf (0–4)', 'AGS', 'Gewünschte Rolle', 'Handlungsfeld', 'ERFAHRUNG [0-4]', 'Nachweise'],
        ['1', '6531', 'berät', 'Mobilität', '3', 'nein'],
        ['4', '12072', 'umsetzend', 'Verkehr', '3.0', '2'],
      ];
      const text = `\ufeff${lines.map(line => line.join(separator)).join('\r\n')}\r\n`;
      const { rows, errors } = await read(text);
      expect(errors).toEqual([]);
      expect(rows.map(r => [r.row, r.key, r.field, r.role, r.experience, r.need, r.evidence])).toEqual([
        [2, '06531', 'mobility', 'advising', 3, 1, 0],
        [3, '12072', 'mobility', 'adopting', 3, 4, 2],
      ]);
    },
  );

  test('spells a field of its own one way, whatever the order of the rows', async () => {
    const rows = ['06531,moorschutz,advising,4,0', '12072,Moorschutz,adopting,0,4', '01053,MoorSchutz,peer,1,1'];
    const labelsOf = async (lines: string[]) => (await read(english + lines.join('\n'))).fields.slice(-1);
    const label = { de: 'MoorSchutz', en: 'MoorSchutz' };
    for (const lines of [rows, rows.toReversed(), [rows[1]!, rows[0]!, rows[2]!]])
      expect(await labelsOf(lines)).toEqual([{ id: 'moorschutz', label, synonyms: [] }]);
  });

  test('may be written in windows-1252, as Excel does', async () => {
    const bytes = Uint8Array.from(
      'Schlüssel;Handlungsfeld;Rolle;Erfahrung;Bedarf\n06531;Mobilität;auf Augenhöhe;"3,0";2\n',
      char => char.charCodeAt(0),
    );
    const { rows, errors } = await read(bytes);
    expect(errors).toEqual([]);
    expect(rows.map(r => [r.field, r.role, r.experience])).toEqual([['mobility', 'peer', 3]]);
  });

  test('may be written in UTF-16, as Excel does for Unicode text', async () => {
    const text = '\ufeffSchlüssel\tFeld\tRolle\tErfahrung\tBedarf\r\n06531\tMobilität\tegal\t3\t2\r\n';
    const { rows } = await read(new Uint8Array(Buffer.from(text, 'utf16le')));
    expect(rows.map(r => [r.field, r.role])).toEqual([['mobility', 'either']]);
  });

  test('counts rows as the spreadsheet does, empty ones and line breaks within quotes included', async () => {
    const { errors } = await read(
      `key;field;role;experience;need;evidence\n06531;mobility;peer;1;2;"one\ntwo"\n;;;;;\n\n12072;mobility;peer;7;2;\n`,
    );
    expect(errors).toEqual([{ row: 5, column: 'experience', code: 'level', value: '7' }]);
  });

  test('has all its errors named at once, with row and column as they stand in the file', async () => {
    const { rows, errors } = await read(
      'AGS;Feld;Rolle;Erfahrung (0–4);Bedarf;Ausgeschlossen\n' +
        '99999;Mobilität;beratend;3;1;\n06531;;Chef;2,5;-1;12072, 77777\n06531;Konsum;beides;;x;06531\n',
    );
    expect(rows).toEqual([]);
    expect(errors.map(error => sayRemark(error, 'de'))).toEqual([
      'Zeile 2, Spalte AGS: „99999“ ist kein bekannter Schlüssel.',
      'Zeile 3, Spalte Feld: Hier fehlt eine Angabe.',
      'Zeile 3, Spalte Rolle: „Chef“ ist keine bekannte Rolle. Möglich sind beratend, anwendend, beides, auf Augenhöhe.',
      'Zeile 3, Spalte Erfahrung (0–4): „2,5“ ist keine Stufe. Möglich sind 0, 1, 2, 3 und 4.',
      'Zeile 3, Spalte Bedarf: „-1“ ist keine Stufe. Möglich sind 0, 1, 2, 3 und 4.',
      'Zeile 3, Spalte Ausgeschlossen: „77777“ ist kein bekannter Schlüssel.',
      'Zeile 4, Spalte Erfahrung (0–4): Hier fehlt eine Angabe.',
      'Zeile 4, Spalte Bedarf: „x“ ist keine Stufe. Möglich sind 0, 1, 2, 3 und 4.',
      'Zeile 4, Spalte Ausgeschlossen: „06531“ schließt sich selbst aus.',
    ]);
    expect(sayRemark(errors[0]!, 'en')).toBe('row 2, column AGS: “99999” is not a known key.');
  });

  test('with the same place and field twice is refused naming both rows', async () => {
    const { errors } = await read(`${english}06531,mobility,peer,1,2\n6531,Verkehr,peer,1,2\n`);
    expect(errors.map(error => sayRemark(error, 'en'))).toEqual([
      'row 3, column key: “06531” already stands in row 2 for this field of action.',
    ]);
  });

  test('without a required column is refused naming it in both languages', async () => {
    const { errors } = await read('AGS;Feld;Rolle;Erfahrung\n06531;mobility;peer;1\n');
    expect(errors.map(error => sayRemark(error, 'de'))).toEqual(['Zeile 1: Die Spalte Bedarf (need) fehlt.']);
    expect(errors.map(error => sayRemark(error, 'en'))).toEqual(['row 1: The column need (Bedarf) is missing.']);
  });

  test('with an unknown field keeps it as one of its own and says so once', async () => {
    const { rows, fields, notices } = await read(
      `${english}06531,Klimabildung,peer,1,2\n12072,klimabildung,peer,1,2\n12072,mobility,peer,1,2\n`,
    );
    expect(rows.map(row => row.field)).toEqual(['klimabildung', 'klimabildung', 'mobility']);
    expect(fields.at(-1)).toEqual({
      id: 'klimabildung',
      label: { de: 'Klimabildung', en: 'Klimabildung' },
      synonyms: [],
    });
    expect(notices.map(notice => sayRemark(notice, 'de'))).toEqual([
      'Zeile 2, Spalte field: „Klimabildung“ ist kein bekanntes Handlungsfeld und wird als eigenes geführt.',
    ]);
  });

  test('with an unknown column is read and says so', async () => {
    const { rows, notices } = await read(
      'key,name,field,role,experience,need,colour\n06531,Gießen,mobility,peer,1,2,blue\n',
    );
    expect(rows.length).toBe(1);
    expect(notices).toEqual([{ row: 1, column: 'colour', code: 'column-unknown', value: 'colour' }]);
  });

  test('with a value divided by the separator is refused instead of read shifted', async () => {
    const { errors } = await read(`${english}06531,mobility,peer,3,0,2\n`);
    expect(errors).toEqual([{ row: 2, column: null, code: 'surplus', value: '2' }]);
  });

  test('may list excluded places with commas in the last column of a comma-separated file', async () => {
    const { rows } = await read('key,field,role,experience,need,excluded\n06531,mobility,peer,3,0,12072,01053\n');
    expect(rows[0]!.excluded).toEqual(['12072', '01053']);
  });

  test.each([
    ['', 'empty'],
    ['Dear office, we wish to take part.', 'heading-missing'],
    ['%PDF-1.7', 'not-a-table'],
    ['key,field,role,experience,need\n', 'no-rows'],
    ['PK\u0003\u0004 rubbish', 'broken'],
  ])('that holds %j is refused in one sentence', async (text, code) => {
    expect((await read(text)).errors.map(error => error.code)).toEqual([code]);
  });
});

describe('a workbook of applicants', () => {
  async function workbook(rows: unknown[][], prepare?: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void) {
    const book = new ExcelJS.Workbook();
    const hidden = book.addWorksheet('old', { state: 'hidden' });
    hidden.addRows([
      ['key', 'field', 'role', 'experience', 'need'],
      ['12072', 'mobility', 'peer', 1, 1],
    ]);
    book.addWorksheet('Hinweise').addRow(['Bitte ausfüllen']);
    const sheet = book.addWorksheet('Liste');
    sheet.addRows(rows);
    prepare?.(book, sheet);
    return read(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  }

  test('is read from its first visible sheet with known headings, keys as numbers, formulas and rich text', async () => {
    const { rows, errors } = await workbook([
      [
        'Schlüssel',
        'Handlungsfeld',
        'Rolle',
        'Erfahrung',
        'Bedarf',
        'Nachweis',
        'Max. Reisezeit (h)',
        'Ausgeschlossen',
      ],
      [
        6531,
        { richText: [{ text: 'Energie' }, { text: 'effizienz' }] },
        'beratend',
        { formula: '2+2', result: 4 },
        1,
        true,
        4.5,
        12072,
      ],
      [null, null, null],
      ['5566076', 'EE', 'Umsetzend', 1, '3,0', false],
    ]);
    expect(errors).toEqual([]);
    expect(
      rows.map(r => [r.row, r.key, r.field, r.role, r.experience, r.need, r.evidence, r.maxTravelHours, r.excluded]),
    ).toEqual([
      [2, '06531', 'efficiency', 'advising', 4, 1, 1, 4.5, ['12072']],
      [4, '05566076', 'renewables', 'adopting', 1, 3, 0, undefined, []],
    ]);
  });

  test('may have a title above and merged cells', async () => {
    const { rows, errors } = await workbook(
      [
        ['Interessensbekundungen'],
        ['key', 'field', 'role', 'experience', 'need'],
        ['06531', 'mobility', 'peer', 1, 2],
        [null, 'industry', 'peer', 1, 2],
      ],
      (_, sheet) => {
        sheet.mergeCells('A1:E1');
        sheet.mergeCells('A3:A4');
      },
    );
    expect(errors).toEqual([]);
    expect(rows.map(r => [r.row, r.key, r.field])).toEqual([
      [3, '06531', 'mobility'],
      [4, '06531', 'industry'],
    ]);
  });

  test('with errors, dates and booleans in its cells is refused naming each', async () => {
    const { errors } = await workbook([
      ['key', 'field', 'role', 'experience', 'need'],
      ['06531', 'mobility', 'peer', new Date('2026-04-03T00:00:00Z'), { error: '#N/A' }],
      [new Date('2026-04-03T00:00:00Z'), 'mobility', 'peer', true, 1],
    ]);
    expect(errors.map(error => sayRemark(error, 'de'))).toEqual([
      'Zeile 2, Spalte experience: „2026-04-03“ ist ein Datum, keine Stufe von 0 bis 4.',
      'Zeile 2, Spalte need: In der Zelle steht der Fehler „#N/A“.',
      'Zeile 3, Spalte key: „2026-04-03“ ist ein Datum, kein Schlüssel.',
      'Zeile 3, Spalte experience: „true“ ist keine Stufe. Möglich sind 0, 1, 2, 3 und 4.',
    ]);
  });
});
