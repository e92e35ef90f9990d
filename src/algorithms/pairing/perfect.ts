import type { Solution } from './blossom.ts';
import { buildGraph } from './graph.ts';
import type { Graph } from './graph.ts';

/** A plan in which everybody has a partner, seen from which every other plan is an exchange along one path from one vertex. */
export type Perfect = {
  readonly graph: Graph;
  /** The arc from each vertex to its partner; −1 for the way in, which alone has none. */
  readonly mate: Int32Array;
  readonly dual: Float64Array;
  readonly blossoms: Solution['blossoms'];
  /** Whoever is paired with this vertex is single. */
  readonly counter: number;
  /** The vertex from which every search begins, and the first of its arcs: 2v beyond it the one that leads to v. */
  readonly wayIn: number;
  readonly firstArc: number;
};

/** What the plan is part of: how many pairs are allowed, whom it must not leave single, and what one pair more is worth. */
type Terms = { readonly limit: number; readonly neverSingle: ReadonlySet<number>; readonly gain: number };

/**
 * The same plan with a partner for everybody. Whoever is single gets a ticket as partner. Two counters h–k exchange tickets: h with a
 * vertex and k with a ticket means that the vertex becomes single and the holder of the ticket is freed. Both k sides together stand for
 * one pair less; both h sides together for one pair more, where one more is allowed and the price of a pair is 0.
 *
 * Two counters are enough for every plan without two vertices: it differs from this one by the paths that begin where these
 * were, and by whole exchanges of which none improves this plan. So at most one is needed, to keep the number of pairs where
 * both paths add or both take away half a pair; each such case frees or uses up two tickets at most.
 *
 * Tickets and the h sides have the dual of the single vertices with the sign turned, the k sides that dual: what is paired is
 * covered exactly, and a vertex with h by as much as its own dual is above the lowest.
 */
export function perfectOf(
  graph: Graph,
  solution: Solution,
  mate: Int32Array,
  { limit, neverSingle, gain }: Terms,
): Perfect {
  const { size, tail, head, weight } = graph;
  const level = solution.level + gain;
  const [h1, h2, k1, k2] = [size, size + 1, size + 2, size + 3];
  const edges: (readonly [number, number, number])[] = [];
  for (let arc = 0; arc < head.length; arc++) {
    if (tail[arc]! < head[arc]!) edges.push([tail[arc]!, head[arc]!, weight[arc]! + gain]);
  }
  edges.push([h1, k1, 0], [h2, k2, 0], [k1, k2, 0]);
  const partner = [...mate, k1, k2, h1, h2];
  let paired = 0;
  for (let v = 0; v < size; v++) {
    if (!neverSingle.has(v)) edges.push([v, h1, 0], [v, h2, 0]);
    if (mate[v]! >= 0) paired++;
    else {
      const ticket = partner.push(v) - 1;
      partner[v] = ticket;
      edges.push([v, ticket, 0], [ticket, k1, 0], [ticket, k2, 0]);
    }
  }
  if (level === 0 && paired / 2 < limit) edges.push([h1, h2, 0]);
  const wayIn = partner.length;
  const inner = buildGraph(wayIn, edges);
  const dual = new Float64Array(wayIn + 1).fill(-level);
  for (let v = 0; v < size; v++) dual[v] = solution.dual[v]! + gain;
  dual[k1] = dual[k2] = level;
  return {
    graph: withWayIn(inner),
    mate: Int32Array.from([...partner, -1], (other, v) => (other < 0 ? -1 : arcBetween(inner, v, other))),
    dual,
    blossoms: solution.blossoms,
    counter: h1,
    wayIn,
    firstArc: inner.head.length,
  };
}

/** One vertex more with an arc to every other. They stand in nobody's row: a search takes one of them to begin, and meets none. */
function withWayIn({ size, start, tail, head, twin, weight }: Graph): Graph {
  const arcs = head.length;
  const longer = (row: Int32Array) => {
    const copy = new Int32Array(arcs + 2 * size);
    copy.set(row);
    return copy;
  };
  const graph = {
    size: size + 1,
    start: Int32Array.from([...start, arcs]),
    tail: longer(tail),
    head: longer(head),
    twin: longer(twin),
    weight: new Float64Array(arcs + 2 * size),
  };
  graph.weight.set(weight);
  for (let v = 0; v < size; v++) {
    const to = arcs + 2 * v;
    graph.tail[to] = graph.head[to + 1] = size;
    graph.head[to] = graph.tail[to + 1] = v;
    graph.twin[to] = to + 1;
    graph.twin[to + 1] = to;
  }
  return graph;
}

/** Heads are sorted within a row. */
function arcBetween({ start, head }: Graph, v: number, w: number): number {
  let low = start[v]!;
  let high = start[v + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (head[middle]! < w) low = middle + 1;
    else high = middle;
  }
  return low;
}
