import { allowedByBruteForce } from '../../src/algorithms/pairing/brute-force.ts';
import { check } from '../../src/algorithms/pairing/check.ts';
import { clusteredRound, randomFrom, smallRound } from '../../src/algorithms/pairing/fixtures.ts';
import { pairWithPrices } from '../../src/algorithms/pairing/prices.ts';
import type { Prices } from '../../src/algorithms/pairing/prices.ts';
import type { Edge, PairingProblem } from '../../src/algorithms/pairing/problem.ts';

/** Ten thousand small graphs against every plan there is: ties, zeros, negative weights, isolated vertices, odd cycles, locks. */
export function compareWithBruteForce(graphs = 10_000): void {
  const random = randomFrom(2026);
  let limits = 0;
  for (let run = 0; run < graphs; run++) {
    const round: ReturnType<typeof smallRound> =
      run % 4 === 0 ? clusteredRound(random) : smallRound(random, run % 4 === 1 ? 'two-sided' : 'open');
    const least = round.locked?.length ?? 0;
    const limited = random.chance(0.5);
    const limit = limited ? { maxPairs: least + random.below(4) } : {};
    if (limited) limits++;
    const problem: PairingProblem = { ...round, ...limit, serveMostFirst: random.chance(0.5) };
    const { pairing: result, prices } = pairWithPrices(problem);
    const wrong = [...check(problem, result)];
    if (JSON.stringify(result.pairs) !== JSON.stringify(allowedByBruteForce(problem)))
      wrong.push('another plan is the first');
    wrong.push(...wrongPrices(problem, result.pairs, prices));
    if (wrong.length > 0) throw new Error(`${JSON.stringify(problem)}: ${wrong.join('; ')}`);
  }
  console.log(
    `${graphs} random graphs, ${limits} with a limit of pairs: each plan is the one that brute force finds, and proven; so is every price`,
  );
}

/** Every pair of the plan left out and every other one put in, beside the same question asked anew. */
function wrongPrices(problem: PairingProblem, pairs: readonly Edge[], prices: Prices): string[] {
  const { locked = [], edges, capacities, maxPairs = Infinity, serveMostFirst } = problem;
  const sum = (plan: readonly Edge[]) => plan.reduce((so, [, , weight]) => so + weight, 0);
  const name = ([a, b]: readonly [number, number, number?]) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const isLocked = new Set(locked.map(name));
  const inPlan = new Set(pairs.map(name));
  const room = (v: number) => (capacities?.[v] ?? 1) - locked.filter(pair => pair.includes(v)).length;
  return edges.flatMap(edge => {
    const [a, b] = edge;
    if (isLocked.has(name(edge))) return [];
    const chosen = inPlan.has(name(edge));
    const possible = chosen || (room(a) > 0 && room(b) > 0 && locked.length < maxPairs);
    const anew = possible
      ? allowedByBruteForce(
          chosen
            ? { ...problem, edges: edges.filter(each => each !== edge) }
            : { ...problem, locked: [...locked, [a, b]] },
        )
      : undefined;
    const loss =
      anew === undefined
        ? null
        : { pairs: serveMostFirst ? pairs.length - anew.length : 0, sum: sum(pairs) - sum(anew) };
    const asked = (chosen ? prices.without(a, b) : prices.with(a, b))?.loss ?? null;
    return JSON.stringify(asked) === JSON.stringify(loss) ? [] : [`${name(edge)} has another price`];
  });
}
