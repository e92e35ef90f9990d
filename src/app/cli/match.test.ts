import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../platform/spreadsheet/read.ts';
import { run, workFolder } from '../../../tests/support/command-line.ts';

const folder = workFolder();
afterAll(folder.remove);
const { file } = folder;

const german =
  '\ufeffAGS;Gebiet;Handlungsfeld;Rolle (Wunsch);Erfahrung (0–4);Bedarf (0–4);Nachweis;Max. Reisezeit;Ausgeschlossen\r\n' +
  '6531;Gießen;Energieeffizienz;beratend;4;1;Energierunden;;\r\n' +
  '06531;Gießen;Organisation;umsetzend;1;4;;;\r\n' +
  '12072;;Energieeffizienz;anwendend;1;4;;8,5;\r\n' +
  '12072;;Organisation;beratend;4;0;Bericht;;06532\r\n' +
  '05566076;;EE;auf Augenhöhe;2;3;;;\r\n' +
  '15089030;;Erneuerbare;peer;2;3;;;\r\n' +
  '14729;;Klimabildung;beratend;3;0;;;\r\n';

type Pair = {
  members: [string, string];
  utility: number;
  similarity: number | null;
  complementarity: number;
  practicality: number | null;
  fields: { field: string; from: string | null; to: string | null }[];
  reasons: { de: string; en: string };
  figures: { label: { en: string } }[];
};
type Match = {
  pairs: Pair[];
  unmatched: { key: string; reason: string }[];
  certificate: { primal: number; dual: number; gap: number; lines: { objective: string; gap: number }[] };
};

describe('klimatwin match', () => {
  test('pairs the places of a German list and says who helps whom in which field', async () => {
    const { code, stdout, stderr } = await run('match', '--applicants', file('liste.csv', german));
    const result = JSON.parse(stdout) as Match;
    expect(code).toBe(0);
    expect(result.pairs.map(({ members, fields }) => [members, fields.map(f => [f.field, f.from, f.to])])).toEqual([
      [['05566076', '15089030'], [['renewables', null, null]]],
      [
        ['06531', '12072'],
        [
          ['efficiency', '06531', '12072'],
          ['organisation', '12072', '06531'],
        ],
      ],
    ]);
    expect(result.unmatched.map(({ key, reason }) => [key, reason])).toEqual([['14729', 'fields-do-not-fit']]);
    const sum = result.pairs.reduce((total, { utility }) => total + utility, 0);
    const { primal, dual, gap, lines } = result.certificate;
    expect([primal, dual, gap]).toEqual([sum, sum, 0]);
    expect(lines.map(line => [line.objective, line.gap])).toEqual([
      ['served', 0],
      ['worst', 0],
      ['sum', 0],
      ['canonical', 0],
    ]);
    expect(stderr).toContain('Zeile 8, Spalte Handlungsfeld: „Klimabildung“ ist kein bekanntes Handlungsfeld');
    expect(stderr).toContain('7 Zeilen, 5 Gebiete');
  });

  test('names only numbers in its reasons that stand in the result', async () => {
    const { stdout } = await run('match', '--applicants', file('liste.csv', german));
    for (const pair of (JSON.parse(stdout) as Match).pairs) {
      const { reasons, ...record } = pair;
      const known = new Set(JSON.stringify(record).match(/\d+(\.\d+)?/g));
      // The scales themselves: fit of 100, experience of 4.
      for (const given of [Math.round(pair.similarity! * 100), 100, 4]) known.add(String(given));
      const said = pair.figures.reduce((text, { label }) => text.replace(label.en, ''), reasons.en);
      const numbers = said.match(/\d[\d,]*(\.\d+)?/g)!.map(word => word.replace(/,/g, ''));
      expect(numbers.filter(number => !known.has(number))).toEqual([]);
      expect(reasons.de).not.toBe(reasons.en);
    }
  });

  test('says the same whatever the order of the rows', async () => {
    const [heading, ...rows] = german.trimEnd().split('\r\n');
    const shuffled = [heading, ...rows.toReversed()].join('\n');
    const one = await run('match', '--applicants', file('a.csv', german));
    const two = await run('match', '--applicants', file('b.csv', shuffled));
    expect(two.stdout).toBe(one.stdout);
  });

  test('makes at most as many pairs as asked for', async () => {
    const { stdout } = await run('match', '--applicants', file('liste.csv', german), '--pairs', '1');
    const result = JSON.parse(stdout) as Match;
    expect(result.pairs.length).toBe(1);
    expect(result.unmatched.map(({ reason }) => reason)).toEqual([
      'outside-pairs',
      'outside-pairs',
      'fields-do-not-fit',
    ]);
  });

  test('counts one row, one place and one pair as one', async () => {
    const [heading, row] = german.split('\r\n');
    const one = await run('match', '--applicants', file('one.csv', `${heading}\n${row}\n`));
    expect(one.code).toBe(0);
    expect(one.stderr).toContain('\n1 Zeile, 1 Gebiet\n');
    const two = await run('match', '--applicants', file('liste.csv', german), '--pairs', '1', '--lang', 'en');
    expect(two.stderr).toContain('\n1 pair, 3 without partner\n');
  });

  test('never pairs places of which one excludes the other', async () => {
    const text = german.replace('8,5;\r\n', '8,5;6531\r\n');
    const { stdout } = await run('match', '--applicants', file('liste.csv', text));
    expect((JSON.parse(stdout) as Match).pairs.map(({ members }) => members)).toEqual([['05566076', '15089030']]);
  });

  test('never pairs a place with what it is a part of, and says so', async () => {
    const rows = ['05113000;Mobilität;beratend;4;0', 'metropole-ruhr;Mobilität;anwendend;0;4'];
    const text = ['Schlüssel;Handlungsfeld;Rolle;Erfahrung;Bedarf', ...rows].join('\n');
    const { stdout } = await run('match', '--applicants', file('teil.csv', text), '--format', 'csv');
    const sentence = 'eine Bedingung schließt jeden möglichen Partner aus (eines ist Teil des anderen)';
    expect(
      stdout
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map(line => line.split(';').slice(0, 2).concat(line.split(';').at(-2)!)),
    ).toEqual([
      ['ohne Partner', '05113000', sentence],
      ['ohne Partner', 'region:metropole-ruhr', sentence],
    ]);
  });

  test('reads and writes workbooks, with keys that keep their zeros and nothing on standard output', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Applicants');
    sheet.addRows([
      ['key', 'field', 'role', 'experience', 'need'],
      [6531, 'mobility', 'advising', 4, 0],
      [12072, 'transport', 'adopting', 0, 4],
    ]);
    const input = file('in.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const out = folder.path('out.xlsx');
    const { code, stdout } = await run('match', '--applicants', input, '--out', out, '--lang', 'en');
    expect([code, stdout]).toEqual([0, '']);
    const written = await readSpreadsheet(readFileSync(out));
    if (!written.ok) throw new Error(written.reason);
    expect(written.sheets.map(({ name }) => name)).toEqual(['Pairs', 'Without partner', 'Proof']);
    expect(written.sheets[0]!.rows[1]!.cells.slice(0, 5).map(({ text }) => text)).toEqual([
      'pair 1',
      '06531',
      'Landkreis Gießen',
      '12072',
      'Landkreis Teltow-Fläming',
    ]);
    const first = readFileSync(out);
    await run('match', '--applicants', input, '--out', out, '--lang', 'en');
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  test('writes CSV that opens with a double click in the language asked for', async () => {
    const out = folder.path('paare.csv');
    await run('match', '--applicants', file('liste.csv', german), '--out', out);
    const lines = readFileSync(out, 'utf8').split('\r\n');
    expect(lines[0]!.slice(0, 44)).toBe('\ufeffErgebnis;Schlüssel;Name;Schlüssel 2;Name 2;');
    expect(lines.slice(1, 4).map(line => line.split(';').slice(0, 3))).toEqual([
      ['Paar 1', '05566076', 'Rheine'],
      ['Paar 2', '06531', 'Landkreis Gießen'],
      ['ohne Partner', '14729', 'Landkreis Leipzig'],
    ]);
  });

  test('refuses a list with errors, naming row and column of each, and writes no result', async () => {
    const input = file(
      'wrong.csv',
      'key,field,role,experience,need\n99999,mobility,peer,1,1\n06531,mobility,boss,5,1\n',
    );
    const out = folder.path('never.json');
    const { code, stdout, stderr } = await run('match', '--applicants', input, '--out', out, '--lang=en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').slice(1, -1)).toEqual([
      'row 2, column key: “99999” is not a known key.',
      'row 3, column role: “boss” is not a known role. Possible are advising, adopting, either, peer.',
      'row 3, column experience: “5” is not a level. Possible are 0, 1, 2, 3 and 4.',
      'Refused: 3 errors.',
    ]);
    expect(() => readFileSync(out)).toThrow();
  });
});
