import { afterAll, describe, expect, test } from 'vitest';
import { run, workFolder } from '../../../tests/support/command-line.ts';
import { allowedByBruteForce } from '../../algorithms/pairing/brute-force.ts';
import { keys, randomFrom, shuffled } from '../../algorithms/pairing/fixtures.ts';
import type { Edge } from '../../algorithms/pairing/problem.ts';

const folder = workFolder();
afterAll(folder.remove);
const { file } = folder;

type Answer = {
  total: number;
  pairs: [string, string, number][];
  certificate: { primal: number; dual: number; gap: number };
};
const csv = (heading: string, rows: readonly (readonly (string | number)[])[]) =>
  [heading, ...rows.map(row => row.join(','))].join('\n');
const edgesFile = (rows: readonly (readonly (string | number)[])[]) => file('edges.csv', csv('a,b,weight', rows));
const answer = async (...argv: string[]) => {
  const { stdout } = await run('pair', ...argv);
  return JSON.parse(stdout) as Answer;
};
const ring = [
  ['a', 'b', 8],
  ['b', 'c', 9],
  ['c', 'd', 10],
  ['d', 'e', 9],
  ['e', 'a', 8],
] as const;

describe('klimatwin pair', () => {
  test('answers with the best pairs, their sum and its proof, and nothing else', async () => {
    const { code, stdout, stderr } = await run('pair', '--edges', edgesFile(ring), '--lang', 'en');
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        total: 18,
        pairs: [
          ['a', 'b', 8],
          ['c', 'd', 10],
        ],
        certificate: { primal: 18, dual: 18, gap: 0 },
      },
    ]);
    expect(stderr.split('\n').slice(1)).toEqual([
      '5 possible pairs, 5 participants',
      '2 pairs, 1 without partner',
      'Checked: no better set of pairs is possible (sum 18, gap 0).',
      '',
    ]);
  });

  test('finds what brute force finds in 300 small lists, whatever is asked for together', async () => {
    const random = randomFrom(11);
    let infeasible = 0;
    for (let index = 0; index < 300; index++) {
      const [twoSided, minCost, perfect, limited, several] = [0.4, 0.4, 0.4, 0.3, 0.4].map(share =>
        random.chance(share),
      );
      const size = 2 + random.below(6);
      const lowest = random.chance(0.5) ? -5 : 0;
      const edges: Edge[] = [];
      for (let a = 0; a < size; a++) {
        for (let b = twoSided ? 0 : a + 1; b < size; b++) {
          if (edges.length < 12 && random.chance(0.5))
            edges.push([a, twoSided ? size + b : b, lowest + random.below(10)]);
        }
      }
      // Whoever stands in no row is not there; with two sides, equal numbers on both mean two.
      const present = [...new Set(edges.flatMap(([a, b]) => [a, b]))];
      const capacities = Array.from({ length: 2 * size }, (_, v) => (several ? (v * 7 + index) % 4 : 1));
      const number = (v: number) => (twoSided && v >= size ? v - size : v);
      const own = capacities.map((_, v) => (present.includes(v) ? capacities[number(v)]! : 0));
      const maxPairs = random.below(4);
      const best = allowedByBruteForce({
        size: 2 * size,
        edges: edges.map(([a, b, weight]) => [a, b, minCost ? -weight : weight]),
        capacities: own,
        ...(limited && { maxPairs }),
        serveMostFirst: false,
        nobodySingle: perfect,
        order: keys(2 * size),
      });
      const rows = shuffled(edges, random).map(([a, b, weight]) => [number(a), number(b), weight]);
      const named = [...new Set(present.map(number))].map(v => [v, capacities[v]!]);
      const argv = [
        ...['--edges', edgesFile(rows)],
        ...(several ? ['--capacities', file('capacities.csv', csv('node,capacity', named))] : []),
        ...(twoSided ? ['--two-sided'] : []),
        ...(minCost ? ['--min-cost'] : []),
        ...(perfect ? ['--perfect'] : []),
        ...(limited ? ['--pairs', String(maxPairs)] : []),
      ];
      const { code, stdout } = await run('pair', ...argv);
      if (best === undefined) {
        infeasible++;
        expect({ rows, argv, code, stdout }).toEqual({ rows, argv, code: 3, stdout: '' });
        continue;
      }
      const { total, pairs, certificate } = JSON.parse(stdout) as Answer;
      const sum = best.reduce((so, [, , weight]) => so + (minCost ? -weight : weight), 0);
      expect({ rows, argv, total, certificate }).toEqual({
        rows,
        argv,
        total: sum,
        certificate: { primal: sum, dual: sum, gap: 0 },
      });
      expect(pairs.reduce((so, [, , weight]) => so + weight, 0)).toBe(sum);
      const given = new Set(rows.map(row => row.join()));
      expect(pairs.filter(pair => !given.has(pair.join()))).toEqual([]);
    }
    expect(infeasible).toBeGreaterThan(30);
  });

  test('says in one sentence that nobody can be left alone, with exit code 3', async () => {
    const { code, stdout, stderr } = await run('pair', '--edges', edgesFile(ring), '--perfect');
    expect([code, stdout, stderr.split('\n').at(-2)]).toEqual([
      3,
      '',
      'Es gibt keine Zusammenstellung, in der niemand ohne Partner bleibt.',
    ]);
  });

  test('takes equal names in two columns for two, where there are two sides', async () => {
    const edges = edgesFile([
      [1, 1, 5],
      [1, 2, 4],
      [2, 1, 4],
      [2, 2, 1],
    ]);
    expect((await answer('--edges', edges, '--two-sided')).pairs).toEqual([
      ['1', '2', 4],
      ['2', '1', 4],
    ]);
  });

  test('says the same whatever the order of the rows', async () => {
    const rows = [...ring, ['b', 'd', 10], ['a', 'c', 9]] as const;
    const one = await run('pair', '--edges', edgesFile(rows));
    const two = await run('pair', '--edges', edgesFile(rows.toReversed()));
    expect(two.stdout).toBe(one.stdout);
  });

  test('counts a pair that is repeated once, and wonders where everything costs something', async () => {
    const repeated = await run('pair', '--edges', edgesFile([...ring, ['b', 'a', 8]]), '--min-cost');
    expect(repeated.stderr).toContain('Hinweis: Ein Paar steht zweimal da und zählt einmal.');
    expect(repeated.stderr).toContain('Hinweis: Jedes Paar kostet etwas');
    expect((JSON.parse(repeated.stdout) as Answer).total).toBe(0);
  });

  test('has no pairs for a list without rows', async () => {
    expect(await answer('--edges', edgesFile([]), '--perfect')).toEqual({
      total: 0,
      pairs: [],
      certificate: { primal: 0, dual: 0, gap: 0 },
    });
  });

  test('adds up large weights to the last digit, and refuses those it could not', async () => {
    const large = 100_000_000_000_001;
    expect(
      (
        await answer(
          '--edges',
          edgesFile([
            ['a', 'b', large],
            ['b', 'c', large - 1],
          ]),
        )
      ).total,
    ).toBe(large);
    const { code, stderr } = await run('pair', '--edges', edgesFile([['a', 'b', 9007199254740991]]), '--lang', 'en');
    expect([code, stderr.split('\n').at(-2)]).toEqual([
      2,
      'Weights up to 9,007,199,254,740,991 are too large for so many participants to be computed exactly. Please give them in a larger unit.',
    ]);
  });

  test('refuses faults by row and column, and an empty file', async () => {
    const wrong = [
      [1, 2, '3,5'],
      [2, 2, 4],
      [1, 3, '9007199254740993'],
      ['', 4, 5],
      [1, 4, 2],
      [4, 1, 3],
    ].map(row => row.join(';'));
    const input = file('wrong.csv', ['a;b;weight', ...wrong].join('\n'));
    const { code, stdout, stderr } = await run('pair', '--edges', input, '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').slice(1, -1)).toEqual([
      `${input}: row 2, column weight: “3,5” is not a whole number.`,
      `${input}: row 3, column b: “2” cannot be a pair with itself.`,
      `${input}: row 4, column weight: “9007199254740993” is too large. Possible are whole numbers up to 9007199254740991.`,
      `${input}: row 5, column a: There is no name here.`,
      `${input}: row 7, column weight: This pair already stands in row 6, with another weight.`,
      'Refused: 5 errors.',
    ]);
    const empty = await run('pair', '--edges', file('empty.csv', ''), '--lang', 'en');
    expect([empty.code, empty.stderr.split('\n').at(-2)]).toEqual([2, 'Refused: 1 error.']);
    const headless = await run('pair', '--edges', file('headless.csv', '1,2,3\n'), '--lang', 'en');
    expect(headless.stderr).toContain('row 1: The column weight is missing.');
    const odd = file('capacities.csv', 'node,capacity\na,-1\nb,2\nb,3\n');
    const capacities = await run('pair', '--edges', edgesFile(ring), '--capacities', odd, '--lang', 'en');
    expect(capacities.stderr.split('\n').slice(2, 4)).toEqual([
      `${odd}: row 2, column capacity: “-1” is not a whole number from 0 on.`,
      `${odd}: row 4, column node: “b” already stands in row 3.`,
    ]);
  });

  test('writes the pairs as a table', async () => {
    const { stdout } = await run('pair', '--edges', edgesFile(ring), '--format', 'csv', '--lang', 'en');
    expect(stdout.replace('\ufeff', '').trimEnd().split('\r\n')).toEqual(['a,b,weight', 'a,b,8', 'c,d,10']);
  });
});
