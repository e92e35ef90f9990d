import { expect, it } from 'vitest';
import { bestByBruteForce } from './brute-force.ts';
import { check } from './check.ts';
import { keys, randomFrom, shuffled } from './fixtures.ts';
import { pair } from './pairing.ts';
import { pairWithPrices } from './prices.ts';
import type { Edge, PairingProblem } from './problem.ts';

type Random = ReturnType<typeof randomFrom>;

/** Everybody of one side with everybody of the other, both mixed up. */
function matrix(random: Random, rows: number, columns: number, lowest: number, range: number): PairingProblem {
  const size = rows + columns;
  const number = shuffled([...Array(size).keys()], random);
  const edges: Edge[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) edges.push([number[i]!, number[rows + j]!, lowest + random.below(range)]);
  }
  return { size, edges, order: keys(size), serveMostFirst: random.chance(0.5) };
}

it('a matrix of up to four by four has the plan and the prices that brute force finds', () => {
  const random = randomFrom(41);
  for (let run = 0; run < 400; run++) {
    const range = [1, 2, 4, 50][random.below(4)]!;
    const problem = matrix(random, random.below(5), random.below(5), random.chance(0.3) ? -3 : 0, range);
    const { pairing, prices } = pairWithPrices(problem);
    const best = bestByBruteForce(problem);
    expect({ problem, pairs: pairing.pairs, complaints: check(problem, pairing) }).toEqual({
      problem,
      pairs: best,
      complaints: [],
    });
    for (const [a, b] of problem.edges.filter(edge => !best.includes(edge)).slice(0, 3)) {
      const anew = bestByBruteForce({ ...problem, locked: [[a, b]] });
      const sum = (plan: readonly Edge[]) => plan.reduce((so, [, , weight]) => so + weight, 0);
      expect(prices.with(a, b)!.loss.sum).toBe(sum(best) - sum(anew));
    }
  }
});

it.each([
  [60, 60, 0],
  [60, 60, -500],
  [40, 70, 0],
  [70, 40, -500],
  [1, 50, -500],
])('%i by %i from %i on: as good as one step away from a matrix, and proven', (rows, columns, lowest) => {
  const random = randomFrom(42);
  for (const range of [3, 1_000, 1_000_000]) {
    const problem = { ...matrix(random, rows, columns, lowest, range), serveMostFirst: true };
    const result = pair(problem);
    expect([result.pairs.length, check(problem, result)]).toEqual([Math.min(rows, columns), []]);
    // One place more that nobody can meet, and the graph is no matrix.
    const apart = { ...problem, size: problem.size + 1, order: keys(problem.size + 1) };
    expect(pair(apart).pairs).toEqual(result.pairs);
  }
});
