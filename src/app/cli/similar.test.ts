import { afterAll, describe, expect, test } from 'vitest';
import { run, workFolder } from '../../../tests/support/command-line.ts';

const folder = workFolder();
afterAll(folder.remove);
const { file } = folder;

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

  test('compares a place that lacks figures on those it has, and says without which', async () => {
    const { code, stdout, stderr } = await run('similar', '--place', '06435016', '--format', 'json', '-k', '3');
    const { neighbours } = JSON.parse(stdout) as Similar;
    expect([code, neighbours.length]).toEqual([0, 3]);
    for (const { similarity, coverage, contributions } of neighbours) {
      expect(coverage).toBeCloseTo(0.5, 9);
      expect(similarity).toBeLessThan(0.76);
      expect(contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(stderr).toContain(
      'Über Jossgrund ist wenig bekannt. Verglichen wird ohne Einwohner (ungefähr), Einwohnerdichte (ungefähr), Mittlere Höhe der Orte.',
    );
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

  test('names a column that tells nobody apart, and reads whatever offices write for nothing as nothing', async () => {
    const figures = file(
      'flat.csv',
      'key;x;y\n06531;12,5;1.204,5\n06532;12,5;k. A.\n12072;n. a.;keine Angabe\n14729;–;3,5\n',
    );
    const { code, stderr } = await run('similar', '--place', '06531', '--figures', figures);
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(1, 3)).toEqual([
      `Hinweis: ${figures}: Zeile 1, Spalte x: Alle Werte dieser Spalte sind gleich, sie unterscheidet niemanden.`,
      `${figures}: 2 Kennzahlen für 4 Gebiete`,
    ]);
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
