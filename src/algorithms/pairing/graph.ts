/**
 * A graph in compressed rows. Every edge is two arcs, one in each direction; the arcs that leave vertex v are
 * start[v] … start[v + 1] − 1, sorted by the vertex they lead to.
 */
export type Graph = {
  readonly size: number;
  readonly start: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** The same edge in the other direction. */
  readonly twin: Int32Array;
  readonly weight: Float64Array;
};

/** Builds the rows of a simple graph; the order in which the edges come leaves no trace. */
export function buildGraph(size: number, edges: readonly (readonly [number, number, number])[]): Graph {
  const arcs = 2 * edges.length;
  // Half 2e of edge e leaves its first vertex, half 2e + 1 its second.
  const leaves = new Int32Array(arcs);
  const start = new Int32Array(size + 1);
  for (let half = 0; half < arcs; half++) {
    const v = edges[half >> 1]![half % 2 === 0 ? 0 : 1];
    leaves[half] = v;
    start[v + 1]!++;
  }
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!;
  // Counting sort, twice: laid out first by where they lead, arcs stay in that order when laid out by where they leave.
  const byHead = new Int32Array(arcs);
  const fill = start.slice();
  for (let half = 0; half < arcs; half++) byHead[fill[leaves[half ^ 1]!]!++] = half;
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs);
  const twin = new Int32Array(arcs);
  const weight = new Float64Array(arcs);
  const placed = new Int32Array(arcs).fill(-1);
  fill.set(start);
  for (const half of byHead) {
    const arc = fill[leaves[half]!]!++;
    tail[arc] = leaves[half]!;
    head[arc] = leaves[half ^ 1]!;
    weight[arc] = edges[half >> 1]![2];
    placed[half] = arc;
    const other = placed[half ^ 1]!;
    if (other >= 0) {
      twin[arc] = other;
      twin[other] = arc;
    }
  }
  return { size, start, tail, head, twin, weight };
}
