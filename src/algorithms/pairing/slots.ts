import type { Edge, PairingProblem } from './problem.ts';

/** The problem as the solver sees it: one slot per partner, numbered by the canonical keys, locked pairs taken out. */
export type Slots = {
  /** Vertex and public slot number (see `Duals`) of each slot of the solver. */
  readonly vertex: readonly number[];
  readonly slot: readonly number[];
  readonly publicSlots: number;
  readonly edges: readonly Edge[];
  readonly locked: readonly Edge[];
  /** Position of each vertex in canonical order. */
  readonly rank: readonly number[];
};

/** Checks a problem and spreads it out. Throws a RangeError that names what is wrong. */
export function spreadOut(problem: PairingProblem): Slots {
  const { size, order, maxPairs } = problem;
  if (!Number.isInteger(size) || size < 0) refuse(`size ${size} is not a whole number of at least 0`);
  if (order.length !== size || new Set(order).size !== size) refuse(`order needs ${size} different keys`);
  if (maxPairs !== undefined && !(Number.isInteger(maxPairs) && maxPairs >= 0))
    refuse(`maxPairs ${maxPairs} is not a whole number of at least 0`);
  const capacity = problem.capacities ?? new Array<number>(size).fill(1);
  if (capacity.length !== size || !capacity.every(each => Number.isInteger(each) && each >= 0)) {
    refuse(`capacities need ${size} whole numbers of at least 0`);
  }
  const known = checkEdges(problem, capacity);
  const locked = (problem.locked ?? []).map(([a, b]) => {
    const edge = known.get(pairKey(problem, a, b)) ?? refuse(`locked pair ${a}, ${b} has no edge`);
    known.delete(pairKey(problem, a, b));
    return edge;
  });
  if (maxPairs !== undefined && locked.length > maxPairs)
    refuse(`${locked.length} locked pairs, but maxPairs is ${maxPairs}`);
  const left = [...capacity];
  for (const [a, b] of locked) {
    for (const end of [a, b]) if (--left[end]! < 0) refuse(`vertex ${end} is locked more often than its capacity`);
  }
  // Keys are compared by code unit, so that the result is the same in every language.
  const canonical = Array.from(order.keys()).sort((a, b) => (order[a]! < order[b]! ? -1 : 1));
  const rank = new Array<number>(size);
  const firstPublic: number[] = [];
  let publicSlots = 0;
  for (const each of capacity) {
    firstPublic.push(publicSlots);
    publicSlots += each;
  }
  const vertex: number[] = [];
  const slot: number[] = [];
  const first = new Array<number>(size);
  canonical.forEach((v, position) => {
    rank[v] = position;
    first[v] = vertex.length;
    for (let index = 0; index < left[v]!; index++) {
      vertex.push(v);
      slot.push(firstPublic[v]! + index);
    }
  });
  const edges: Edge[] = [];
  for (const [a, b, weight] of known.values()) {
    for (let i = 0; i < left[a]!; i++)
      for (let j = 0; j < left[b]!; j++) edges.push([first[a]! + i, first[b]! + j, weight]);
  }
  return { vertex, slot, publicSlots, edges, locked, rank };
}

function checkEdges(problem: PairingProblem, capacity: readonly number[]): Map<number, Edge> {
  const { size, edges } = problem;
  const known = new Map<number, Edge>();
  let heaviest = 0;
  for (const edge of edges) {
    const [a, b, weight] = edge;
    if (!(a in capacity) || !(b in capacity) || a === b) refuse(`edge ${a}, ${b} does not join two vertices`);
    if (!Number.isSafeInteger(weight)) refuse(`weight ${weight} of edge ${a}, ${b} is not a whole number`);
    // Slots of one vertex are alike; where both ends have several, they could be paired with each other twice.
    if (capacity[a]! > 1 && capacity[b]! > 1) refuse(`vertices ${a} and ${b} both have a capacity above 1`);
    const key = pairKey(problem, a, b);
    if (known.has(key)) refuse(`edge ${a}, ${b} is given twice`);
    known.set(key, edge);
    heaviest = Math.max(heaviest, Math.abs(weight));
  }
  // The price of a pair is what one more pair adds: at most (2n + 1) · heaviest, n slots. No dual is more than four times
  // that, and a sum has at most 2n of them.
  const slots = capacity.reduce((sum, each) => sum + each, size);
  if (8 * slots * (2 * slots + 1) * heaviest > Number.MAX_SAFE_INTEGER)
    refuse(`weights up to ${heaviest} are too large for ${size} vertices`);
  return known;
}

function pairKey({ size }: PairingProblem, a: number, b: number): number {
  return Math.min(a, b) * size + Math.max(a, b);
}

function refuse(reason: string): never {
  throw new RangeError(`pairing: ${reason}`);
}
