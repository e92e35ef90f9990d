import type { Edge, PairingProblem } from './problem.ts';

/**
 * The oracle of the tests: goes through every plan there is, so only for a handful of vertices. Edges are tried in canonical order, taken
 * before left out; hence of all equally good plans the canonical one is met first.
 * @public
 */
export function bestByBruteForce(problem: PairingProblem): Edge[] {
  const best = allowedByBruteForce(problem);
  if (best === undefined) throw new Error('brute force: the locked pairs cannot all be in one plan');
  return best;
}

/** The same, and undefined where no plan keeps the rules. @public */
export function allowedByBruteForce(problem: PairingProblem): Edge[] | undefined {
  const { order, locked = [], maxPairs = Infinity, serveMostFirst, nobodySingle = false } = problem;
  const counted = serveMostFirst && !nobodySingle;
  const before = (a: number, b: number) => order[a]! < order[b]!;
  const edges = problem.edges.map(([a, b, weight]): Edge => (before(a, b) ? [a, b, weight] : [b, a, weight]));
  edges.sort((one, two) => {
    const at = one[0] === two[0] ? 1 : 0;
    return one[at] === two[at] ? 0 : before(one[at], two[at]) ? -1 : 1;
  });
  const isLocked = edges.map(([a, b]) => locked.some(([c, d]) => (a === c && b === d) || (a === d && b === c)));
  const room = Array.from({ length: problem.size }, (_, v) => problem.capacities?.[v] ?? 1);
  const partners = new Array<number>(problem.size).fill(0);
  const plan: Edge[] = [];
  let sum = 0;
  let best: { plan: Edge[]; sum: number } | undefined;

  const visit = (at: number): void => {
    if (at === edges.length) {
      if (nobodySingle && partners.some((count, v) => count === 0 && room[v]! > 0)) return;
      const more = best === undefined || (counted && plan.length > best.plan.length);
      const same = best !== undefined && (!counted || plan.length === best.plan.length);
      if (more || (same && sum > best!.sum)) best = { plan: [...plan], sum };
      return;
    }
    const edge = edges[at]!;
    const [a, b, weight] = edge;
    if (room[a]! > 0 && room[b]! > 0 && plan.length < maxPairs) {
      room[a]!--;
      room[b]!--;
      partners[a]!++;
      partners[b]!++;
      plan.push(edge);
      sum += weight;
      visit(at + 1);
      sum -= weight;
      plan.pop();
      room[a]!++;
      room[b]!++;
      partners[a]!--;
      partners[b]!--;
    }
    if (!isLocked[at]) visit(at + 1);
  };
  visit(0);
  return best?.plan;
}
