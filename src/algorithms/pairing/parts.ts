import type { Nest } from './nest.ts';

/** Vertices among which other optimal plans are still possible: a small problem of its own, renumbered in order. */
export type Part = {
  readonly vertices: readonly number[];
  /** Odd sets that exactly one edge leaves, the smaller ones first. */
  readonly sets: readonly (readonly number[])[];
  /** Tight neighbours of each vertex, ascending; and the partner in one optimal plan, −1 when single. */
  readonly near: readonly number[][];
  readonly mate: Int32Array;
};

/** What all optimal plans have in common, and the rest in parts that have nothing to do with each other. */
type Division = {
  readonly forced: readonly (readonly [number, number])[];
  readonly parts: readonly Part[];
  /** Who may still be single. */
  readonly optional: ReadonlySet<number>;
};

/**
 * Divides the search for the first plan. In every optimal plan exactly one tight edge leaves each node of the nest, a vertex or an odd
 * set, unless it holds the one who is single. So a node with one such edge left takes it; all other edges that leave a node
 * which this edge leaves are of no use any more, and that may settle further nodes. Once an edge leaves an odd set nobody in it is single,
 * so nodes inside it may be settled too. What is left falls apart: only a node that two
 * edges leave, or the common number of pairs (through those who may be single), makes one depend on the other.
 */
export function divide(
  nest: Nest,
  near: readonly number[][],
  optional: ReadonlySet<number>,
  mate: Int32Array,
): Division {
  const n = near.length;
  const nodes = nest.whole;
  const ends: number[] = [];
  near.forEach((others, p) => {
    for (const q of others) if (p < q) ends.push(p, q);
  });
  const edges = ends.length / 2;
  // Which nodes each edge leaves, and which edges leave each node, as compressed rows.
  const leaves: number[] = [];
  const firstLeft = new Int32Array(edges + 1);
  const open = new Int32Array(nodes);
  for (let edge = 0; edge < edges; edge++) {
    nest.leaving(ends[2 * edge]!, ends[2 * edge + 1]!, leaves);
    firstLeft[edge + 1] = leaves.length;
  }
  for (const node of leaves) open[node]!++;
  const firstEdge = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) firstEdge[node + 1] = firstEdge[node]! + open[node]!;
  const edgesOf = new Int32Array(leaves.length);
  const fill = firstEdge.slice();
  for (let edge = 0; edge < edges; edge++) {
    for (let at = firstLeft[edge]!; at < firstLeft[edge + 1]!; at++) edgesOf[fill[leaves[at]!]!++] = edge;
  }

  const mayStay = new Uint8Array(nodes);
  for (const v of optional) for (let node = v; node < nodes; node = nest.parent[node]!) mayStay[node] = 1;
  const stays = new Set(optional);
  const gone = new Uint8Array(edges);
  const settled = new Uint8Array(nodes);
  const forced: (readonly [number, number])[] = [];
  const queue = Array.from(open.keys()).filter(node => open[node] === 1 && mayStay[node] === 0);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (settled[node]) continue;
    let taken = -1;
    for (let at = firstEdge[node]!; at < firstEdge[node + 1]!; at++) if (!gone[edgesOf[at]!]) taken = edgesOf[at]!;
    if (taken < 0) throw new Error('pairing: a node lost its last tight edge');
    forced.push([ends[2 * taken]!, ends[2 * taken + 1]!]);
    gone[taken] = 1;
    for (let at = firstLeft[taken]!; at < firstLeft[taken + 1]!; at++) {
      const left = leaves[at]!;
      settled[left] = 1;
      for (const inside of left < n ? [] : nest.below(left)) {
        if (inside < n) stays.delete(inside);
        mayStay[inside] = 0;
        if (open[inside] === 1 && !settled[inside]) queue.push(inside);
      }
      for (let other = firstEdge[left]!; other < firstEdge[left + 1]!; other++) {
        const edge = edgesOf[other]!;
        if (gone[edge]) continue;
        gone[edge] = 1;
        for (let also = firstLeft[edge]!; also < firstLeft[edge + 1]!; also++) {
          const touched = leaves[also]!;
          if (--open[touched]! === 1 && !settled[touched] && !mayStay[touched]) queue.push(touched);
        }
      }
    }
  }

  const group = Int32Array.from({ length: nodes }, (_, node) => node);
  const find = (node: number): number => {
    while (group[node] !== node) node = group[node] = group[group[node]!]!;
    return node;
  };
  const [anchor] = stays;
  for (const v of stays) {
    for (let node = v; node < nodes; node = nest.parent[node]!) group[find(node)] = find(anchor!);
  }
  const alive = new Set<number>();
  for (let edge = 0; edge < edges; edge++) {
    if (gone[edge]) continue;
    for (let at = firstLeft[edge]!; at < firstLeft[edge + 1]!; at++) group[find(leaves[at]!)] = find(ends[2 * edge]!);
  }
  for (let edge = 0; edge < edges; edge++) if (!gone[edge]) alive.add(find(ends[2 * edge]!));
  const vertices = new Map<number, number[]>([...alive].map(root => [root, []]));
  const place = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    // Whoever has no tight edge left and is in no odd set stays single, and changes nothing for the others.
    const alone = open[v] === 0 && nest.parent[v] === nodes;
    if (settled[v] || alone) continue;
    place[v] = (vertices.get(find(v))?.push(v) ?? 0) - 1;
  }
  const sets = new Map<number, number[][]>([...alive].map(root => [root, []]));
  // A set that is open is whole. Its children are joined by tight edges such that any one of them can be left out, so each has two
  // neighbours at least: none is settled before an edge leaves the set, and until then these edges keep all of it in one part.
  for (let node = n; node < nodes; node++) {
    if (!settled[node]) sets.get(find(node))?.push(nest.vertices(node).map(v => place[v]!));
  }
  const kept: number[][] = Array.from({ length: n }, () => []);
  for (let edge = 0; edge < edges; edge++) {
    if (gone[edge]) continue;
    const [p, q] = [ends[2 * edge]!, ends[2 * edge + 1]!];
    kept[p]!.push(place[q]!);
    kept[q]!.push(place[p]!);
  }
  const parts = [...vertices].map(([root, own]): Part => {
    return {
      vertices: own,
      sets: sets.get(root)!,
      near: own.map(v => kept[v]!.sort((a, b) => a - b)),
      mate: Int32Array.from(own, v => (mate[v]! < 0 ? -1 : place[mate[v]!]!)),
    };
  });
  return { forced, parts, optional: stays };
}
