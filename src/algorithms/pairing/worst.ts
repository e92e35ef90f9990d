import type { CertificateLine, Edge, Pairing, PairingProblem } from './problem.ts';

/** What the best plan of a problem reaches. */
type Reach = { readonly pairs: number; readonly sum: number };

/** The problem without the edges that are too light, and what proves that no higher threshold would do. */
type Raised = { readonly problem: PairingProblem; readonly line: CertificateLine };

/**
 * Finds the heaviest threshold under which all edges can be left out, except locked ones, while as many pairs stand and their sum
 * costs no more than allowed. Fewer edges never make more pairs or a greater sum, so halving finds it: O(log m) times the search
 * for a plan. The plan of what is left holds an edge at the threshold, else a higher one would do.
 */
export function raiseWorst(
  { worst, ...problem }: PairingProblem,
  solve: (problem: PairingProblem) => Pairing,
  reach: (problem: PairingProblem) => Reach,
): Raised {
  const percent = worst?.percent ?? 0;
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`pairing: worst needs a percentage, not ${percent}`);
  if (!problem.serveMostFirst || problem.nobodySingle === true)
    throw new RangeError('pairing: worst needs serveMostFirst');
  const free = solve(problem);
  const least = leastSum(free.certificate.primal, percent);
  const locked = new Set((problem.locked ?? []).map(nameOf));
  const chosen = free.pairs.filter(pair => !locked.has(nameOf(pair)));
  const steps = thresholds(problem);
  const holds = ({ pairs, sum }: Reach) => pairs === free.pairs.length && sum >= least;
  // The lightest pair of the best plan is possible; `high` is not, or is beyond the last step.
  let low = chosen.length === 0 ? -1 : steps.indexOf(Math.min(...chosen.map(([, , weight]) => weight)));
  let high = chosen.length === 0 ? 0 : steps.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(reach(heavier(problem, steps[middle]!)))) low = middle;
    else high = middle;
  }
  const next = steps[low + 1];
  const beyond = low < 0 || next === undefined ? null : solve(heavier(problem, next));
  const threshold = steps[low] ?? 0;
  return {
    problem: low < 0 ? problem : heavier(problem, threshold),
    line: { objective: 'worst', primal: threshold, dual: threshold, gap: 0, free, beyond },
  };
}

/** The sum that must remain of the greatest one. */
function leastSum(sum: number, percent: number): number {
  return sum - Math.max(0, Math.floor((sum / 100) * percent));
}

/** All weights of edges that are not locked, ascending. */
function thresholds({ edges, locked = [] }: PairingProblem): number[] {
  const isLocked = new Set(locked.map(nameOf));
  const free = isLocked.size === 0 ? edges : edges.filter(edge => !isLocked.has(nameOf(edge)));
  return [...new Set(free.map(edge => edge[2]))].sort((a, b) => a - b);
}

/** The problem with the edges of at least this weight, and the locked ones. */
function heavier(problem: PairingProblem, threshold: number): PairingProblem {
  const locked = new Set((problem.locked ?? []).map(nameOf));
  const stays = (edge: Edge) => edge[2] >= threshold || (locked.size > 0 && locked.has(nameOf(edge)));
  return { ...problem, edges: problem.edges.filter(stays) };
}

function nameOf([a, b]: readonly [number, number, number?]): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
