import { Agenda } from './agenda.ts';
import { FREE, Forest, INNER, OUTER } from './forest.ts';
import type { Graph } from './graph.ts';

/** An optimal matching with the duals that prove it. All duals are in halves of the unit of the weights. */
export type Solution = {
  /** The partner of each vertex, −1 when single. */
  readonly mate: Int32Array;
  /** Duals y of the vertices; no single vertex has more or less than `level`, no other vertex less. */
  readonly dual: Float64Array;
  /** The dual that all single vertices share. */
  readonly level: number;
  /** Odd sets with a positive dual; two of them are disjoint or nested. */
  readonly blossoms: readonly { readonly members: readonly number[]; readonly dual: number }[];
  /** When no further pair is possible: vertices whose removal leaves so many odd components that this is evident. */
  readonly barrier: readonly number[];
};

/**
 * Edmonds' primal–dual algorithm for a matching of greatest weight in any graph, grown from all single vertices at once.
 * All of these share one dual, so after k steps the matching has the greatest weight among those with exactly k pairs.
 *
 * Stops after `limit` pairs; with `stopAtZero` as soon as a further pair would not raise the sum; otherwise when no further
 * pair is possible. Between two augmentations every vertex becomes outer at most once, so each arc enters the agenda at most
 * twice and there are O(n) shrinkings and openings at O(n): O(n · (m log n + n²)) in all, far less in practice.
 */
export function solve(graph: Graph, limit: number, stopAtZero: boolean): Solution {
  const { size, start, head, twin, weight } = graph;
  const startDual = weight.reduce((most, each) => Math.max(most, each), 0);
  const forest = new Forest(graph, new Float64Array(size).fill(startDual), new Int32Array(size).fill(-1));
  for (let v = 0; v < size; v++) forest.relabel(v, OUTER);
  const { top, label, root, entry, base, mate } = forest;
  // Events: an arc between two outer vertices gets tight (the smaller number of both arcs), a vertex outside the trees is
  // reached, an inner blossom has used up its dual. A dual falls at most at the assumed rate, so no event is noticed too late.
  const arcs = head.length;
  const agenda = new Agenda(arcs + 2 * size, stopAtZero ? startDual : Infinity);
  // For every vertex that is not outer: the arc of least slack that comes from an outer one. The order among such arcs does
  // not change with time, because all outer vertices fall together.
  const reach = new Int32Array(size).fill(-1);
  const reachLevel = new Float64Array(size).fill(Infinity);

  const awaitReach = (v: number) => {
    if (reach[v]! >= 0) agenda.put(arcs + v, forest.now + forest.slack(reach[v]!));
  };
  const scan = (v: number) => {
    const own = top[v]!;
    const level = forest.outerLevel(v);
    const dual = forest.dual(v);
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const w = head[arc]!;
      const other = top[w]!;
      if (other === own) continue;
      if (label[other] === OUTER) {
        const slack = dual + forest.dual(w) - 2 * weight[arc]!;
        agenda.put(Math.min(arc, twin[arc]!), forest.now + slack / 2);
      } else if (level - 2 * weight[arc]! < reachLevel[w]!) {
        reachLevel[w] = level - 2 * weight[arc]!;
        reach[w] = arc;
        if (label[other] === FREE) awaitReach(w);
      }
    }
  };
  const awaitOpening = (b: number) => {
    if (b >= size) agenda.put(arcs + b, forest.now + forest.blossomDual(b) / 2);
  };
  const grow = (arc: number) => {
    const inner = top[head[arc]!]!;
    const tree = root[top[graph.tail[arc]!]!]!;
    forest.relabel(inner, INNER);
    entry[inner] = arc;
    root[inner] = tree;
    awaitOpening(inner);
    const outer = top[head[mate[base[inner]!]!]!]!;
    forest.relabel(outer, OUTER);
    root[outer] = tree;
    for (const v of forest.vertices(outer)) scan(v);
  };
  const open = (b: number) => {
    for (const child of forest.open(b)) {
      if (label[child] === INNER) awaitOpening(child);
      else for (const v of forest.vertices(child)) label[child] === OUTER ? scan(v) : awaitReach(v);
    }
  };
  // After an augmentation only the two trees that met fall apart; the others stay as they are.
  const dissolve = (one: number, two: number) => {
    const leaving = new Set<number>();
    for (let v = 0; v < size; v++) {
      const b = top[v]!;
      if (label[b] === FREE || (root[b] !== one && root[b] !== two)) continue;
      leaving.add(b);
      if (label[b] === OUTER) reach[v] = -2;
    }
    for (const b of leaving) forest.relabel(b, FREE);
    for (let v = 0; v < size; v++) {
      if (label[top[v]!] === OUTER) continue;
      if (reach[v] === -2 || (reach[v]! >= 0 && label[top[graph.tail[reach[v]!]!]!] !== OUTER)) {
        reach[v] = -1;
        reachLevel[v] = Infinity;
        for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
          const u = head[arc]!;
          if (label[top[u]!] !== OUTER) continue;
          const level = forest.outerLevel(u) - 2 * weight[arc]!;
          if (level < reachLevel[v]!) {
            reachLevel[v] = level;
            reach[v] = twin[arc]!;
          }
        }
      }
      if (leaving.has(top[v]!)) awaitReach(v);
    }
  };

  for (let v = 0; v < size; v++) scan(v);
  let pairs = 0;
  while (pairs < limit && agenda.next < agenda.horizon) {
    forest.now = agenda.next;
    const event = agenda.take();
    if (event < arcs) {
      const one = top[graph.tail[event]!]!;
      const two = top[head[event]!]!;
      if (one === two || label[one] !== OUTER || label[two] !== OUTER) continue;
      const slack = forest.slack(event);
      if (slack > 0) agenda.put(event, forest.now + slack / 2);
      else if (root[one] === root[two]) for (const v of forest.shrink(event)) scan(v);
      else {
        forest.augment(event);
        pairs++;
        dissolve(root[one]!, root[two]!);
      }
    } else if (event < arcs + size) {
      const v = event - arcs;
      if (label[top[v]!] !== FREE || reach[v]! < 0) continue;
      if (forest.slack(reach[v]!) > 0) awaitReach(v);
      else grow(reach[v]!);
    } else {
      const b = event - arcs;
      if (forest.cycle[b] === undefined || forest.parent[b] !== -1 || label[b] !== INNER) continue;
      if (forest.blossomDual(b) > 0) awaitOpening(b);
      else open(b);
    }
  }
  const exhausted = pairs < limit && agenda.next === Infinity && !stopAtZero;
  if (stopAtZero && pairs < limit) forest.now = startDual;
  return report(forest, startDual - forest.now, exhausted ? innerVertices(forest) : []);
}

/** The trees are complete: inner vertices separate the outer blossoms (odd, one more per single vertex) from each other. */
function innerVertices({ size, top, label }: Forest): number[] {
  return Array.from({ length: size }, (_, v) => v).filter(v => label[top[v]!] === INNER);
}

/** The matching and the duals of a forest. */
export function report(forest: Forest, level: number, barrier: readonly number[]): Solution {
  const { size, graph, mate, cycle } = forest;
  const blossoms = [];
  for (let b = size; b < 2 * size; b++) {
    if (cycle[b] === undefined || forest.blossomDual(b) === 0) continue;
    blossoms.push({ members: forest.vertices(b), dual: forest.blossomDual(b) });
  }
  return {
    mate: Int32Array.from(mate, arc => (arc < 0 ? -1 : graph.head[arc]!)),
    dual: Float64Array.from({ length: size }, (_, v) => forest.dual(v)),
    level,
    blossoms,
    barrier,
  };
}
