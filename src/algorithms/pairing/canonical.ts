import { Alternation } from './alternate.ts';
import type { Solution } from './blossom.ts';
import type { Graph } from './graph.ts';
import { Level } from './level.ts';
import type { Leeway } from './level.ts';
import { Nest } from './nest.ts';
import { divide } from './parts.ts';
import type { Part } from './parts.ts';

/** The first of all optimal plans, and for how many of its pairs there would have been another optimal choice. */
type FirstPlan = { readonly pairs: readonly (readonly [number, number])[]; readonly choices: number };

/**
 * Walks through all edges (a, b), a < b, in ascending order and takes each that some optimal plan has together with all
 * taken before. The result depends on the graph and its numbering alone, not on the optimal solution it starts from.
 *
 * By complementary slackness a plan is optimal exactly when it uses tight edges only, fills every odd set with a positive
 * dual up to one vertex, and leaves only vertices single that share the lowest dual (the number of pairs may change only
 * when this dual is 0 and the sum alone counts). Each odd set thus has exactly one vertex that leaves it, and a plan is a
 * choice of pairs on each level of the nest such that what leaves a set inside is what is paired outside. What no plan leaves
 * open is settled first, and the rest falls into parts (`parts.ts`). In each, one pass
 * from the outermost level down to a vertex finds all its possible partners; after a decision one pass upwards updates which
 * vertices can still leave the sets around it. Both are searches of levels that share no edge: O(m) per vertex, O(n · m) in all
 * (m counts tight edges).
 */
export function firstPlan(graph: Graph, solution: Solution, fewer: boolean, most: number): FirstPlan {
  const paired = solution.mate.reduce((count, partner) => count + (partner >= 0 ? 1 : 0), 0);
  // Where all are paired and their number may not fall, nobody can be single.
  const lowest = paired < graph.size || fewer ? solution.level : -Infinity;
  const optional = new Set(solution.dual.keys().filter(v => solution.dual[v] === lowest));
  const blossoms = solution.blossoms.toSorted((a, b) => a.members.length - b.members.length);
  const nest = new Nest(
    graph.size,
    blossoms.map(({ members }) => members),
  );
  const near = nest.tight(
    graph,
    solution.dual,
    blossoms.map(({ dual }) => dual),
  );
  const { forced, parts, optional: left } = divide(nest, near, optional, solution.mate);
  const pairs = [...forced];
  let choices = 0;
  for (const part of parts) {
    const own = part.mate.reduce((count, partner) => count + (partner >= 0 ? 1 : 0), 0);
    const leeway: Leeway = {
      size: part.vertices.length,
      optional: new Set(part.vertices.keys().filter(v => left.has(part.vertices[v]!))),
      fewer,
      most: most - (paired - own) / 2,
    };
    const plan = walk(part, leeway);
    for (const [a, b] of plan.pairs) pairs.push([part.vertices[a]!, part.vertices[b]!]);
    choices += plan.choices;
  }
  return { pairs: pairs.sort(([a], [b]) => a - b), choices };
}

function walk(part: Part, leeway: Leeway): FirstPlan {
  const { optional, size } = leeway;
  const nest = new Nest(size, part.sets);
  nest.fill(part.near, part.mate);
  const pairs: (readonly [number, number])[] = [];
  let choices = 0;
  for (let a = 0; a < size; a++) {
    if (nest.settled[a]) continue;
    // Vertices before a are settled or single in all plans that are left.
    const candidates = nest.near[a]!.filter(b => b > a && !nest.settled[b]);
    if (candidates.length === 0) continue;
    const b = candidates[0]!;
    const forced = candidates.length === 1 && !optional.has(a);
    const exchanged = exchange(nest, optional, a, b);
    if (exchanged || (partnerOutermost(nest, a) === b && (forced || choices > 0))) {
      if (exchanged) choices++;
      pairs.push([a, b]);
      settle(nest, nest.whole, a, b);
      continue;
    }
    const { first, options } = partners(nest, leeway, a);
    if (first === undefined) continue;
    if (options > 1) choices++;
    const { level, search } = first;
    pairs.push([a, first.b]);
    search.leave(nest.place[nest.childWith(level.node, first.b)]!);
    settle(nest, level.node, a, first.b);
    level.keep();
    updateAbove(nest, leeway, level.node);
  }
  return { pairs, choices };
}

/** The partner of a if both are outermost, −1 if a is single there; undefined if an earlier decision has left this open. */
function partnerOutermost(nest: Nest, a: number): number | undefined {
  if (nest.parent[a] !== nest.whole) return undefined;
  const b = nest.to[a]!;
  if (b < 0) return -1;
  return nest.parent[b] === nest.whole && !nest.settled[b] ? b : undefined;
}

/** Pairs a with b, and their partners with each other, where that needs no search: the usual case when many edges are equal. */
function exchange(nest: Nest, optional: ReadonlySet<number>, a: number, b: number): boolean {
  const c = partnerOutermost(nest, a);
  const d = partnerOutermost(nest, b);
  if (c === undefined || d === undefined || c === b) return false;
  const left = Math.max(c, d);
  const possible = Math.min(c, d) >= 0 ? nest.near[c]!.includes(d) : left >= 0 && optional.has(left);
  if (!possible) return false;
  for (const [x, y] of [
    [c, d],
    [d, c],
  ] as const) {
    if (x >= 0) nest.to[x] = y;
  }
  return true;
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
  // By which vertices the set of the level may be left; the outermost one by those that may be single.
  let leaving: ReadonlySet<number> = leeway.optional;
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
    if (outside) for (const v of leaving) if (nest.contains(child, v)) inner.add(v);
    if (outside && level.node === nest.whole && reachesA && leaving.has(a)) options++;
    leaving = inner;
  }
  return { first, options };
}

/** After a decision on a level: which of its children can still hold the vertex that leaves it, and so on outwards. */
function updateAbove(nest: Nest, leeway: Leeway, from: number): void {
  let node = from;
  for (; node !== nest.whole && !nest.settled[node]; node = nest.parent[node]!) {
    const level = new Level(nest, node, leeway);
    const search = new Alternation(level.network, level.network.mate[level.exit]!, level.exit);
    for (const child of nest.children[node]!) {
      nest.spare[child] = nest.settled[child] || !search.has(nest.place[child]!) ? 0 : 1;
    }
  }
  // The pairs of the outermost level are relied on without a search, so they must fit what has changed inside.
  if (node === nest.whole && from !== node) new Level(nest, node, leeway).keep();
}
