import { Forest } from './forest.ts';

/** What a forest keeps of its vertices and blossoms as rows of numbers. */
const ROWS = ['top', 'mate', 'label', 'root', 'entry', 'parent', 'base', 'first', 'last', 'next', 'held'] as const;

/** A forest as it stands, to come back to. */
export function copyOf(forest: Forest): Forest {
  const copy = new Forest(forest.graph, forest.held.subarray(0, forest.size), forest.mate.slice());
  rewind(copy, forest);
  return copy;
}

/** Makes a forest what another one of the same graph is. */
export function rewind(forest: Forest, to: Forest): void {
  forest.now = to.now;
  for (const row of ROWS) forest[row].set(to[row]);
  forest.spare.length = 0;
  forest.spare.push(...to.spare);
  restoreCycles(forest, to.cycle, to.links);
}

/** The arcs of all pairs if an outer vertex were left single instead of the root of its tree; nothing changes. */
export function matesLeaving(forest: Forest, v: number): Int32Array {
  const [mate, base] = [forest.mate.slice(), forest.base.slice()];
  const cycles = forest.cycle.map(children => children?.slice());
  const links = forest.links.map(arcs => arcs?.slice());
  forest.leave(v);
  const found = forest.mate.slice();
  forest.mate.set(mate);
  forest.base.set(base);
  restoreCycles(forest, cycles, links);
  return found;
}

function restoreCycles(forest: Forest, cycles: Forest['cycle'], links: Forest['links']): void {
  for (let b = forest.size; b < 2 * forest.size; b++) {
    forest.cycle[b] = cycles[b]?.slice();
    forest.links[b] = links[b]?.slice();
  }
}
