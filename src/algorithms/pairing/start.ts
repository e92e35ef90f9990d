import { assign } from './assignment.ts';
import type { Graph } from './graph.ts';

/** Pairs joined by tight arcs, and duals in halves that cover every edge; a single vertex with dual 0 is where it belongs. */
type Start = { readonly mate: Int32Array; readonly dual: Float64Array };

/**
 * The best matching of a two-sided graph; of any other the best one in which edges of odd cycles may be taken by halves, with one
 * vertex of each such cycle left single.
 *
 * Every vertex stands once as row and once as column. Mirrored, an optimal assignment is optimal too, so its arcs are tight
 * both ways round and the mean of the two duals of a vertex covers every edge, exactly where it is chosen. From row to
 * column the arcs form cycles and paths. Every second one is taken; what is left over is one vertex of each odd cycle, and of
 * each odd path one end, which is single as row or column, hence by the mirror as both, and has dual 0.
 */
export function startOf(graph: Graph): Start {
  const { size, head, twin } = graph;
  const mate = new Int32Array(size).fill(-1);
  const side = sidesOf(graph);
  if (side !== undefined) {
    const rows = Int32Array.from(graph.start.keys().filter(v => v < size && side[v] === 1));
    const { arcOfRow, row, column } = assign(graph, rows);
    for (const v of rows) {
      const arc = arcOfRow[v]!;
      if (arc < 0) continue;
      mate[v] = arc;
      mate[head[arc]!] = twin[arc]!;
    }
    return { mate, dual: row.map((dual, v) => 2 * (dual + column[v]!)) };
  }
  const { arcOfRow, arcOfColumn, row, column } = assign(
    graph,
    Int32Array.from({ length: size }, (_, v) => v),
  );
  const done = new Uint8Array(size);
  const follow = (from: number) => {
    for (let v = from; v >= 0 && done[v] === 0;) {
      done[v] = 1;
      const arc = arcOfRow[v]!;
      if (arc < 0 || done[head[arc]!] === 1) return;
      mate[v] = arc;
      mate[head[arc]!] = twin[arc]!;
      done[head[arc]!] = 1;
      const next = arcOfRow[head[arc]!]!;
      v = next < 0 ? -1 : head[next]!;
    }
  };
  // Paths from their beginning, then cycles from anywhere.
  for (let v = 0; v < size; v++) if (arcOfColumn[v]! < 0) follow(v);
  for (let v = 0; v < size; v++) follow(v);
  return { mate, dual: row.map((dual, v) => dual + column[v]!) };
}

/** 1 or 2 for every vertex such that no edge joins two of a kind; undefined where that cannot be. */
function sidesOf({ size, start, head }: Graph): Uint8Array | undefined {
  const side = new Uint8Array(size);
  const queue = new Int32Array(size);
  for (let first = 0; first < size; first++) {
    if (side[first] !== 0) continue;
    side[first] = 1;
    queue[0] = first;
    for (let [at, end] = [0, 1]; at < end; at++) {
      const v = queue[at]!;
      for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
        const w = head[arc]!;
        if (side[w] === side[v]) return undefined;
        if (side[w] !== 0) continue;
        side[w] = 3 - side[v]!;
        queue[end++] = w;
      }
    }
  }
  return side;
}
