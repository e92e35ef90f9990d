import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../platform/spreadsheet/read.ts';
import { main } from './dispatch.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'klimatwin-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await main(argv, {
    stdout: { write: chunk => void (stdout += String(chunk)) },
    stderr: { write: chunk => void (stderr += String(chunk)) },
  });
  return { code, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

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

  test('never pairs places of which one excludes the other', async () => {
    const text = german.replace('8,5;\r\n', '8,5;6531\r\n');
    const { stdout } = await run('match', '--applicants', file('liste.csv', text));
    expect((JSON.parse(stdout) as Match).pairs.map(({ members }) => members)).toEqual([['05566076', '15089030']]);
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
    const out = join(folder, 'out.xlsx');
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
    const out = join(folder, 'paare.csv');
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
    const out = join(folder, 'never.json');
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

  test.each([
    [['match'], 'Es fehlt --applicants.'],
    [['match', '--applicants', '/nowhere.csv'], '/nowhere.csv: Die Datei ist nicht lesbar.'],
    [['match', '--applicants', 'x.csv', '--out', 'x.pdf'], 'x.pdf: Der Name muss auf .csv, .xlsx oder .json enden.'],
    [['match', '--applicants', 'x.csv', '--pairs', '0'], '--pairs: „0“ ist keine ganze Zahl ab 1.'],
    [['match', '--aplicants', 'x.csv'], 'Die Option --aplicants ist unbekannt oder unvollständig.'],
    [['match', '--applicants'], 'Die Option --applicants ist unbekannt oder unvollständig.'],
    [['macht'], 'Den Befehl „macht“ gibt es nicht. Möglich sind match, similar und help.'],
    [[], 'Was soll geschehen? Möglich sind match, similar und help.'],
    [['similar', '--place', '99999'], '„99999“ ist kein bekannter Schlüssel und kein bekannter Name.'],
    [['similar', '--place', '06531', '-k', 'x'], '-k: „x“ ist keine ganze Zahl ab 1.'],
  ])('or similar refuse %j in one sentence with exit code 2', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toContain(sentence);
  });
});

describe('klimatwin similar', () => {
  type Similar = {
    place: { key: string; name: string };
    neighbours: {
      key: string;
      name: string;
      similarity: number;
      distance: number;
      coverage: number;
      contributions: { indicator: string; theme: string; own: unknown; other: unknown; share: number }[];
    }[];
  };
  const similar = async (...argv: string[]) => {
    const { stdout } = await run('similar', '--format', 'json', ...argv);
    return JSON.parse(stdout) as Similar;
  };

  test('names the ten places most alike, sorted by similarity, with shares that sum up to 1', async () => {
    const { place, neighbours } = await similar('--place', '6531');
    expect(place).toEqual({ key: '06531', name: 'Landkreis Gießen' });
    expect(neighbours.length).toBe(10);
    expect(neighbours).toEqual(neighbours.toSorted((a, b) => b.similarity - a.similarity || a.distance - b.distance));
    for (const { contributions } of neighbours) {
      expect(contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(contributions.find(({ indicator }) => indicator === 'inhabitants')!.own).toBe(268876);
    }
  });

  test.each([
    ['05566076', 'Rheine', 8],
    ['12072', 'Landkreis Teltow-Fläming', 5],
    ['Landkreis Teltow-Fläming', 'Landkreis Teltow-Fläming', 5],
    ['metropole-ruhr', 'Metropole Ruhr', 5],
  ])('answers for %s, of whatever level', async (word, name, digits) => {
    const { place, neighbours } = await similar('--place', word, '-k', '3');
    expect(place.name).toBe(name);
    expect(neighbours.map(({ key }) => key.length)).toEqual([digits, digits, digits]);
  });

  test('answers for an association of municipalities with associations', async () => {
    const { neighbours } = await similar('--place', '010515163', '-k', '3');
    expect(neighbours.map(({ key }) => key.length)).toEqual([9, 9, 9]);
  });

  test('has nobody for a town without figures, and says so', async () => {
    const { code, stdout, stderr } = await run('similar', '--place', 'Trakai', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ place: { key: 'LT:trakai', name: 'Trakai' }, neighbours: [] });
    expect(stderr).toContain('Für Trakai gibt es zu wenige Kennzahlen');
  });

  test('refuses a name that several places bear and lists them', async () => {
    const { code, stderr } = await run('similar', '--place', 'Neuenkirchen');
    expect(code).toBe(2);
    expect(stderr).toMatch(/„Neuenkirchen“ ist mehrdeutig: /);
  });

  test('prints a table for people', async () => {
    const { stdout } = await run('similar', '--place', '06531', '-k', '2', '--lang', 'en');
    const lines = stdout.split('\n').map(line => line.trim().split(/ {2,}/));
    expect(lines[0]).toEqual(['rank', 'similarity', 'coverage', 'key', 'name']);
    expect(lines.length).toBe(4);
  });

  test('takes figures of one’s own, one row per key, and adds what they say', async () => {
    const figures = file(
      'figures.csv',
      'AGS;Name;Autos je 1.000;Typ\n;;2024;\n6531;Gießen;580,5;Uni\n06532;LDK;1.610;Land\n06534;MR;590;Uni\n16056;Eisenach;1;Land\n',
    );
    const { stdout, stderr } = await run(
      'similar',
      '--place',
      '06531',
      '--format',
      'json',
      '--figures',
      figures,
      '-k',
      '400',
    );
    const { neighbours } = JSON.parse(stdout) as Similar;
    const of = (key: string) => neighbours.find(neighbour => neighbour.key === key)!;
    const own = of('06532').contributions.filter(({ theme }) => theme === 'own');
    expect(own.map(({ indicator, own, other }) => [indicator, own, other])).toEqual([
      ['Autos je 1.000', 580.5, 1610],
      ['Typ', 'Uni', 'Land'],
    ]);
    expect(of('08216').coverage).toBeLessThan(1);
    expect(stderr).toContain('2 Kennzahlen für 3 Gebiete');
    expect(stderr).toContain('Zeile 6, Spalte AGS: Den Kreis 16056 gibt es nicht mehr');
  });

  test('does not care about the unit of figures', async () => {
    const rows = [
      ['06531', 3],
      ['06532', 70],
      ['06534', 12],
      ['12072', 5],
      ['05566', 44],
    ] as const;
    const table = (factor: number) => `key,x\n${rows.map(([key, x]) => `${key},${x * factor}`).join('\n')}\n`;
    const scores = async (factor: number) => {
      const { neighbours } = await similar('--place', '06531', '--figures', file(`f${factor}.csv`, table(factor)));
      return neighbours.map(({ key, similarity }) => [key, similarity]);
    };
    expect(await scores(1000)).toEqual(await scores(1));
  });

  test('refuses figures with an unknown key, a word among numbers or a key twice, naming row and column', async () => {
    const figures = file('wrong.csv', 'key,x\n99999,1\n06531,2\n6531,3\n12072,many\n');
    const { code, stdout, stderr } = await run('similar', '--place', '06531', '--figures', figures, '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').filter(line => line.includes('row '))).toEqual([
      `${figures}: row 2, column key: “99999” is not a known key.`,
      `${figures}: row 4, column key: “06531” already stands in row 3.`,
      `${figures}: row 5, column x: “many” is not a number.`,
    ]);
  });
});

test('klimatwin help explains the commands in the language asked for', async () => {
  expect((await run('help', '--lang', 'en')).stdout).toMatch(/^Klimatwin: regions and partner towns learn/);
  expect(await run('--help')).toMatchObject({ code: 0, stderr: '' });
});
