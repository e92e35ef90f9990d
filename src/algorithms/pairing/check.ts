import type { CertificateLine, Duals, Pairing, PairingProblem } from './problem.ts';

/**
 * Proves a pairing from graph, plan and duals alone; knows nothing of how they were found. Returns complaints; an empty list
 * means: the plan keeps all rules, serves the most pairs if that was asked for, and no plan has a greater sum.
 *
 * Why equality is a proof (linear duality, in halves): each edge weighs at most the duals of its two slots, the price of a
 * pair and the duals of the odd sets around it; a plan uses each slot once at most, gates exactly once, a set of s slots for at most (s − 1) / 2 pairs,
 * and at most the given number of pairs. That the plan is the canonical one among equals is not provable by duals.
 * @public
 */
export function check(problem: PairingProblem, pairing: Pairing): string[] {
  return problem.worst === undefined ? checkPlainly(problem, pairing) : [...checkWorst(problem, pairing)];
}

/**
 * The lightest pair is as heavy as can be: the plan is the best one of the edges that are as heavy, has as many pairs as the best of all and
 * loses no more of its sum than allowed; the best one of the edges that are heavier has not, or loses more.
 */
function* checkWorst({ worst, ...problem }: PairingProblem, pairing: Pairing) {
  const line = pairing.certificate.lines.find(each => each.objective === 'worst');
  if (line === undefined) {
    yield 'worst: no proof';
    return;
  }
  const { free, beyond } = line;
  const greatest = free.certificate.primal;
  const least = greatest - Math.max(0, Math.floor((greatest / 100) * worst!.percent));
  const locked = new Set((problem.locked ?? []).map(([a, b]) => key(a, b)));
  const isFree = ([a, b]: readonly [number, number, number]) => !locked.has(key(a, b));
  const from = (threshold: number) => {
    return { ...problem, edges: problem.edges.filter(edge => edge[2] >= threshold || !isFree(edge)) };
  };
  const weights = pairing.pairs.filter(isFree).map(([, , weight]) => weight);
  const lightest = weights.length === 0 ? 0 : Math.min(...weights);
  yield* agrees(line, 'worst', lightest, lightest);
  yield* checkPlainly(problem, free).map(complaint => `worst, at first: ${complaint}`);
  yield* checkPlainly(weights.length === 0 ? problem : from(lightest), pairing);
  if (pairing.pairs.length !== free.pairs.length) yield 'worst: fewer pairs than without this objective';
  if (pairing.certificate.primal < least) yield `worst: costs ${greatest - pairing.certificate.primal}`;
  const heavier = problem.edges.filter(edge => isFree(edge) && edge[2] > lightest).map(([, , weight]) => weight);
  if (weights.length === 0 || heavier.length === 0) return;
  if (beyond === null) {
    yield 'worst: nothing shows that no heavier pair would do';
    return;
  }
  const next = heavier.reduce((lowest, weight) => Math.min(lowest, weight));
  yield* checkPlainly(from(next), beyond).map(complaint => `worst, beyond: ${complaint}`);
  if (beyond.certificate.primal >= least && beyond.pairs.length === free.pairs.length)
    yield 'worst: a heavier one would do';
}

function checkPlainly(problem: PairingProblem, pairing: Pairing): string[] {
  const complaints = [...checkPlan(problem, pairing)];
  if (complaints.length > 0) return complaints;
  const slots = freeSlots(problem);
  // Slots that every plan uses: the first ones where nobody may be single, and the gates that are added with the edges.
  const used = new Set(problem.nobodySingle === true ? slots.flatMap((own, v) => firstUnserved(problem, own, v)) : []);
  const edges = freeEdges(problem, slots);
  for (const gate of slots.slice(problem.size).flat()) used.add(gate);
  return [...checkServed(problem, pairing, slots, edges), ...checkSum(problem, pairing, { slots, edges, used })];
}

/** A problem spread out: free slots of each vertex, then the gates of each edge that has some. */
type Spread = { readonly slots: number[][]; readonly edges: SlotEdge[]; readonly used: ReadonlySet<number> };
type SlotEdge = readonly [number, number, number];
const key = (a: number, b: number) => (a < b ? b * b + a : a * a + b);

/** What the edges of these pairs weigh. */
function weightsOf(
  { edges }: PairingProblem,
  pairs: readonly (readonly [number, number, number?])[],
): Map<number, number> {
  const wanted = new Set(pairs.map(([a, b]) => key(a, b)));
  const weights = new Map<number, number>();
  for (const [a, b, weight] of edges) {
    const name = key(a, b);
    if (wanted.has(name)) weights.set(name, weight);
  }
  return weights;
}

function* checkPlan(problem: PairingProblem, { pairs, single }: Pairing) {
  const weights = weightsOf(problem, pairs);
  const partners = new Array<number>(problem.size).fill(0);
  const seen = new Set<number>();
  for (const [a, b, weight] of pairs) {
    if (weights.get(key(a, b)) !== weight) yield `pair ${a}, ${b} is no edge of weight ${weight}`;
    if (seen.has(key(a, b))) yield `pair ${a}, ${b} appears twice`;
    seen.add(key(a, b));
    partners[a]!++;
    partners[b]!++;
  }
  for (const [a, b] of problem.locked ?? []) if (!seen.has(key(a, b))) yield `locked pair ${a}, ${b} is missing`;
  if (pairs.length > (problem.maxPairs ?? Infinity)) yield `${pairs.length} pairs, allowed are ${problem.maxPairs}`;
  for (let v = 0; v < problem.size; v++) {
    const capacity = problem.capacities?.[v] ?? 1;
    if (partners[v]! > capacity) yield `vertex ${v} has ${partners[v]} partners, allowed are ${capacity}`;
  }
  const without = partners.flatMap((count, v) => (count === 0 ? [v] : []));
  if (without.join() !== [...single].sort((a, b) => a - b).join())
    yield 'the single vertices are not those without a pair';
  if (problem.nobodySingle === true && single.some(v => problem.capacities?.[v] !== 0)) yield 'somebody stays single';
}

/** The slots of each vertex that no locked pair takes; locked pairs take the last ones. */
function freeSlots(problem: PairingProblem): number[][] {
  let next = 0;
  return Array.from({ length: problem.size }, (_, v) => {
    const capacity = problem.capacities?.[v] ?? 1;
    const taken = (problem.locked ?? []).filter(pair => pair.includes(v)).length;
    const own = Array.from({ length: capacity - taken }, (_, index) => next + index);
    next += capacity;
    return own;
  });
}

/** The first slot of a vertex that has none taken by a lock. */
function firstUnserved({ capacities }: PairingProblem, own: readonly number[], v: number): number[] {
  return own.length > 0 && own.length === (capacities?.[v] ?? 1) ? [own[0]!] : [];
}

/** All edges between free slots; where both ends have several, by way of the two gates of the edge. */
function freeEdges(problem: PairingProblem, slots: number[][]): SlotEdge[] {
  const locked = new Set((problem.locked ?? []).map(([a, b]) => key(a, b)));
  const edges: SlotEdge[] = [];
  let gate = slots.reduce((sum, _, v) => sum + (problem.capacities?.[v] ?? 1), 0);
  for (const [one, two, weight] of problem.edges) {
    if (locked.has(key(one, two))) continue;
    const [a, b] = [slots[Math.min(one, two)]!, slots[Math.max(one, two)]!];
    if (a.length < 2 || b.length < 2) for (const i of a) for (const j of b) edges.push([i, j, weight]);
    else {
      for (const i of a) edges.push([i, gate, weight]);
      for (const j of b) edges.push([j, gate + 1, 0]);
      edges.push([gate, gate + 1, 0]);
      slots.push([gate, gate + 1]);
      gate += 2;
    }
  }
  return edges;
}

function* agrees(line: { primal: number; dual: number; gap: number }, name: string, primal: number, dual: number) {
  if (line.primal !== primal) yield `${name}: the plan has ${primal}, not ${line.primal}`;
  if (line.dual !== dual) yield `${name}: the bound is ${dual}, not ${line.dual}`;
  if (line.gap !== 0 || primal !== dual) yield `${name}: the plan has ${primal}, the bound is ${dual}`;
}

function countsPairs({ serveMostFirst, nobodySingle }: PairingProblem): boolean {
  return serveMostFirst && nobodySingle !== true;
}

/** Edges with gates: each takes one pair, and one more where it is taken. */
function gatePairs({ size }: PairingProblem, slots: number[][]): number {
  return slots.length - size;
}

function* checkServed(problem: PairingProblem, pairing: Pairing, slots: number[][], edges: SlotEdge[]) {
  const line = pairing.certificate.lines.find(each => each.objective === 'served');
  if (!countsPairs(problem)) return;
  if (line === undefined) {
    yield 'served: no proof';
    return;
  }
  const bound = (problem.locked?.length ?? 0) + possiblePairs(slots.flat(), edges, line) - gatePairs(problem, slots);
  yield* agrees(line, 'served', pairing.pairs.length, Math.min(problem.maxPairs ?? Infinity, bound));
}

function possiblePairs(slots: number[], edges: SlotEdge[], line: CertificateLine & { objective: 'served' }): number {
  const barrier = new Set(line.barrier);
  const neighbours = new Map<number, number[]>(slots.filter(slot => !barrier.has(slot)).map(slot => [slot, []]));
  for (const [i, j] of edges) {
    if (barrier.has(i) || barrier.has(j)) continue;
    neighbours.get(i)!.push(j);
    neighbours.get(j)!.push(i);
  }
  const visited = new Set<number>();
  let odd = 0;
  for (const slot of neighbours.keys()) {
    if (visited.has(slot)) continue;
    const component = [slot];
    visited.add(slot);
    for (const each of component) {
      for (const other of neighbours.get(each)!) {
        if (visited.has(other)) continue;
        visited.add(other);
        component.push(other);
      }
    }
    odd += component.length % 2;
  }
  return (slots.length + (slots.length - neighbours.size) - odd) / 2;
}

/** Edges that weigh more than what covers them. Plain loops: this is where the time of a large proof goes. */
function uncovered(edges: readonly SlotEdge[], duals: Duals, setsOf: readonly (readonly number[])[]) {
  const found: { readonly edge: number; readonly cover: number }[] = [];
  for (let edge = 0; edge < edges.length; edge++) {
    const ends = edges[edge]!;
    const twice = 2 * ends[2];
    let cover = duals.slots[ends[0]]! + duals.slots[ends[1]]! + duals.perPair;
    // Sets can only add to that.
    if (cover >= twice) continue;
    const one = setsOf[ends[0]]!;
    const two = setsOf[ends[1]]!;
    for (let i = 0, j = 0; i < one.length && j < two.length;) {
      const difference = one[i]! - two[j]!;
      if (difference === 0) cover += duals.sets[one[i]!]!.dual;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    if (!(cover >= twice)) found.push({ edge, cover });
  }
  return found;
}

/** The sets around each slot, ascending. */
function setsAround(duals: Duals, free: ReadonlySet<number>): number[][] {
  const around: number[][] = duals.slots.map(() => []);
  for (let index = 0; index < duals.sets.length; index++) {
    const { members } = duals.sets[index]!;
    for (let at = 0; at < members.length; at++) if (free.has(members[at]!)) around[members[at]!]!.push(index);
  }
  return around;
}

function* checkSum(problem: PairingProblem, { pairs, certificate }: Pairing, { slots, edges, used }: Spread) {
  const { duals, lines } = certificate;
  const free = new Set(slots.flat());
  const lockedPairs = problem.locked?.length ?? 0;
  const numbers = [...duals.slots, duals.perPair, ...duals.sets.map(set => set.dual)];
  if (!numbers.every(Number.isSafeInteger)) yield 'sum: a dual is not a whole number';
  for (const [slot, dual] of duals.slots.entries()) {
    if (dual < 0 && !used.has(slot)) yield `sum: slot ${slot} has a negative dual`;
    if (dual !== 0 && !free.has(slot)) yield `sum: slot ${slot} is locked and has a dual`;
  }
  // Where the number of pairs is settled by the line before, every plan to be compared has it, and its price may be negative.
  if (!countsPairs(problem) && duals.perPair < 0) yield 'sum: the price of a pair is negative';
  if (!countsPairs(problem) && duals.perPair > 0 && problem.maxPairs === undefined)
    yield 'sum: a price without a limit';
  const setsOf = setsAround(duals, free);
  for (const [index, { members, dual }] of duals.sets.entries()) {
    if (dual < 0) yield `sum: set ${index} has a negative dual`;
    if (members.length % 2 === 0 || new Set(members).size !== members.length) yield `sum: set ${index} is not odd`;
    const stray = members.find(slot => !free.has(slot));
    if (stray !== undefined) yield `sum: set ${index} has a slot ${stray} that is not free`;
  }
  for (const { edge, cover } of uncovered(edges, duals, setsOf)) {
    const [i, j, weight] = edges[edge]!;
    yield `sum: edge ${i}, ${j} of weight ${weight} is covered by ${cover} halves only`;
  }
  const weights = weightsOf(problem, problem.locked ?? []);
  let halves = 0;
  for (const [a, b] of problem.locked ?? []) halves += 2 * weights.get(key(a, b))!;
  for (const dual of duals.slots) halves += dual;
  for (const { members, dual } of duals.sets) halves += (dual * (members.length - 1)) / 2;
  const limit = countsPairs(problem) ? pairs.length : (problem.maxPairs ?? lockedPairs);
  halves += duals.perPair * (limit - lockedPairs + gatePairs(problem, slots));
  const sum = pairs.reduce((so, [, , weight]) => so + weight, 0);
  yield* agrees(certificate, 'certificate', sum, halves / 2);
  const line = lines.find(each => each.objective === 'sum');
  if (line === undefined) yield 'sum: no proof';
  else yield* agrees(line, 'sum', sum, halves / 2);
}
