import { Agenda } from './agenda.ts';
import type { Graph } from './graph.ts';

/** Rows paired with columns, both named by vertices of a graph, with duals in the unit of the weights. */
type Assignment = {
  /** For each row the arc to its column, and for each column the arc from its row; −1 when single. */
  readonly arcOfRow: Int32Array;
  readonly arcOfColumn: Int32Array;
  /** At least 0; together at least the weight for every arc, exactly it for a chosen one, and 0 for whoever is single. */
  readonly row: Float64Array;
  readonly column: Float64Array;
};

/** Bidding may go on for so many rounds per row before paths are searched; more would not pay. */
const BIDS = 64;

/**
 * The assignment of greatest weight of these rows to columns, where anybody may stay single: arcs lead from a row to its possible
 * columns. With one side of a two-sided graph as rows this is its best matching; with all vertices as rows, each vertex is row
 * and column at once.
 *
 * First rows bid for columns (Jonker and Volgenant 1987): a row takes its best column, which gets dearer by what that row would
 * lose with the next best, staying single being one of the choices. Then from each row left over the shortest path of slacks
 * is searched (Dijkstra) to a column that is free or a row that loses nothing by staying single: O(m log n) each. Prices of
 * columns only rise, from 0 and only when taken, and who is taken stays so: free columns cost 0 to the end.
 */
export function assign(graph: Graph, rows: Int32Array): Assignment {
  const { size, start, head, weight } = graph;
  const arcOfRow = new Int32Array(size).fill(-1);
  const arcOfColumn = new Int32Array(size).fill(-1);
  const row = new Float64Array(size);
  const column = new Float64Array(size);
  const take = (i: number, arc: number) => {
    arcOfRow[i] = arc;
    arcOfColumn[head[arc]!] = arc;
  };

  // Bids. A row that is outbid bids again at once where the price rose, else it waits for its path.
  const waiting: number[] = [];
  let bids = BIDS * rows.length;
  for (const first of rows) {
    for (let i = first; i >= 0;) {
      let best = 0;
      let second = 0;
      let arcOfBest = -1;
      for (let arc = start[i]!; arc < start[i + 1]!; arc++) {
        const value = weight[arc]! - column[head[arc]!]!;
        if (value <= second) continue;
        if (value > best) {
          second = best;
          best = value;
          arcOfBest = arc;
        } else second = value;
      }
      row[i] = best;
      if (arcOfBest < 0) break;
      const outbid = arcOfColumn[head[arcOfBest]!]!;
      if (outbid >= 0 && (best === second || bids <= 0)) {
        waiting.push(i);
        break;
      }
      bids--;
      column[head[arcOfBest]!]! += best - second;
      row[i] = second;
      take(i, arcOfBest);
      const loser = outbid < 0 ? -1 : graph.tail[outbid]!;
      if (loser >= 0) arcOfRow[loser] = -1;
      i = loser;
    }
  }

  // Paths. `from` is the arc by which a column was reached, `at` the distance of a row.
  const agenda = new Agenda(size, Infinity);
  const from = new Int32Array(size);
  const at = new Float64Array(size);
  const closed = new Int32Array(size).fill(-1);
  for (const root of waiting) {
    if (arcOfRow[root]! >= 0) continue;
    const found: number[] = [];
    const visited: number[] = [];
    let cheapest = Infinity;
    let quitter = -1;
    let free = -1;
    const scan = (i: number, distance: number) => {
      at[i] = distance;
      visited.push(i);
      if (distance + row[i]! < cheapest) {
        cheapest = distance + row[i]!;
        quitter = i;
        agenda.horizon = cheapest;
      }
      for (let arc = start[i]!; arc < start[i + 1]!; arc++) {
        const j = head[arc]!;
        if (closed[j] === root) continue;
        if (agenda.put(j, distance + (row[i]! + column[j]! - weight[arc]!))) from[j] = arc;
      }
    };
    agenda.horizon = Infinity;
    scan(root, 0);
    while (agenda.next < cheapest) {
      const distance = agenda.next;
      const j = agenda.take();
      if (arcOfColumn[j]! < 0) {
        cheapest = distance;
        free = j;
        break;
      }
      closed[j] = root;
      found.push(j);
      scan(graph.tail[arcOfColumn[j]!]!, distance);
    }
    agenda.clear();
    for (const i of visited) row[i]! -= cheapest - at[i]!;
    for (const j of found) column[j]! += cheapest - at[graph.tail[arcOfColumn[j]!]!]!;
    // The row at the end of the path gives its column up or takes the free one; all before it move on by one.
    let j = free;
    if (free < 0) {
      if (quitter === root) continue;
      j = head[arcOfRow[quitter]!]!;
      arcOfRow[quitter] = -1;
    }
    for (;;) {
      const arc = from[j]!;
      const i = graph.tail[arc]!;
      const before = arcOfRow[i]!;
      take(i, arc);
      if (i === root) break;
      j = head[before]!;
    }
  }
  return { arcOfRow, arcOfColumn, row, column };
}
