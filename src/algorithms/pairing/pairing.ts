import { solve } from './blossom.ts';
import type { Solution } from './blossom.ts';
import { firstPlan } from './canonical.ts';
import { buildGraph } from './graph.ts';
import type { Graph } from './graph.ts';
import { Unservable } from './problem.ts';
import type { CertificateLine, Duals, Edge, Pairing, PairingProblem } from './problem.ts';
import { spreadOut } from './slots.ts';
import type { Slots } from './slots.ts';
import { solveFreely } from './tree.ts';
import { raiseWorst } from './worst.ts';

/**
 * The best set of pairs, with the proof that no other is better.
 *
 * Objectives in order: the number of pairs (only with `serveMostFirst`), the lightest pair (only with `worst`), the sum of the weights, and among plans equal in
 * these the canonical one: walking through all pairs in order of their keys, smaller key first, each is taken if some
 * optimal plan has it together with all taken before.
 *
 * Throws a RangeError for a problem that makes no sense (unknown vertex, parallel edges, locked pair without an edge …), and
 * an Error should the proof ever fail.
 */
export function pair(problem: PairingProblem): Pairing {
  return solved(problem).pairing;
}

/** A pairing with all that it was found from, in slots. */
export type Solved = {
  readonly pairing: Pairing;
  readonly slots: Slots;
  readonly graph: Graph;
  readonly solution: Solution;
  /** The partner of each slot in the plan, −1 when single. */
  readonly mate: Int32Array;
  /** Pairs of slots that a plan may have at most. */
  readonly limit: number;
  /** Edges that were left out because they are lighter than the lightest pair has to be. */
  readonly light: readonly Edge[];
  /** The locked pairs and those that pairs of slots stand for, as the plan has them. */
  read(slotPairs: readonly (readonly [number, number])[]): Edge[];
};

/** The same, with what further questions to the proof begin from. */
export function solved(problem: PairingProblem): Solved {
  if (problem.worst === undefined) return solvedPlainly(problem);
  const raised = raiseWorst(problem, plain => solvedPlainly(plain).pairing, reachOf);
  const found = solvedPlainly(raised.problem);
  const { lines } = found.pairing.certificate;
  const at = lines.findIndex(({ objective }) => objective === 'sum');
  const certificate = { ...found.pairing.certificate, lines: lines.toSpliced(at, 0, raised.line) };
  const left = new Set(raised.problem.edges);
  const light = problem.edges.filter(edge => !left.has(edge));
  return { ...found, light, pairing: { ...found.pairing, certificate } };
}

/** How many pairs the best plan has and what they weigh, without asking which of several. */
function reachOf(problem: PairingProblem): { pairs: number; sum: number } {
  const slots = spreadOut(problem);
  const graph = buildGraph(slots.vertex.length, slots.edges);
  const gatePairs = (graph.size - slots.gates) / 2;
  const limit = (problem.maxPairs ?? Infinity) - slots.locked.length + gatePairs;
  const { mate } = solveWithin(graph, limit, problem.serveMostFirst);
  let pairs = slots.locked.length - gatePairs;
  let sum = total(slots.locked);
  for (let arc = 0; arc < graph.head.length; arc++) {
    const [a, b] = [graph.tail[arc]!, graph.head[arc]!];
    if (a > b || mate[a] !== b) continue;
    pairs++;
    sum += graph.weight[arc]! - slots.raised[a]! - slots.raised[b]!;
  }
  return { pairs, sum };
}

function solvedPlainly(problem: PairingProblem): Solved {
  const serveMostFirst = problem.serveMostFirst && problem.nobodySingle !== true;
  const slots = spreadOut(problem);
  const graph = buildGraph(slots.vertex.length, slots.edges);
  // Gates are always taken: together where their edge is not, and where it is, as one pair more.
  const gatePairs = (graph.size - slots.gates) / 2;
  const limit = (problem.maxPairs ?? Infinity) - slots.locked.length + gatePairs;
  const most = Math.min(limit, graph.size >> 1);
  const solution = solveWithin(graph, limit, serveMostFirst);
  if (slots.needed.some(slot => solution.mate[slot]! < 0)) throw new Unservable('pairing: somebody must stay single');
  const plan = firstPlan(graph, solution, !serveMostFirst && solution.level === 0, most);

  const weights = new Map(problem.edges.map(([a, b, weight]) => [edgeKey(a, b), weight]));
  const read = (slotPairs: readonly (readonly [number, number])[]) =>
    [
      ...slots.locked,
      ...slotPairs
        .filter(([a, b]) => a < slots.gates && isTaken(b))
        .map(([a, b]): Edge => {
          const [one, two] = [slots.vertex[a]!, slots.vertex[b < slots.gates ? b : b + 1]!];
          return [one, two, weights.get(edgeKey(one, two))!];
        }),
    ]
      .map(edge => towards(edge, slots.rank))
      .sort((one, two) => slots.rank[one[0]]! - slots.rank[two[0]]! || slots.rank[one[1]]! - slots.rank[two[1]]!);
  const pairs = read(plan.pairs);
  const paired = new Set(pairs.flatMap(([a, b]) => [a, b]));
  const single = Array.from(slots.rank.keys()).filter(v => !paired.has(v));
  single.sort((a, b) => slots.rank[a]! - slots.rank[b]!);

  const duals = publicDuals(slots, solution);
  const priced = serveMostFirst ? pairs.length - slots.locked.length + gatePairs : duals.perPair > 0 ? limit : 0;
  const sum = proven(total(pairs), total(slots.locked) + boundBy(duals, priced));
  const lines: CertificateLine[] = [
    { objective: 'sum', ...sum },
    { objective: 'canonical', ...proven(pairs.length, pairs.length), choices: plan.choices },
  ];
  if (serveMostFirst) {
    const bound = Math.min(limit, pairsPossible(graph, solution.barrier)) - gatePairs;
    const barrier = solution.barrier.map(v => slots.slot[v]!).sort((a, b) => a - b);
    lines.unshift({ objective: 'served', ...proven(pairs.length, slots.locked.length + bound), barrier });
  }
  const mate = new Int32Array(graph.size).fill(-1);
  for (const [a, b] of plan.pairs) [mate[a], mate[b]] = [b, a];
  const pairing = { pairs, single, certificate: { ...sum, lines, duals } };
  return { pairing, slots, graph, solution, mate, limit, light: [], read };

  /** A slot leads to its partner itself, or to the gate next to it; the other gate of the edge would count it twice. */
  function isTaken(b: number): boolean {
    return b < slots.gates || (b - slots.gates) % 2 === 0;
  }

  function edgeKey(a: number, b: number): number {
    return Math.min(a, b) * problem.size + Math.max(a, b);
  }
}

/** Without a limit of pairs, or where it does not matter, single trees are the fastest; else pairs are added one by one. */
function solveWithin(graph: Graph, limit: number, serveMostFirst: boolean): Solution {
  const most = graph.size >> 1;
  if (2 * limit >= most) {
    const free = solveFreely(graph, serveMostFirst);
    if (limit >= most || 2 * limit >= free.mate.filter(partner => partner >= 0).length) return free;
  }
  return solve(graph, serveMostFirst ? Math.min(limit, most) : limit, !serveMostFirst);
}

function towards([a, b, weight]: Edge, rank: readonly number[]): Edge {
  return rank[a]! < rank[b]! ? [a, b, weight] : [b, a, weight];
}

function total(edges: readonly Edge[]): number {
  return edges.reduce((sum, [, , weight]) => sum + weight, 0);
}

function proven(primal: number, dual: number): { primal: number; dual: number; gap: number } {
  if (primal !== dual) throw new Error(`pairing: the plan reaches ${primal}, its bound is ${dual}`);
  return { primal, dual, gap: 0 };
}

/**
 * All single slots share the lowest dual: it becomes the price of a pair, what a slot has above it is its own. What was added to
 * the weights at a slot that every plan uses is taken off again.
 */
function publicDuals(slots: Slots, solution: Solution): Duals {
  const own = new Array<number>(slots.publicSlots).fill(0);
  slots.slot.forEach((slot, v) => (own[slot] = solution.dual[v]! - solution.level - 2 * slots.raised[v]!));
  const sets = solution.blossoms.map(({ members, dual }) => ({
    members: Array.from(Int32Array.from(members, v => slots.slot[v]!).sort()),
    dual,
  }));
  return { slots: own, sets, perPair: 2 * solution.level };
}

/** What no plan with so many pairs can exceed: every pair is covered by its slots, its price and the sets around it. */
function boundBy(duals: Duals, pairs: number): number {
  const slots = duals.slots.reduce((sum, dual) => sum + dual, 0);
  const sets = duals.sets.reduce((sum, { members, dual }) => sum + dual * ((members.length - 1) / 2), 0);
  return (slots + sets + duals.perPair * pairs) / 2;
}

/** Berge's bound: of the odd components that remain without the barrier, each leaves one slot single or takes one of it. */
function pairsPossible({ size, tail, head }: Graph, barrier: readonly number[]): number {
  const removed = new Uint8Array(size);
  for (const v of barrier) removed[v] = 1;
  const group = Int32Array.from({ length: size }, (_, v) => v);
  const find = (v: number): number => {
    while (group[v] !== v) v = group[v] = group[group[v]!]!;
    return v;
  };
  for (let arc = 0; arc < head.length; arc++) {
    if (!removed[tail[arc]!] && !removed[head[arc]!]) group[find(tail[arc]!)] = find(head[arc]!);
  }
  const sizes = new Int32Array(size);
  for (let v = 0; v < size; v++) if (!removed[v]) sizes[find(v)]!++;
  const odd = sizes.reduce((count, each) => count + (each % 2), 0);
  return (size + barrier.length - odd) / 2;
}
