import type { Edge, PairingProblem } from './problem.ts';

/** The problem as the solver sees it: one slot per partner, numbered by the canonical keys, locked pairs taken out; gates last. */
export type Slots = {
  /** Vertex and public slot number (see `Duals`) of each slot of the solver; the vertex of a gate is the end it leads to. */
  readonly vertex: readonly number[];
  readonly slot: readonly number[];
  readonly publicSlots: number;
  /** Slots from this number on are gates, those of one edge side by side. */
  readonly gates: number;
  /** What is added to the weights of edges at this slot; taken off its dual again. */
  readonly raised: readonly number[];
  /** Slots that must not stay single. */
  readonly needed: readonly number[];
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
  checkEdges(problem);
  const { locked, free } = takeOut(problem);
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
  const needed: number[] = [];
  const first = new Array<number>(size);
  canonical.forEach((v, position) => {
    rank[v] = position;
    first[v] = vertex.length;
    if (problem.nobodySingle === true && left[v]! > 0 && left[v] === capacity[v]) needed.push(vertex.length);
    for (let index = 0; index < left[v]!; index++) {
      vertex.push(v);
      slot.push(firstPublic[v]! + index);
    }
  });
  const gates = vertex.length;
  const several = left.some(each => each > 1);
  const double = several ? free.filter(([a, b]) => left[a]! > 1 && left[b]! > 1).map(sortedEdge) : [];
  const heaviest = heaviestOf(problem.edges);
  refuseLarge(double.length > 0 ? 3 * heaviest : heaviest, gates + 2 * double.length, problem);
  // Two plans differ by less than this in their sums, so no weights outdo one more needed slot that is used.
  const need = needed.length > 0 ? gates * heaviest + 1 : 0;
  // An edge that is not taken gains both gates together; more than its one half with a slot could, so none is taken by halves.
  const passage = 2 * need + heaviest + 1;
  const raised = new Array<number>(gates + 2 * double.length).fill(0, 0, gates).fill(passage, gates);
  for (const each of needed) raised[each] = need;

  const edges: Edge[] = [];
  const join = (i: number, j: number, weight: number) => edges.push([i, j, weight + raised[i]! + raised[j]!]);
  for (const edge of free) {
    const a = edge[0];
    const b = edge[1];
    const weight = edge[2];
    if (!several && left[a] === 1 && left[b] === 1) {
      join(first[a]!, first[b]!, weight);
      continue;
    }
    if (several && left[a]! > 1 && left[b]! > 1) continue;
    for (let i = 0; i < left[a]!; i++) for (let j = 0; j < left[b]!; j++) join(first[a]! + i, first[b]! + j, weight);
  }
  const publicGate = new Map(double.map(([a, b], index) => [pairKey(problem, a, b), publicSlots + 2 * index]));
  double.sort((one, two) => rank[one[0]]! - rank[two[0]]! || rank[one[1]]! - rank[two[1]]!);
  for (const [a, b, weight] of double) {
    const near = vertex.push(a) - 1;
    const far = vertex.push(b) - 1;
    const gate = publicGate.get(pairKey(problem, a, b))!;
    slot.push(gate, gate + 1);
    for (let i = 0; i < left[a]!; i++) join(first[a]! + i, near, weight);
    for (let j = 0; j < left[b]!; j++) join(first[b]! + j, far, 0);
    join(near, far, 0);
  }
  return {
    vertex,
    slot,
    publicSlots: publicSlots + 2 * double.length,
    gates,
    raised,
    needed,
    edges,
    locked,
    rank,
  };
}

function sortedEdge([a, b, weight]: Edge): Edge {
  return a < b ? [a, b, weight] : [b, a, weight];
}

function heaviestOf(edges: readonly Edge[]): number {
  let heaviest = 0;
  // By index here and below: taking tuples apart costs more than all else before the compiler has warmed up.
  for (const edge of edges) heaviest = Math.max(heaviest, Math.abs(edge[2]));
  return heaviest;
}

/**
 * Every number that occurs must be exact. Where the sum alone counts, weights and duals are at most twice the heaviest (in
 * halves), a step of the clock adds them up four times, and the proof adds up all. Else one more pair, or one more vertex
 * served, may cost the difference of two plans, at most the number of slots times the heaviest: no dual is more than sixteen
 * times that, and the proof adds up all of them. Gates make weights three times as large.
 */
function refuseLarge(heaviest: number, slots: number, { size, serveMostFirst, nobodySingle }: PairingProblem): void {
  const each = serveMostFirst || nobodySingle === true ? 16 * (slots + 1) : 8;
  if ((slots + 4) * each * heaviest > Number.MAX_SAFE_INTEGER)
    refuse(`weights up to ${heaviest} are too large for ${size} vertices`);
}

function checkEdges(problem: PairingProblem): void {
  const { edges, size } = problem;
  const keys = new Float64Array(edges.length);
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at]!;
    const a = edge[0];
    const b = edge[1];
    const weight = edge[2];
    if (!isVertex(a, size) || !isVertex(b, size) || a === b) refuse(`edge ${a}, ${b} does not join two vertices`);
    if (!Number.isSafeInteger(weight)) refuse(`weight ${weight} of edge ${a}, ${b} is not a whole number`);
    keys[at] = pairKey(problem, a, b);
  }
  keys.sort();
  if (!keys.some((key, at) => at > 0 && key === keys[at - 1])) return;
  const seen = new Set<number>();
  for (const [a, b] of edges) {
    const key = pairKey(problem, a, b);
    if (seen.has(key)) refuse(`edge ${a}, ${b} is given twice`);
    seen.add(key);
  }
}

function isVertex(v: number, size: number): boolean {
  return Number.isInteger(v) && v >= 0 && v < size;
}

/** The edges of the locked pairs, in their order, and all others. */
function takeOut(problem: PairingProblem): { locked: readonly Edge[]; free: readonly Edge[] } {
  const { edges, locked = [] } = problem;
  if (locked.length === 0) return { locked: [], free: edges };
  const known = new Map(edges.map(edge => [pairKey(problem, edge[0], edge[1]), edge]));
  const found = locked.map(([a, b]) => {
    const edge = known.get(pairKey(problem, a, b)) ?? refuse(`locked pair ${a}, ${b} has no edge`);
    known.delete(pairKey(problem, a, b));
    return edge;
  });
  return { locked: found, free: [...known.values()] };
}

function pairKey({ size }: PairingProblem, a: number, b: number): number {
  return Math.min(a, b) * size + Math.max(a, b);
}

function refuse(reason: string): never {
  throw new RangeError(`pairing: ${reason}`);
}
