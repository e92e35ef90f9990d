import { describe, expect, it } from 'vitest';
import { allowedByBruteForce } from './brute-force.ts';
import { clusteredRound, keys, plantedRound, randomFrom, renumbered, smallRound } from './fixtures.ts';
import { pair } from './pairing.ts';
import { pairWithPrices } from './prices.ts';
import type { Edge, PairingProblem } from './problem.ts';

const sumOf = (pairs: readonly Edge[]) => pairs.reduce((sum, [, , weight]) => sum + weight, 0);
const isSame = ([a, b]: readonly [number, number, number?], [c, d]: readonly [number, number, number?]) =>
  (a === c && b === d) || (a === d && b === c);

/** What the best plan under other rules loses against the best one, from scratch; null where there is none. */
function lossAnew(problem: PairingProblem, best: readonly Edge[]) {
  const plan = allowedByBruteForce(problem);
  if (plan === undefined) return null;
  const counted = problem.serveMostFirst && problem.nobodySingle !== true;
  return { pairs: counted ? best.length - plan.length : 0, sum: sumOf(best) - sumOf(plan) };
}

const withPair = (problem: PairingProblem, [a, b]: Edge) => {
  const locked = [...(problem.locked ?? []), [a, b] as const];
  const held = (v: number) => locked.filter(pair => pair.includes(v)).length;
  const fits = [a, b].every(v => held(v) <= (problem.capacities?.[v] ?? 1));
  return fits && locked.length <= (problem.maxPairs ?? Infinity) ? { ...problem, locked } : null;
};

const withoutPair = (problem: PairingProblem, pair: Edge) =>
  problem.locked?.some(lock => isSame(lock, pair))
    ? null
    : { ...problem, edges: problem.edges.filter(edge => !isSame(edge, pair)) };

/** Every price of a problem beside the same question solved anew by brute force. */
function expectPricesAsAnew(problem: PairingProblem): number {
  if (allowedByBruteForce(problem) === undefined) return 0;
  const { pairing, prices } = pairWithPrices(problem);
  const asked: unknown[] = [];
  const anew: unknown[] = [];
  for (const edge of problem.edges) {
    const [a, b] = edge;
    const inPlan = pairing.pairs.some(pair => isSame(pair, edge));
    const other = inPlan ? withoutPair(problem, edge) : withPair(problem, edge);
    anew.push([a, b, inPlan, other === null ? null : lossAnew(other, pairing.pairs)]);
    const change = inPlan ? prices.without(a, b) : prices.with(a, b);
    asked.push([a, b, inPlan, change?.loss ?? null]);
    if (change === null) continue;
    // The plan that is named must be allowed, hold the pair or not, and be worse by exactly the loss.
    const plan = pairing.pairs.filter(pair => !change.without.some(gone => isSame(gone, pair)));
    plan.push(...change.instead);
    const locked = { ...problem, locked: plan.map(([c, d]) => [c, d] as const), edges: plan };
    asked.push([sumOf(plan), plan.some(pair => isSame(pair, edge)), allowedByBruteForce(locked)?.length ?? null]);
    anew.push([sumOf(pairing.pairs) - change.loss.sum, !inPlan, plan.length]);
  }
  expect({ problem, asked }).toEqual({ problem, asked: anew });
  return problem.edges.length;
}

describe('every price is the one that solving anew finds', () => {
  it.each(['two-sided', 'open'] as const)('in 400 small %s rounds with ties, zeros, locks and limits', kind => {
    const random = randomFrom(kind === 'open' ? 21 : 22);
    for (let run = 0; run < 400; run++) {
      const round = smallRound(random, kind);
      const limit = run % 3 === 0 ? {} : { maxPairs: (round.locked?.length ?? 0) + random.below(4) };
      expectPricesAsAnew({ ...round, ...limit, serveMostFirst: run % 2 === 0 });
    }
  });

  it('in 300 rounds of close groups, with odd sets inside odd sets', () => {
    const random = randomFrom(23);
    for (let run = 0; run < 300; run++) {
      const round = clusteredRound(random);
      const limit = run % 3 === 0 ? { maxPairs: random.below(5) } : {};
      expectPricesAsAnew({ ...round, edges: round.edges.slice(0, 16), ...limit, serveMostFirst: run % 2 === 0 });
    }
  });

  it('where an odd set holds a smaller one, and its way out lies before the place where they meet', () => {
    const edges = '364 024 272 234 131 573 713 605 151 350 052 672 105 735 521'
      .split(' ')
      .map(each => [...each].map(Number));
    const order = [4, 6, 0, 1, 3, 2, 5, 7].map(String);
    expectPricesAsAnew({ size: 8, edges: edges as unknown as Edge[], order, maxPairs: 3, serveMostFirst: true });
  });

  it('where both ends take several partners, and where nobody may be single', () => {
    const random = randomFrom(24);
    let prices = 0;
    for (let run = 0; run < 300; run++) {
      const { capacities: _, ...round } = smallRound(random, 'open');
      const held = new Array<number>(round.size).fill(0);
      for (const end of (round.locked ?? []).flat()) held[end]!++;
      const capacities = held.map(locks => Math.max(locks, random.below(4)));
      const isLocked = ([a, b]: Edge) => round.locked?.some(lock => lock.includes(a) && lock.includes(b)) === true;
      prices += expectPricesAsAnew({
        ...round,
        edges: round.edges.filter((edge, index) => index < 10 || isLocked(edge)),
        ...(run % 4 > 0 && { capacities }),
        ...(run % 3 === 0 && { maxPairs: (round.locked?.length ?? 0) + random.below(5) }),
        serveMostFirst: run % 2 === 0,
        nobodySingle: run % 5 < 2,
      });
    }
    expect(prices).toBeGreaterThan(800);
  });
});

describe('a larger round', () => {
  it('has the prices that solving anew finds, with odd sets nested in each other', () => {
    const random = randomFrom(25);
    for (let run = 0; run < 6; run++) {
      const { problem } = plantedRound(random, 2 + run);
      const limited = { ...problem, ...(run % 2 === 0 && { maxPairs: 5 * (2 + run) }), serveMostFirst: run % 3 === 0 };
      const { pairing, prices } = pairWithPrices(limited);
      for (let draw = 0; draw < 40; draw++) {
        const edge = limited.edges[random.below(limited.edges.length)]!;
        const [a, b] = edge;
        const inPlan = pairing.pairs.some(each => isSame(each, edge));
        const anew = pair(inPlan ? withoutPair(limited, edge)! : withPair(limited, edge)!);
        const pairs = limited.serveMostFirst ? pairing.pairs.length - anew.pairs.length : 0;
        const loss = { pairs, sum: pairing.certificate.primal - anew.certificate.primal };
        expect((inPlan ? prices.without(a, b) : prices.with(a, b))!.loss).toEqual(loss);
      }
    }
  });

  it('names the five cheapest other partners of each place, equal ones by their keys', () => {
    const random = randomFrom(26);
    for (let run = 0; run < 60; run++) {
      const round = { ...clusteredRound(random), serveMostFirst: run % 2 === 0 };
      const { pairing, prices } = pairWithPrices(round);
      for (let vertex = 0; vertex < round.size; vertex++) {
        const others = round.edges
          .filter(([a, b]) => a === vertex || b === vertex)
          .map(([a, b]) => (a === vertex ? b : a))
          .filter(other => !pairing.pairs.some(each => isSame(each, [vertex, other])));
        const all = others.flatMap(partner =>
          [prices.with(vertex, partner) ?? []].flat().map(change => ({ partner, ...change })),
        );
        all.sort(
          (x, y) =>
            x.loss.pairs - y.loss.pairs ||
            x.loss.sum - y.loss.sum ||
            (round.order[x.partner]! < round.order[y.partner]! ? -1 : 1),
        );
        const named = (each: { partner: number; loss: object }) => ({ partner: each.partner, loss: each.loss });
        expect(prices.alternatives(vertex).map(named)).toEqual(all.slice(0, 5).map(named));
        expect(prices.losses(vertex)).toEqual(all.map(named));
      }
    }
  });

  it('has the same alternatives, with the same consequences, when the rows are shuffled', () => {
    const random = randomFrom(27);
    for (let run = 0; run < 40; run++) {
      const problem: PairingProblem = { ...clusteredRound(random), serveMostFirst: true, maxPairs: 3 };
      const other = renumbered(problem, random);
      const [one, two] = [pairWithPrices(problem), pairWithPrices(other.problem)];
      for (let vertex = 0; vertex < problem.size; vertex++) {
        const moved = ([a, b, weight]: Edge) => [other.number[a], other.number[b], weight];
        const expected = one.prices.alternatives(vertex).map(({ partner, loss, without, instead }) => {
          return { partner: other.number[partner], loss, without: without.map(moved), instead: instead.map(moved) };
        });
        expect(two.prices.alternatives(other.number[vertex]!)).toEqual(expected);
      }
    }
  });

  it('tells who is given up for whom: in a ring of five, one pair more for c means another for d', () => {
    const ring: Edge[] = [
      [0, 1, 8],
      [1, 2, 9],
      [2, 3, 10],
      [3, 4, 9],
      [4, 0, 8],
    ];
    const { pairing, prices } = pairWithPrices({ size: 5, edges: ring, order: keys(5), serveMostFirst: false });
    expect(pairing.pairs).toEqual([ring[0], ring[2]]);
    expect(prices.with(1, 2)).toEqual({
      loss: { pairs: 0, sum: 0 },
      without: [ring[0], ring[2]],
      instead: [ring[1], ring[3]],
    });
    expect(prices.without(2, 3)!.loss).toEqual({ pairs: 0, sum: 0 });
    // Opposite corners have no edge; as a pair of weight 2 they would leave 9 of 18.
    expect([prices.with(0, 2), prices.with(0, 2, 2)!.loss]).toEqual([null, { pairs: 0, sum: 7 }]);
    expect(prices.with(0, 4)!.loss).toEqual({ pairs: 0, sum: 0 });
  });
});
