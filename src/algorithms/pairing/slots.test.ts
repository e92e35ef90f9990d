import { describe, expect, it } from 'vitest';
import { allowedByBruteForce } from './brute-force.ts';
import { check } from './check.ts';
import { keys, randomFrom, smallRound } from './fixtures.ts';
import { pair } from './pairing.ts';
import { Unservable } from './problem.ts';
import type { Edge, PairingProblem } from './problem.ts';

const open = (size: number, edges: Edge[], more: Partial<PairingProblem> = {}): PairingProblem => ({
  size,
  edges,
  order: keys(size),
  serveMostFirst: true,
  ...more,
});

describe('rules of a round', () => {
  it('one advising place may take two adopting ones, each only once', () => {
    const edges: Edge[] = [
      [0, 1, 9],
      [0, 2, 8],
      [0, 3, 7],
      [4, 3, 1],
    ];
    const result = pair(open(5, edges, { capacities: [2, 1, 1, 1, 1] }));
    expect(result.pairs).toEqual([
      [0, 1, 9],
      [0, 2, 8],
      [3, 4, 1],
    ]);
    expect(result.single).toEqual([]);
  });

  it('whoever may have several partners, and where nobody may be single: as good as brute force finds in 400 rounds', () => {
    const random = randomFrom(9);
    let [found, impossible] = [0, 0];
    for (let run = 0; run < 400; run++) {
      const { capacities: _, ...round } = smallRound(random, 'open');
      const held = new Array<number>(round.size).fill(0);
      for (const end of (round.locked ?? []).flat()) held[end]!++;
      const capacities = held.map(locks => Math.max(locks, random.below(4)));
      const problem: PairingProblem = {
        ...round,
        edges: round.edges
          .slice(0, 12)
          .concat(
            round.edges.slice(12).filter(([a, b]) => round.locked?.some(lock => lock.includes(a) && lock.includes(b))),
          ),
        ...(run % 4 > 0 && { capacities }),
        ...(run % 3 === 0 && { maxPairs: (round.locked?.length ?? 0) + random.below(5) }),
        serveMostFirst: run % 2 === 0,
        nobodySingle: run % 5 < 2,
      };
      const best = allowedByBruteForce(problem);
      if (best === undefined) {
        impossible++;
        expect(() => pair(problem)).toThrow(Unservable);
        continue;
      }
      found++;
      const result = pair(problem);
      const sum = best.reduce((total, [, , weight]) => total + weight, 0);
      expect({ problem, sum: result.certificate.primal, complaints: check(problem, result) }).toEqual({
        problem,
        sum,
        complaints: [],
      });
      if (problem.serveMostFirst && problem.nobodySingle !== true) expect(result.pairs.length).toBe(best.length);
    }
    expect([found > 250, impossible > 30]).toEqual([true, true]);
  });

  it('nobody can be paired: no pairs, and the proof says so', () => {
    const { pairs, single, certificate } = pair(open(3, []));
    expect({ pairs, single, gap: certificate.gap, sum: certificate.primal }).toEqual({
      pairs: [],
      single: [0, 1, 2],
      gap: 0,
      sum: 0,
    });
  });

  it.each<[string, PairingProblem]>([
    [
      'edge 1, 0 is given twice',
      open(2, [
        [0, 1, 1],
        [1, 0, 2],
      ]),
    ],
    ['edge 0, 2 does not join two vertices', open(2, [[0, 2, 1]])],
    ['edge 1, 1 does not join two vertices', open(2, [[1, 1, 1]])],
    ['weight 0.5 of edge 0, 1 is not a whole number', open(2, [[0, 1, 0.5]])],
    ['locked pair 0, 2 has no edge', open(3, [[0, 1, 1]], { locked: [[0, 2]] })],
    [
      'vertex 1 is locked more often than its capacity',
      open(
        3,
        [
          [0, 1, 1],
          [1, 2, 1],
        ],
        {
          locked: [
            [0, 1],
            [1, 2],
          ],
        },
      ),
    ],
    ['1 locked pairs, but maxPairs is 0', open(2, [[0, 1, 1]], { locked: [[0, 1]], maxPairs: 0 })],
    ['order needs 2 different keys', open(2, [], { order: ['a', 'a'] })],
    ['weights up to 9007199254740991 are too large for 2 vertices', open(2, [[0, 1, Number.MAX_SAFE_INTEGER]])],
  ])('refused: %s', (reason, problem) => {
    expect(() => pair(problem)).toThrow(new RangeError(`pairing: ${reason}`));
  });
});
