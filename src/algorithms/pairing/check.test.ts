import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { pair } from './pairing.ts';
import type { Duals, Pairing, PairingProblem } from './problem.ts';
import { keys, plantedRound, randomFrom } from './fixtures.ts';

const pentagon: PairingProblem = {
  size: 5,
  edges: [
    [0, 1, 8],
    [1, 2, 9],
    [2, 3, 10],
    [3, 4, 9],
    [4, 0, 8],
  ],
  order: keys(5),
  serveMostFirst: true,
};
const withDuals = (pairing: Pairing, change: Partial<Duals>): Pairing => ({
  ...pairing,
  certificate: { ...pairing.certificate, duals: { ...pairing.certificate.duals, ...change } },
});

describe('the checker', () => {
  it('has nothing to say about a proven plan', () => {
    expect(check(pentagon, pair(pentagon))).toEqual([]);
  });

  it('finds every single dual that is changed', () => {
    for (const serveMostFirst of [true, false]) {
      const problem = { ...plantedRound(randomFrom(7), 3).problem, serveMostFirst };
      const result = pair(problem);
      const { slots, sets, perPair } = result.certificate.duals;
      expect(check(problem, result)).toEqual([]);
      for (const by of [-2, -1, 1, 2]) {
        for (const slot of slots.keys()) {
          const changed = withDuals(result, { slots: slots.with(slot, slots[slot]! + by) });
          expect(check(problem, changed)).not.toEqual([]);
        }
        for (const index of sets.keys()) {
          const set = { ...sets[index]!, dual: sets[index]!.dual + by };
          expect(check(problem, withDuals(result, { sets: sets.with(index, set) }))).not.toEqual([]);
        }
        expect(check(problem, withDuals(result, { perPair: perPair + by }))).not.toEqual([]);
      }
    }
  });

  it('finds a set that loses a member', () => {
    const problem = { ...pentagon, serveMostFirst: false };
    const result = pair(problem);
    const sets = result.certificate.duals.sets.map(set => ({ ...set, members: set.members.slice(1) }));
    expect(check(problem, withDuals(result, { sets }))[0]).toBe('sum: set 0 is not odd');
  });

  it('finds a worse plan, a pair that is not allowed, and a place that is paired twice', () => {
    const result = pair(pentagon);
    const other = (pairs: Pairing['pairs'], single: number[]) => check(pentagon, { ...result, pairs, single });
    expect(
      other(
        [
          [1, 2, 9],
          [3, 4, 9],
        ],
        [0],
      ),
    ).toEqual([]);
    expect(
      other(
        [
          [0, 1, 8],
          [3, 4, 9],
        ],
        [2],
      ),
    ).toEqual([
      'certificate: the plan has 17, not 18',
      'certificate: the plan has 17, the bound is 18',
      'sum: the plan has 17, not 18',
      'sum: the plan has 17, the bound is 18',
    ]);
    expect(
      other(
        [
          [0, 2, 9],
          [3, 4, 9],
        ],
        [1],
      ),
    ).toEqual(['pair 0, 2 is no edge of weight 9']);
    expect(
      other(
        [
          [0, 1, 8],
          [1, 2, 9],
        ],
        [3, 4],
      ),
    ).toEqual(['vertex 1 has 2 partners, allowed are 1']);
  });

  it('finds a missing lock, too many pairs, and a wrong claim that no more places can be served', () => {
    const result = pair(pentagon);
    expect(check({ ...pentagon, locked: [[1, 2]] }, result)).toEqual(['locked pair 1, 2 is missing']);
    expect(check({ ...pentagon, maxPairs: 1 }, result)).toEqual(['2 pairs, allowed are 1']);
    const one = pair({ ...pentagon, maxPairs: 1 });
    expect(check(pentagon, one)).toEqual(['served: the bound is 2, not 1', 'served: the plan has 1, the bound is 2']);
  });
});
