import { Alternation } from './alternate.ts';
import type { Solution } from './blossom.ts';
import type { Graph } from './graph.ts';
import { Level } from './level.ts';
import type { Leeway } from './level.ts';
import { Nest } from './nest.ts';

/** The first of all optimal plans, and for how many of its pairs there would have been another optimal choice. */
export type FirstPlan = { readonly pairs: readonly (readonly [number, number])[]; readonly choices: number };

/**
 * Walks through all edges (a, b), a < b, in ascending order and takes each that some optimal plan has together with all
 * taken before. The result depends on the graph and its numbering alone, not on the optimal solution it starts from.
 *
 * By complementary slackness a plan is optimal exactly when it uses tight edges only, fills every odd set with a positive
 * dual up to one vertex, and leaves only vertices single that share the lowest dual (the number of pairs may change only
 * when this dual is 0 and the sum alone counts). Each odd set thus has exactly one vertex that leaves it, and a plan is a
 * choice of pairs on each level of the nest such that what leaves a set inside is what is paired outside. One pass
 * from the outermost level down to a vertex finds all its possible partners; after a decision one pass upwards updates which
 * vertices can still leave the sets around it. Both are searches of levels that share no edge: O(m) per vertex, O(n · m) in all
 * (m counts tight edges).
 */
export function firstPlan(graph: Graph, solution: Solution, fewer: boolean, most: number): FirstPlan {
  const nest = new Nest(graph, solution);
  const optional = Uint8Array.from(solution.dual, dual => (dual === solution.level ? 1 : 0));
  const leeway: Leeway = { optional, fewer, most };
  const pairs: (readonly [number, number])[] = [];
  let choices = 0;
  for (let a = 0; a < graph.size; a++) {
    if (nest.settled[a]) continue;
    // Vertices before a are settled or single in all plans that are left.
    const candidates = nest.near[a]!.filter(b => b > a && !nest.settled[b]);
    if (candidates.length === 0) continue;
    const present = presentPartner(nest, a);
    if (present === candidates[0] && (choices > 0 || (candidates.length === 1 && !optional[a]))) {
      pairs.push([a, present]);
      settle(nest, nest.whole, a, present);
      continue;
    }
    const { first, options } = partners(nest, leeway, a);
    if (first === undefined) continue;
    if (options > 1) choices++;
    const { b, level, search } = first;
    pairs.push([a, b]);
    search.leave(nest.place[nest.childWith(level.node, b)]!);
    settle(nest, level.node, a, b);
    level.keep();
    updateAbove(nest, leeway, level.node);
  }
  return { pairs, choices };
}

/** The partner that a has at the outermost level, provided that it is a possible one; there it needs no further search. */
function presentPartner(nest: Nest, a: number): number {
  const b = nest.to[a]!;
  return nest.parent[a] === nest.whole && b >= 0 && nest.childLeaving(nest.whole, b) >= 0 ? b : -1;
}

function settle(nest: Nest, level: number, a: number, b: number): void {
  for (const end of [a, b]) for (let node = end; node !== level; node = nest.parent[node]!) nest.settled[node] = 1;
}

type Choice = { readonly b: number; readonly level: Level; readonly search: Alternation };

/** All partners that a has in optimal plans: the first of them, and how many there are, staying single included. */
function partners(nest: Nest, leeway: Leeway, a: number): { first: Choice | undefined; options: number } {
  // Levels around a, innermost first; beyond a settled set nothing can change.
  const around: number[] = [];
  for (let node = a; node === a || (node !== nest.whole && !nest.settled[node]);) {
    node = nest.parent[node]!;
    around.push(node);
  }
  let first: Choice | undefined;
  let options = 0;
  let leaving = new Set<number>();
  for (let at = around.length - 1; at >= 0; at--) {
    const level = new Level(nest, around[at]!, leeway, leaving);
    const { network, helpers } = level;
    const child = at > 0 ? around[at - 1]! : a;
    const x = nest.place[child]!;
    const search = new Alternation(network, network.mate[x]!, x);
    const reachesA = nest.childLeaving(level.node, a) === child;
    const inner = new Set<number>();
    let outside = false;
    for (let half = network.first[x]!; half >= 0; half = network.next[half]!) {
      const y = network.far[half]!;
      if (!search.has(y)) continue;
      if (y >= helpers) {
        outside = true;
        continue;
      }
      const [p, b] = level.edge(half);
      inner.add(p);
      if (p !== a || !reachesA) continue;
      options++;
      if (first === undefined || b < first.b) first = { b, level, search };
    }
    // The child may also be single at the outermost level, or hold the vertex that leaves the set around it.
    if (outside && level.node === nest.whole) {
      if (reachesA && leeway.optional[a]) options++;
      for (const v of nest.vertices(child)) if (leeway.optional[v]) inner.add(v);
    } else if (outside) {
      for (const v of nest.vertices(child)) if (leaving.has(v)) inner.add(v);
    }
    leaving = inner;
  }
  return { first, options };
}

/** After a decision on a level: which of its children can still hold the vertex that leaves it, and so on outwards. */
function updateAbove(nest: Nest, leeway: Leeway, from: number): void {
  for (let node = from; node !== nest.whole && !nest.settled[node]; node = nest.parent[node]!) {
    const level = new Level(nest, node, leeway);
    const search = new Alternation(level.network, level.network.mate[level.exit]!, level.exit);
    for (const child of nest.children[node]!) {
      nest.spare[child] = nest.settled[child] || !search.has(nest.place[child]!) ? 0 : 1;
    }
  }
}
