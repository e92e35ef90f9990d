import { allowedByBruteForce } from '../../src/algorithms/pairing/brute-force.ts';
import { check } from '../../src/algorithms/pairing/check.ts';
import { clusteredRound, randomFrom, smallRound } from '../../src/algorithms/pairing/fixtures.ts';
import { pair } from '../../src/algorithms/pairing/pairing.ts';
import type { PairingProblem } from '../../src/algorithms/pairing/problem.ts';

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
    const result = pair(problem);
    const wrong = [...check(problem, result)];
    if (JSON.stringify(result.pairs) !== JSON.stringify(allowedByBruteForce(problem)))
      wrong.push('another plan is the first');
    if (wrong.length > 0) throw new Error(`${JSON.stringify(problem)}: ${wrong.join('; ')}`);
  }
  console.log(
    `${graphs} random graphs, ${limits} with a limit of pairs: each plan is the one that brute force finds, and proven`,
  );
}
