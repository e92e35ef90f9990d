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
  const start = new Int32Array(size + 1);
  for (const [a, b] of edges) {
    start[a + 1]!++;
    start[b + 1]!++;
  }
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!;
  // Counting sort, twice: laid out first by where they lead, arcs stay in that order when laid out by where they leave.
  const arcs = 2 * edges.length;
  const byHead = new Int32Array(arcs);
  const fill = start.slice();
  edges.forEach(([a, b], index) => {
    byHead[fill[b]!++] = 2 * index;
    byHead[fill[a]!++] = 2 * index + 1;
  });
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs);
  const twin = new Int32Array(arcs);
  const weight = new Float64Array(arcs);
  const placed = new Int32Array(arcs).fill(-1);
  fill.set(start);
  for (const half of byHead) {
    const [a, b, value] = edges[half >> 1]!;
    const from = half & 1 ? b : a;
    const arc = fill[from]!++;
    tail[arc] = from;
    head[arc] = half & 1 ? a : b;
    weight[arc] = value;
    placed[half] = arc;
    const other = placed[half ^ 1]!;
    if (other >= 0) {
      twin[arc] = other;
      twin[other] = arc;
    }
  }
  return { size, start, tail, head, twin, weight };
}
