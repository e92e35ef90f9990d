import { Alternation, Network } from './alternate.ts';
import type { Nest } from './nest.ts';

/** What may happen at the outermost level besides exchanging partners. */
export type Leeway = {
  readonly size: number;
  /** Vertices that an optimal plan may leave single. */
  readonly optional: ReadonlySet<number>;
  /** Whether an optimal plan may have fewer pairs, and how many it may have at most. */
  readonly fewer: boolean;
  readonly most: number;
};

/**
 * One level of the nest as a plain graph in which all nodes must be paired: the children of one odd set, each contracted to
 * a node, the tight edges between them, and helpers for what lies outside.
 *
 * Inside an odd set there is one helper, the exit: the child paired with it holds the vertex that leaves the set. At the
 * outermost level every single node has a ticket. Two counters h–k take tickets: h with a node and k with a ticket means that
 * the node becomes single and the holder of the ticket is freed. Two are enough: the difference of two plans consists of
 * paths and circles, and to exchange one path or circle and keep the number of pairs at most one other path is needed; these
 * two free at most two nodes. Two counters joined by their h sides stand for one pair more, by their k sides for one less.
 */
export class Level {
  readonly network: Network;
  /** Nodes from this number on are helpers. */
  readonly helpers: number;
  /** The exit, −1 where there is none. */
  readonly exit: number;
  private readonly children: number[];
  private readonly ends: number[] = [];
  private readonly nest: Nest;
  readonly node: number;

  /** `leaving`: vertices by which the set may be left, all when absent; not used at the outermost level. */
  constructor(nest: Nest, node: number, leeway: Leeway, leaving?: Iterable<number>) {
    this.nest = nest;
    this.node = node;
    const { place, settled, from, to } = nest;
    this.children = nest.children[node]!;
    this.helpers = this.children.length;
    const open = this.children.filter(child => !settled[child]);
    const outermost = node === nest.whole;
    const singles = open.filter(child => to[child]! < 0);
    const extra = outermost ? 4 + singles.length : settled[node] ? 0 : 1;
    const network = (this.network = new Network(this.helpers + extra));
    this.joinEdges();
    for (const child of open) {
      if (to[child]! < 0 || nest.childLeaving(node, from[child]!) !== child) continue;
      const partner = nest.childLeaving(node, to[child]!);
      if (partner >= 0) network.match(place[child]!, place[partner]!);
    }
    this.exit = extra === 1 && !outermost ? this.helpers : -1;
    if (outermost) this.joinCounters(open, singles, leeway);
    else if (this.exit >= 0) this.joinExit(open, leaving);
    if (this.complete(open)) this.keep();
  }

  /** The edge of a half-edge of the network, from the side it starts at. */
  edge(half: number): readonly [inside: number, outside: number] {
    return [this.ends[half]!, this.ends[half ^ 1]!];
  }

  /** Writes the pairs of this level back to the nest. */
  keep(): void {
    const { nest, network, children, helpers } = this;
    children.forEach((child, x) => {
      if (nest.settled[child]) return;
      const y = network.mate[x]!;
      nest.from[child] = nest.to[child] = -1;
      if (y >= helpers) return;
      // Half-edges are visited from the last one inserted; both sides see parallel edges in the same order.
      for (let half = network.first[x]!; half >= 0; half = network.next[half]!) {
        if (network.far[half] !== y) continue;
        [nest.from[child], nest.to[child]] = this.edge(half);
        break;
      }
    });
  }

  private joinEdges(): void {
    const { nest, network, node } = this;
    const edges = nest.edges[node]!;
    let kept = 0;
    for (let at = 0; at < edges.length; at += 2) {
      const p = edges[at]!;
      const q = edges[at + 1]!;
      const x = nest.childLeaving(node, p);
      const y = nest.childLeaving(node, q);
      // Once a child cannot be filled up to p it never can be again: pairs are only added to what is settled.
      if (x < 0 || y < 0) continue;
      edges[kept++] = p;
      edges[kept++] = q;
      network.join(nest.place[x]!, nest.place[y]!);
      this.ends.push(p, q);
    }
    edges.length = kept;
  }

  private joinExit(open: readonly number[], leaving?: Iterable<number>): void {
    const { nest, network, exit, node } = this;
    const doors = leaving === undefined ? new Set(open) : new Set(Array.from(leaving, v => nest.childLeaving(node, v)));
    for (const child of open) {
      if (!doors.has(child)) continue;
      network.join(nest.place[child]!, exit);
      if (nest.to[child]! < 0) network.match(nest.place[child]!, exit);
    }
  }

  private joinCounters(open: readonly number[], singles: readonly number[], leeway: Leeway): void {
    const { nest, network, helpers, node } = this;
    const [h1, h2, k1, k2] = [helpers, helpers + 1, helpers + 2, helpers + 3];
    network.join(h1, k1);
    network.join(h2, k2);
    network.match(h1, k1);
    network.match(h2, k2);
    const doors = new Set<number>();
    for (const v of leeway.optional) doors.add(nest.childLeaving(node, v));
    for (const child of open) {
      if (!doors.has(child) || nest.to[child]! < 0) continue;
      network.join(nest.place[child]!, h1);
      network.join(nest.place[child]!, h2);
    }
    singles.forEach((child, index) => {
      const ticket = helpers + 4 + index;
      network.join(ticket, k1);
      network.join(ticket, k2);
      if (!doors.has(child)) return;
      network.join(nest.place[child]!, ticket);
      network.match(nest.place[child]!, ticket);
    });
    const pairs = (leeway.size - singles.length) / 2;
    if (leeway.fewer) network.join(k1, k2);
    if (leeway.fewer && pairs < leeway.most) network.join(h1, h2);
  }

  /** Pairs what an earlier decision has left unpaired. Tells whether there was anything to do. */
  private complete(open: readonly number[]): boolean {
    const { network, helpers, nest } = this;
    let changed = false;
    const pairUp = (x: number) => {
      if (network.mate[x]! >= 0) return;
      changed = true;
      if (!new Alternation(network, x).augment()) throw new Error('pairing: a decision left no optimal plan');
    };
    for (const child of open) pairUp(nest.place[child]!);
    for (let x = helpers; x < network.size; x++) pairUp(x);
    return changed;
  }
}
