import { Alternation, Network } from './alternate.ts';
import { report } from './blossom.ts';
import type { Solution } from './blossom.ts';
import { solveDensely } from './dense.ts';
import { Forest } from './forest.ts';
import type { Graph } from './graph.ts';
import { Growth } from './growth.ts';
import { startOf } from './start.ts';

/**
 * The matching of greatest weight without a limit of pairs; with `mostPairs` the greatest among those with most pairs, because
 * then every edge gains more than two plans can differ.
 *
 * A matrix has a way of its own (`dense.ts`). Else most vertices have their partner from the start (`start.ts`). From each single vertex whose dual is above 0 one tree grows
 * (Edmonds), as in `blossom.ts` but alone: outer duals fall until the tree reaches another single vertex, or until one of its
 * own outer vertices has dual 0 and can be single instead of the root. Either way no vertex with a positive dual is single that
 * was not before, so a search is needed once per vertex left over: O(m log n) each, and in practice a small part of the graph.
 *
 * Duals stay whole: what is joined by tight arcs has duals of one parity, so the slack between two outer vertices is even.
 */
export function solveFreely(original: Graph, mostPairs: boolean): Solution {
  const dense = solveDensely(original, mostPairs);
  if (dense !== null) return dense;
  const gain = mostPairs ? gainOf(original) : 0;
  const graph = gain === 0 ? original : { ...original, weight: raisedBy(original.weight, gain) };
  const { mate, dual } = startOf(graph);
  const forest = new Forest(graph, dual, mate);
  let trees: Trees | undefined;
  for (let v = 0; v < graph.size; v++) {
    if (mate[v]! < 0 && forest.dual(v) > 0) (trees ??= new Trees(forest)).grow(v);
  }
  const solution = report(forest, 0, mostPairs ? barrierOf(graph, mate) : []);
  return gain === 0 ? solution : { ...solution, ...lowered(solution, gain) };
}

/** Two plans differ in their sums by less than this: each has at most half as many pairs as there are vertices. */
function gainOf({ size, weight }: Graph): number {
  let heaviest = 0;
  for (let arc = 0; arc < weight.length; arc++) heaviest = Math.max(heaviest, Math.abs(weight[arc]!));
  return size * heaviest + 1;
}

function raisedBy(weight: Float64Array, gain: number): Float64Array {
  const raised = new Float64Array(weight.length);
  for (let arc = 0; arc < weight.length; arc++) raised[arc] = weight[arc]! + gain;
  return raised;
}

/** What every edge gained is taken off the duals of both ends: single vertices then share the dual −gain, the price of a pair. */
function lowered({ dual }: Solution, gain: number): Pick<Solution, 'dual' | 'level'> {
  return { dual: dual.map(each => each - gain), level: -gain };
}

/**
 * Vertices at odd distance from single ones on alternating paths, and never at even distance (Gallai and Edmonds): without
 * them the rest falls into as many odd components as prove that no more pairs are possible.
 */
function barrierOf({ size, tail, head }: Graph, mate: Int32Array): number[] {
  const single = mate
    .keys()
    .filter(v => mate[v]! < 0)
    .toArray();
  if (single.length === 0) return [];
  // A root above all single vertices, each by way of a partner of its own, makes one tree of all.
  const network = new Network(size + single.length + 1);
  const root = size + single.length;
  for (let arc = 0; arc < head.length; arc++) if (tail[arc]! < head[arc]!) network.join(tail[arc]!, head[arc]!);
  mate.forEach((arc, v) => (network.mate[v] = arc < 0 ? -1 : head[arc]!));
  single.forEach((v, index) => {
    network.match(v, size + index);
    network.join(root, size + index);
  });
  const search = new Alternation(network, root);
  return mate
    .keys()
    .filter(v => search.isOdd(v))
    .toArray();
}

/** Grows one tree at a time until somebody who is single has a partner, or somebody may be single instead. */
class Trees extends Growth {
  /** The outer vertex whose dual is used up first, and when. */
  private last = -1;
  private lastTime = Infinity;

  grow(root: number): void {
    const { forest, agenda } = this;
    forest.now = 0;
    this.lastTime = agenda.horizon = Infinity;
    this.becomeOuter(forest.top[root]!);
    while (agenda.next < this.lastTime) {
      if (this.step()) {
        this.fell();
        return;
      }
    }
    forest.now = this.lastTime;
    forest.leave(this.last);
    this.fell();
  }

  protected override arrived(v: number, level: number): void {
    if (level >= this.lastTime) return;
    this.last = v;
    this.lastTime = this.agenda.horizon = level;
  }
}
