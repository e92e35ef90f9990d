import type { Edge, PairingProblem } from './problem.ts';

/** Numbers that are random enough for tests and the same on every machine (mulberry32). */
export function randomFrom(seed: number): { below(limit: number): number; chance(probability: number): boolean } {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: limit => Math.floor(next() * limit), chance: probability => next() < probability };
}

type Random = ReturnType<typeof randomFrom>;

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

/** A key per vertex: v00000, v00001 … */
export function keys(size: number): string[] {
  return Array.from({ length: size }, (_, v) => `v${String(v).padStart(5, '0')}`);
}

/** A small round with ties, zeros, forbidden pairs, isolated places, keys in any order, sometimes locks or capacities. */
export function smallRound(
  random: Random,
  kind: 'two-sided' | 'open',
): Omit<PairingProblem, 'maxPairs' | 'serveMostFirst'> {
  const size = random.below(9);
  const density = 0.2 + 0.2 * random.below(5);
  const range = [1, 2, 3, 6, 20, 1_000_000][random.below(6)]!;
  const lowest = random.chance(0.15) ? -random.below(range) : 0;
  const isolated = random.chance(0.3) ? random.below(size + 1) : size;
  const edges: Edge[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (a === isolated || b === isolated || !random.chance(density)) continue;
      if (kind === 'two-sided' && a % 2 === b % 2) continue;
      const weight = lowest + random.below(range);
      edges.push(random.chance(0.5) ? [a, b, weight] : [b, a, weight]);
    }
  }
  const order = shuffled(keys(size), random);
  const capacities = Array.from({ length: size }, (_, v) =>
    kind === 'two-sided' && v % 2 === 1 ? random.below(4) : 1,
  );
  const severalPartners = kind === 'two-sided' && random.chance(0.3);
  const room = severalPartners ? [...capacities] : new Array<number>(size).fill(1);
  const locked: [number, number][] = [];
  const locks = random.chance(0.3) ? 0.3 : 0;
  for (const [a, b] of edges) {
    if (room[a]! === 0 || room[b]! === 0 || !random.chance(locks)) continue;
    room[a]!--;
    room[b]!--;
    locked.push([a, b]);
  }
  return {
    size,
    edges: shuffled(edges, random),
    order,
    ...(locked.length > 0 && { locked }),
    ...(severalPartners && { capacities }),
  };
}

/** A small round of close groups with few different weights: many equal plans, odd sets inside odd sets. */
export function clusteredRound(random: Random): Pick<PairingProblem, 'size' | 'edges' | 'order'> {
  const size = 5 + random.below(6);
  const group = Array.from({ length: size }, () => random.below(2));
  const [within, range, between] = [random.below(8), 1 + random.below(4), 0.1 * random.below(6)];
  const edges: Edge[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size && edges.length < 26; b++) {
      const close = group[a] === group[b];
      if (random.chance(close ? 0.8 : between)) edges.push([a, b, (close ? within : 0) + random.below(range)]);
    }
  }
  return { size, edges, order: shuffled(keys(size), random) };
}

/** Gives every vertex another number and the edges another order; returns the new number of each vertex too. */
export function renumbered(problem: PairingProblem, random: Random): { problem: PairingProblem; number: number[] } {
  const number = shuffled(Array.from(problem.order.keys()), random);
  const order: string[] = [];
  number.forEach((to, from) => (order[to] = problem.order[from]!));
  const edges = shuffled(problem.edges, random).map(([a, b, weight]): Edge => [number[b]!, number[a]!, weight]);
  return { problem: { ...problem, edges, order }, number };
}

/**
 * A graph made backwards from its proof: first the duals, with odd sets nested in each other, then weights that the duals
 * cover, exactly for the planted pairs and with something left for all other edges. So the planted plan is the only best one.
 */
export function plantedRound(random: Random, blocks: number): { problem: PairingProblem; plan: Edge[] } {
  const block = 12;
  const size = blocks * block;
  const dual = Array.from({ length: size }, () => 2 * random.below(500));
  const sets: { first: number; last: number; dual: number }[] = [];
  for (let first = 0; first < size; first += block) {
    for (let length = 3; length < block; length += 2) {
      if (random.chance(0.7)) sets.push({ first, last: first + length - 1, dual: 2 + 2 * random.below(300) });
    }
  }
  const edges: Edge[] = [];
  const plan: Edge[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const around = sets.filter(({ first, last }) => first <= a && b <= last);
      const cover = around.reduce((sum, set) => sum + set.dual, dual[a]! + dual[b]!);
      const planted = a % 2 === 0 && b === a + 1;
      const edge: Edge = [a, b, cover / 2 - (planted ? 0 : 1 + random.below(20))];
      if (planted) plan.push(edge);
      if (planted || around.length > 0 || random.chance(0.3)) edges.push(edge);
    }
  }
  return { problem: { size, edges, order: keys(size), serveMostFirst: false }, plan };
}
