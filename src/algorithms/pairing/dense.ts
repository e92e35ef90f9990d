import type { Solution } from './blossom.ts';
import type { Graph } from './graph.ts';

/** A graph of two sides in which everybody can be paired with everybody of the other; no more rows than columns. */
type Matrix = { readonly rows: Int32Array; readonly columns: Int32Array };

/**
 * The best matching of a graph that is a matrix, null for any other. With `mostPairs` every row has a column; without, only where no weight is
 * negative, so that nothing is lost by it.
 *
 * The rows of the graph are the rows of the matrix, one number after the other: no heap, no lists, nothing is copied.
 */
export function solveDensely(graph: Graph, mostPairs: boolean): Solution | null {
  const matrix = matrixOf(graph, mostPairs);
  if (matrix === null) return null;
  const { rows, columns } = matrix;
  const { columnOf, price } = assignAll(graph, matrix);
  const { size, start, weight } = graph;
  const mate = new Int32Array(size).fill(-1);
  const dual = new Float64Array(size);
  let [leastRow, leastColumn] = [Infinity, Infinity];
  rows.forEach((v, i) => {
    const j = columnOf[i]!;
    mate[v] = columns[j]!;
    mate[columns[j]!] = v;
    dual[v] = 2 * (weight[start[v]! + j]! + price[j]!);
    leastRow = Math.min(leastRow, dual[v]!);
  });
  columns.forEach((v, j) => {
    dual[v] = -2 * price[j]!;
    leastColumn = Math.min(leastColumn, dual[v]!);
  });
  // What rows gain columns lose: single columns, at 0, must have the lowest dual of all, and where a row may stay single 0 is the lowest.
  const square = rows.length === columns.length;
  const shift = !mostPairs && square ? -leastRow : square ? 0 : Math.max(0, -leastRow / 2);
  for (const v of rows) dual[v]! += shift;
  for (const v of columns) dual[v]! -= shift;
  const level = !mostPairs ? 0 : square ? Math.min(leastRow, leastColumn) : -shift;
  return { mate, dual, level, blossoms: [], barrier: square ? [] : [...rows] };
}

/** The two sides, seen from the first vertex; every arc is looked at once. */
function matrixOf({ size, start, head, weight }: Graph, mostPairs: boolean): Matrix | null {
  const one = head.slice(0, size > 0 ? start[1] : 0);
  if (one.length === 0 || head.length !== 2 * one.length * (size - one.length)) return null;
  const isOne = new Uint8Array(size);
  for (const v of one) isOne[v] = 1;
  const other = Int32Array.from({ length: size }, (_, v) => v).filter(v => isOne[v] === 0);
  for (const v of other) {
    if (start[v + 1]! - start[v]! !== one.length) return null;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      if (isOne[head[arc]!] === 0 || (!mostPairs && weight[arc]! < 0)) return null;
    }
  }
  return one.length < other.length ? { rows: one, columns: other } : { rows: other, columns: one };
}

/**
 * The shortest augmenting path algorithm for matrices (Jonker and Volgenant 1987), in which the weight is what a row gains and prices
 * are negative: columns take their best rows, rows left over bid twice, and for what is then left paths are searched without a heap.
 * O(n³) at most. Prices only fall, and only of columns that are taken; without the first step, which needs as many rows as columns,
 * they begin at 0, so free columns cost nothing.
 */
function assignAll({ start, weight }: Graph, { rows, columns }: Matrix) {
  const n = columns.length;
  const price = new Float64Array(n);
  const columnOf = new Int32Array(rows.length).fill(-1);
  const rowOf = new Int32Array(n).fill(-1);
  if (rows.length === n) reduceColumns();
  let waiting = Array.from(columnOf.keys()).filter(i => columnOf[i]! < 0);
  for (let pass = 0; pass < 2; pass++) waiting = bid(waiting);
  const columnsInOrder = new Int32Array(n);
  const distance = new Float64Array(n);
  const from = new Int32Array(n);
  for (const root of waiting) findPath(root);
  return { columnOf, price };

  /** Every column is worth what its best row gains by it; from the last column on, each takes that row if it is still free. */
  function reduceColumns(): void {
    price.fill(Infinity);
    const best = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      for (let at = start[rows[i]!]!, j = 0; j < n; at++, j++) {
        const cost = -weight[at]!;
        if (cost >= price[j]!) continue;
        price[j] = cost;
        best[j] = i;
      }
    }
    for (let j = n - 1; j >= 0; j--) {
      if (columnOf[best[j]!]! >= 0) continue;
      columnOf[best[j]!] = j;
      rowOf[j] = best[j]!;
    }
  }

  /** Each row takes its best column, which gets dearer by what the second best would lose. Who is outbid comes next, or waits at equal cost. */
  function bid(free: number[]): number[] {
    const outbid: number[] = [];
    for (let next = 0; next < free.length;) {
      const i = free[next++]!;
      const base = start[rows[i]!]!;
      let [one, two] = [-1, -1];
      let [least, second] = [Infinity, Infinity];
      for (let j = 0; j < n; j++) {
        const cost = -weight[base + j]! - price[j]!;
        if (cost >= second) continue;
        if (cost < least) {
          second = least;
          two = one;
          least = cost;
          one = j;
        } else {
          second = cost;
          two = j;
        }
      }
      let j = one;
      const dearer = least < second && second < Infinity;
      if (dearer) price[j]! -= second - least;
      else if (rowOf[j]! >= 0 && two >= 0) j = two;
      const before = rowOf[j]!;
      if (before >= 0) columnOf[before] = -1;
      rowOf[j] = i;
      columnOf[i] = j;
      if (before < 0) continue;
      if (dearer) free[--next] = before;
      else outbid.push(before);
    }
    return outbid;
  }

  /** Columns up to `low` are done, up to `up` as near as any other; the first free one ends the search. */
  function findPath(root: number): void {
    let [low, up, done, end] = [0, 0, 0, -1];
    let least = 0;
    const rootBase = start[rows[root]!]!;
    for (let j = 0; j < n; j++) {
      columnsInOrder[j] = j;
      distance[j] = -weight[rootBase + j]! - price[j]!;
      from[j] = root;
    }
    while (end < 0) {
      if (low === up) {
        done = low;
        least = distance[columnsInOrder[up]!]!;
        up++;
        for (let k = up; k < n; k++) {
          const j = columnsInOrder[k]!;
          if (distance[j]! > least) continue;
          if (distance[j]! < least) {
            up = low;
            least = distance[j]!;
          }
          columnsInOrder[k] = columnsInOrder[up]!;
          columnsInOrder[up++] = j;
        }
        for (let k = low; k < up && end < 0; k++) if (rowOf[columnsInOrder[k]!]! < 0) end = columnsInOrder[k]!;
        if (end >= 0) break;
      }
      const j = columnsInOrder[low++]!;
      const base = start[rows[rowOf[j]!]!]!;
      const own = -weight[base + j]! - price[j]! - least;
      for (let k = up; k < n; k++) {
        const other = columnsInOrder[k]!;
        const reached = -weight[base + other]! - price[other]! - own;
        if (reached >= distance[other]!) continue;
        distance[other] = reached;
        from[other] = rowOf[j]!;
        if (reached !== least) continue;
        if (rowOf[other]! < 0) {
          end = other;
          break;
        }
        columnsInOrder[k] = columnsInOrder[up]!;
        columnsInOrder[up++] = other;
      }
    }
    for (let k = 0; k < done; k++) price[columnsInOrder[k]!]! += distance[columnsInOrder[k]!]! - least;
    for (let [i, j] = [-1, end]; i !== root;) {
      i = from[j]!;
      rowOf[j] = i;
      [columnOf[i], j] = [j, columnOf[i]!];
    }
  }
}
