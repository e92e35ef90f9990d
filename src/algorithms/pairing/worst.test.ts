import { describe, expect, it } from 'vitest';
import { bestByBruteForce } from './brute-force.ts';
import { check } from './check.ts';
import { keys, randomFrom, smallRound } from './fixtures.ts';
import { pair } from './pairing.ts';
import { pairWithPrices } from './prices.ts';
import type { Edge, PairingProblem } from './problem.ts';

const sumOf = (pairs: readonly Edge[]) => pairs.reduce((sum, [, , weight]) => sum + weight, 0);

/** Every threshold in turn, the heaviest first, each plan by brute force: the first that serves as many and costs no more than allowed. */
function bestWithWorst({ worst, ...problem }: PairingProblem): readonly Edge[] {
  const free = bestByBruteForce(problem);
  const locked = new Set((problem.locked ?? []).map(pair => pair.toSorted().join()));
  const isLocked = ([a, b]: Edge) => locked.has([a, b].sort().join());
  const weights = problem.edges.filter(edge => !isLocked(edge)).map(([, , weight]) => weight);
  const least = sumOf(free) - Math.floor((sumOf(free) / 100) * worst!.percent);
  for (const threshold of weights.toSorted((a, b) => b - a)) {
    const edges = problem.edges.filter(edge => edge[2] >= threshold || isLocked(edge));
    const plan = bestByBruteForce({ ...problem, edges });
    if (plan.every(isLocked)) continue;
    if (plan.length === free.length && sumOf(plan) >= least) return plan;
  }
  return free;
}

const path: Edge[] = [
  [0, 1, 100],
  [2, 3, 20],
  [0, 2, 60],
  [1, 3, 59],
];

describe('the worst pair', () => {
  it.each([
    [0, [100, 20]],
    [1, [60, 59]],
  ])('is raised only where that costs at most %i percent of the sum', (percent, weights) => {
    const problem = { size: 4, edges: path, order: keys(4), serveMostFirst: true, worst: { percent } };
    const result = pair(problem);
    expect([result.pairs.map(([, , weight]) => weight), check(problem, result)]).toEqual([weights, []]);
    expect(result.certificate.lines.map(({ objective, primal }) => [objective, primal])).toEqual([
      ['served', 2],
      ['worst', weights[1]],
      ['sum', weights[0]! + weights[1]!],
      ['canonical', 2],
    ]);
  });

  it('never costs a pair', () => {
    const chain: Edge[] = [
      [0, 1, 1],
      [1, 2, 50],
      [2, 3, 50],
    ];
    const problem = { size: 4, edges: chain, order: keys(4), serveMostFirst: true, worst: { percent: 100 } };
    expect(pair(problem).pairs).toEqual([chain[0], chain[2]]);
  });

  it('is as good, and the plan the best one, as brute force finds in 400 rounds', () => {
    const random = randomFrom(31);
    for (let run = 0; run < 400; run++) {
      const round = smallRound(random, run % 2 === 0 ? 'open' : 'two-sided');
      const edges = round.edges.map(([a, b, weight]): Edge => [a, b, Math.abs(weight)]);
      const problem: PairingProblem = {
        ...round,
        edges,
        ...(run % 3 === 0 && { maxPairs: (round.locked?.length ?? 0) + random.below(4) }),
        serveMostFirst: true,
        worst: { percent: [0, 1, 5, 30, 100][random.below(5)]! },
      };
      const result = pair(problem);
      expect({ problem, pairs: result.pairs, complaints: check(problem, result) }).toEqual({
        problem,
        pairs: bestWithWorst(problem),
        complaints: [],
      });
    }
  });

  it('is refused where pairs do not count first', () => {
    const problem = { size: 0, edges: [], order: [], serveMostFirst: false, worst: { percent: 1 } };
    expect(() => pair(problem)).toThrow('pairing: worst needs serveMostFirst');
  });

  it('has no proof when the plan, the threshold or what lies beyond it is another', () => {
    const problem = { size: 4, edges: path, order: keys(4), serveMostFirst: true, worst: { percent: 1 } };
    const result = pair(problem);
    expect(check({ ...problem, worst: { percent: 0 } }, result)).toEqual(['worst: costs 1']);
    const plain = pair({ size: 4, edges: path, order: keys(4), serveMostFirst: true });
    expect(check(problem, plain)).toEqual(['worst: no proof']);
    const line = { objective: 'worst', primal: 20, dual: 20, gap: 0, free: plain, beyond: plain } as const;
    const certificate = { ...plain.certificate, lines: [...plain.certificate.lines, line] };
    expect(check(problem, { ...plain, certificate })[0]).toMatch(/^worst, beyond: pair 2, 3 is no edge/);
  });

  it('keeps its threshold when prices are asked, for all pairs but the one that is asked about', () => {
    const problem = { size: 4, edges: path, order: keys(4), serveMostFirst: true, worst: { percent: 1 } };
    const { prices } = pairWithPrices(problem);
    const change = { without: [path[2], path[3]] };
    expect(prices.alternatives(0)).toEqual([
      { partner: 1, loss: { pairs: 1, sum: 19 }, ...change, instead: [path[0]] },
    ]);
    const light = { loss: { pairs: 0, sum: -1 }, ...change, instead: [path[0], path[1]] };
    expect(prices.alternatives(3)).toEqual([{ partner: 2, ...light }]);
    expect(prices.with(2, 3)).toEqual(light);
  });

  it('has the prices that solving anew with the threshold finds', () => {
    const random = randomFrom(32);
    for (let run = 0; run < 150; run++) {
      const { locked: _, ...round } = smallRound(random, 'open');
      const problem: PairingProblem = { ...round, serveMostFirst: true, worst: { percent: 20 } };
      if (problem.edges.some(([, , weight]) => weight < 0)) continue;
      const { pairing, prices } = pairWithPrices(problem);
      const threshold = pairing.certificate.lines.find(({ objective }) => objective === 'worst')!.primal;
      const heavy = problem.edges.filter(([, , weight]) => weight >= threshold);
      for (let vertex = 0; vertex < round.size; vertex++) {
        for (const { partner, loss } of prices.alternatives(vertex)) {
          const edge = problem.edges.find(([a, b]) => [a, b].includes(vertex) && [a, b].includes(partner))!;
          const edges = heavy.includes(edge) ? heavy : [...heavy, edge];
          const anew = bestByBruteForce({ ...round, edges, serveMostFirst: true, locked: [[vertex, partner]] });
          const lost = { pairs: pairing.pairs.length - anew.length, sum: pairing.certificate.primal - sumOf(anew) };
          expect({ problem, vertex, partner, loss }).toEqual({ problem, vertex, partner, loss: lost });
        }
      }
    }
  });
});
