import { Agenda } from './agenda.ts';
import { Alternation, Network } from './alternate.ts';
import { report } from './blossom.ts';
import type { Solution } from './blossom.ts';
import { FREE, Forest, INNER, OUTER } from './forest.ts';
import type { Graph } from './graph.ts';
import { startOf } from './start.ts';

/**
 * The matching of greatest weight without a limit of pairs; with `mostPairs` the greatest among those with most pairs, because
 * then every edge gains more than two plans can differ.
 *
 * Most vertices have their partner from the start (`start.ts`). From each single vertex whose dual is above 0 one tree grows
 * (Edmonds), as in `blossom.ts` but alone: outer duals fall until the tree reaches another single vertex, or until one of its
 * own outer vertices has dual 0 and can be single instead of the root. Either way no vertex with a positive dual is single that
 * was not before, so a search is needed once per vertex left over: O(m log n) each, and in practice a small part of the graph.
 *
 * Duals stay whole: what is joined by tight arcs has duals of one parity, so the slack between two outer vertices is even.
 */
export function solveFreely(original: Graph, mostPairs: boolean): Solution {
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

/** Grows one tree at a time in a forest that is otherwise free. */
class Trees {
  private readonly forest: Forest;
  /** Events: an arc between two outer vertices gets tight, a vertex outside the tree is reached, an inner blossom has used up its dual. */
  private readonly agenda: Agenda;
  /** For every vertex that is not outer: the arc of least slack from an outer one, and its level. */
  private readonly reach: Int32Array;
  private readonly reachLevel: Float64Array;
  private readonly reached: number[] = [];
  private readonly labelled: number[] = [];
  /** The outer vertex whose dual is used up first, and when. */
  private last = -1;
  private lastTime = Infinity;

  constructor(forest: Forest) {
    const { size, graph } = forest;
    this.forest = forest;
    this.agenda = new Agenda(graph.head.length + 2 * size, Infinity);
    this.reach = new Int32Array(size).fill(-1);
    this.reachLevel = new Float64Array(size).fill(Infinity);
  }

  grow(root: number): void {
    const { forest, agenda } = this;
    forest.now = 0;
    this.lastTime = agenda.horizon = Infinity;
    this.becomeOuter(forest.top[root]!);
    while (agenda.next < this.lastTime) {
      forest.now = agenda.next;
      if (this.happens(agenda.take())) {
        this.fell();
        return;
      }
    }
    forest.now = this.lastTime;
    forest.leave(this.last);
    this.fell();
  }

  /** Tells whether the tree reached another single vertex, which ends the search. */
  private happens(event: number): boolean {
    const { forest, agenda, reach } = this;
    const { size, graph, top, label, mate, base, cycle, parent } = forest;
    const arcs = graph.head.length;
    if (event < arcs) {
      if (top[graph.tail[event]!] === top[graph.head[event]!]) return false;
      const slack = forest.slack(event);
      if (slack > 0) agenda.put(event, forest.now + slack / 2);
      else {
        const raised = forest.shrink(event);
        this.labelled.push(top[graph.tail[event]!]!);
        for (const v of raised) this.scan(v);
      }
    } else if (event < arcs + size) {
      const v = event - arcs;
      if (label[top[v]!] !== FREE) return false;
      const arc = reach[v]!;
      if (forest.slack(arc) > 0) this.awaitReach(v);
      else if (mate[base[top[v]!]!]! < 0) {
        forest.augment(arc);
        return true;
      } else this.extend(arc);
    } else {
      const b = event - arcs;
      if (cycle[b] === undefined || parent[b] !== -1 || label[b] !== INNER) return false;
      if (forest.blossomDual(b) > 0) this.awaitOpening(b);
      else this.open(b);
    }
    return false;
  }

  /** A pair outside the tree becomes part of it: its near end inner, its far end outer. */
  private extend(arc: number): void {
    const { forest } = this;
    const { graph, top, base, mate, entry } = forest;
    const inner = top[graph.head[arc]!]!;
    forest.relabel(inner, INNER);
    entry[inner] = arc;
    this.labelled.push(inner);
    this.awaitOpening(inner);
    this.becomeOuter(top[graph.head[mate[base[inner]!]!]!]!);
  }

  private becomeOuter(b: number): void {
    const { forest } = this;
    forest.relabel(b, OUTER);
    this.labelled.push(b);
    for (const v of forest.vertices(b)) this.scan(v);
  }

  private open(b: number): void {
    const { forest } = this;
    const { label } = forest;
    for (const child of forest.open(b)) {
      if (label[child] !== FREE) this.labelled.push(child);
      if (label[child] === INNER) this.awaitOpening(child);
      else for (const v of forest.vertices(child)) label[child] === OUTER ? this.scan(v) : this.awaitReach(v);
    }
  }

  /** Looks at all arcs of a vertex that is newly outer. */
  private scan(v: number): void {
    const { forest, agenda, reach, reachLevel } = this;
    const { graph, top, label } = forest;
    const { start, head, twin, weight } = graph;
    const level = forest.outerLevel(v);
    if (level < this.lastTime) {
      this.last = v;
      this.lastTime = agenda.horizon = level;
    }
    const own = top[v]!;
    const dual = forest.dual(v);
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const w = head[arc]!;
      const other = top[w]!;
      if (other === own) continue;
      if (label[other] === OUTER) {
        const slack = dual + forest.dual(w) - 2 * weight[arc]!;
        agenda.put(Math.min(arc, twin[arc]!), forest.now + slack / 2);
      } else if (level - 2 * weight[arc]! < reachLevel[w]!) {
        if (reach[w]! < 0) this.reached.push(w);
        reachLevel[w] = level - 2 * weight[arc]!;
        reach[w] = arc;
        if (label[other] === FREE) this.awaitReach(w);
      }
    }
  }

  private awaitReach(v: number): void {
    const { forest, agenda, reach } = this;
    if (reach[v]! >= 0) agenda.put(forest.graph.head.length + v, forest.now + forest.slack(reach[v]!));
  }

  private awaitOpening(b: number): void {
    const { forest, agenda } = this;
    if (b >= forest.size) agenda.put(forest.graph.head.length + b, forest.now + forest.blossomDual(b) / 2);
  }

  /** The tree is taken down: all duals stand still, blossoms stay. */
  private fell(): void {
    const { forest, agenda, reach, reachLevel, reached, labelled } = this;
    const { size, parent, cycle, label } = forest;
    for (const b of labelled) {
      if (label[b] !== FREE && parent[b] === -1 && (b < size || cycle[b] !== undefined)) forest.relabel(b, FREE);
    }
    for (const v of reached) {
      reach[v] = -1;
      reachLevel[v] = Infinity;
    }
    labelled.length = reached.length = 0;
    agenda.clear();
  }
}
