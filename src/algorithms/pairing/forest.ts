import type { Graph } from './graph.ts';

/** Not in a tree; at even distance from its root; at odd distance. */
export const FREE = 0;
export const OUTER = 1;
export const INNER = 2;
/** How fast the dual of a vertex rises with time, by label: single vertices and all others at even distance fall together. */
const RATE = [0, -1, 1] as const;

/**
 * The state of the search: alternating trees of nested blossoms and the duals that go with them. Vertices are 0 … n−1,
 * blossoms n … 2n−1 (odd sets of at least three vertices that contain each other or nothing: never more than n/2).
 *
 * Duals are kept in halves, so that weights w appear as 2w and all of them stay whole numbers. Instead of changing every dual
 * at every step, `held` stores it relative to the clock: an outer vertex has held − now, an inner one held + now.
 */
export class Forest {
  now = 0;
  readonly size: number;
  /** The outermost blossom around each vertex; a vertex in no blossom is its own. */
  readonly top: Int32Array;
  /** The arc from a vertex to its partner, −1 when single. */
  readonly mate: Int32Array;
  readonly label: Uint8Array;
  /** The single vertex of the tree that a labelled outermost blossom belongs to. */
  readonly root: Int32Array;
  /** The arc by which an inner blossom was reached. */
  readonly entry: Int32Array;
  readonly parent: Int32Array;
  /** The one vertex of a blossom that is not paired inside it. */
  readonly base: Int32Array;
  /** The odd cycle of a blossom, the child with the base first, and the arcs from each child to the next. */
  readonly cycle: (number[] | undefined)[];
  readonly links: (number[] | undefined)[];
  /** The vertices of a blossom follow each other from `first` to `last`, those of each child in one piece. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly next: Int32Array;
  readonly held: Float64Array;
  /** Numbers that no blossom bears. */
  readonly spare: number[] = [];
  readonly graph: Graph;

  /** Begins with pairs (an arc per vertex, −1 when single) joined by tight arcs, and no trees. */
  constructor(graph: Graph, dual: Float64Array, mate: Int32Array) {
    const n = graph.size;
    this.graph = graph;
    this.size = n;
    this.top = Int32Array.from({ length: n }, (_, v) => v);
    this.mate = mate;
    this.label = new Uint8Array(2 * n);
    this.root = Int32Array.from({ length: 2 * n }, (_, v) => v);
    this.entry = new Int32Array(2 * n).fill(-1);
    this.parent = new Int32Array(2 * n).fill(-1);
    this.base = Int32Array.from({ length: 2 * n }, (_, v) => v);
    this.cycle = new Array(2 * n);
    this.links = new Array(2 * n);
    this.first = Int32Array.from({ length: 2 * n }, (_, v) => v);
    this.last = this.first.slice();
    this.next = new Int32Array(n).fill(-1);
    this.held = new Float64Array(2 * n);
    this.held.set(dual);
    for (let b = 2 * n - 1; b >= n; b--) this.spare.push(b);
  }

  /** The dual of a vertex, in halves. */
  dual(v: number): number {
    return this.held[v]! + RATE[this.label[this.top[v]!] as 0 | 1 | 2] * this.now;
  }

  /** The dual of a blossom, in halves; it changes twice as fast as its vertices, the other way, while it is outermost. */
  blossomDual(b: number): number {
    const rate = this.parent[b] === -1 ? RATE[this.label[b] as 0 | 1 | 2] : 0;
    return this.held[b]! - 2 * rate * this.now;
  }

  /** The dual of an outer vertex plus the clock: comparable between outer vertices, constant while they stay outer. */
  outerLevel(v: number): number {
    return this.held[v]!;
  }

  slack(arc: number): number {
    const { tail, head, weight } = this.graph;
    return this.dual(tail[arc]!) + this.dual(head[arc]!) - 2 * weight[arc]!;
  }

  /** All vertices of a blossom; added to those given. */
  vertices(b: number, into: number[] = []): number[] {
    const end = this.last[b]!;
    for (let v = this.first[b]!; v !== end; v = this.next[v]!) into.push(v);
    into.push(end);
    return into;
  }

  private raise(b: number, by: number): void {
    const { held, next } = this;
    const end = this.last[b]!;
    for (let v = this.first[b]!; v !== end; v = next[v]!) held[v]! += by;
    held[end]! += by;
  }

  private putInto(b: number, outermost: number): void {
    const { top, next } = this;
    const end = this.last[b]!;
    for (let v = this.first[b]!; v !== end; v = next[v]!) top[v] = outermost;
    top[end] = outermost;
  }

  /** Gives an outermost blossom a label; no dual changes by it. */
  relabel(b: number, label: number): void {
    const shift = (RATE[this.label[b] as 0 | 1 | 2] - RATE[label as 0 | 1 | 2]) * this.now;
    if (shift !== 0) {
      this.raise(b, shift);
      if (b >= this.size) this.held[b]! -= 2 * shift;
    }
    this.label[b] = label;
  }

  /** Above an outer blossom stands the inner one with the partner of its base; above an inner one, where it was entered from. */
  private above(b: number): number {
    const arc = this.label[b] === OUTER ? this.mate[this.base[b]!]! : this.graph.twin[this.entry[b]!]!;
    return arc;
  }

  private climb(b: number, until: number, blossoms: number[], arcs: number[]): void {
    for (let at = b; at !== until; at = this.top[this.graph.head[arcs.at(-1)!]!]!) {
      blossoms.push(at);
      arcs.push(this.above(at));
    }
  }

  private meeting(a: number, b: number): number {
    const seen = new Set<number>();
    const sides = [a, b];
    for (let turn = 0; ; turn = 1 - turn) {
      const at = sides[turn]!;
      if (at < 0) continue;
      if (seen.has(at)) return at;
      seen.add(at);
      const up = this.above(at);
      sides[turn] = up < 0 ? -1 : this.top[this.graph.head[this.above(this.top[this.graph.head[up]!]!)]!]!;
    }
  }

  /** Two outer blossoms of one tree are joined by a tight arc: the odd cycle becomes one outer blossom. Returns the vertices that are newly outer. */
  shrink(arc: number): number[] {
    const { tail, head, twin } = this.graph;
    const left = this.top[tail[arc]!]!;
    const right = this.top[head[arc]!]!;
    const crown = this.meeting(left, right);
    const down: number[] = [];
    const downArcs: number[] = [];
    const up: number[] = [];
    const upArcs: number[] = [];
    this.climb(left, crown, down, downArcs);
    this.climb(right, crown, up, upArcs);
    const b = this.spare.pop()!;
    const children = [crown, ...down.reverse(), ...up];
    this.cycle[b] = children;
    this.links[b] = [...downArcs.reverse().map(each => twin[each]!), arc, ...upArcs];
    this.base[b] = this.base[crown]!;
    this.root[b] = this.root[crown]!;
    const raised: number[] = [];
    for (const child of children) {
      if (this.label[child] === INNER) {
        this.relabel(child, OUTER);
        this.vertices(child, raised);
      }
      if (child >= this.size) this.held[child] = this.blossomDual(child);
      this.parent[child] = b;
    }
    this.first[b] = this.first[crown]!;
    this.last[b] = this.last[crown]!;
    for (let at = 1; at < children.length; at++) {
      this.next[this.last[b]!] = this.first[children[at]!]!;
      this.last[b] = this.last[children[at]!]!;
    }
    this.label[b] = OUTER;
    this.parent[b] = -1;
    this.held[b] = -2 * this.now;
    this.putInto(b, b);
    return raised;
  }

  /**
   * Takes an inner blossom with dual 0 apart. The children between the entry and the base, the even way round, stay in the
   * tree, inner and outer in turn; the others leave it. Returns all children; their labels say what became of them.
   */
  open(b: number): number[] {
    const children = this.cycle[b]!;
    const links = this.links[b]!;
    const { head, twin } = this.graph;
    const count = children.length;
    const entry = this.entry[b]!;
    const door = this.childWith(b, head[entry]!);
    const rate = RATE[INNER] * this.now;
    for (const child of children) {
      this.parent[child] = -1;
      this.label[child] = INNER;
      this.root[child] = this.root[b]!;
      if (child >= this.size) this.held[child]! += 2 * rate;
      this.putInto(child, child);
    }
    // Pairs inside the cycle are (1,2), (3,4) …: from an odd child the way to the base that begins with a pair goes up.
    const kept = new Set<number>([0]);
    const step = door % 2 === 1 ? 1 : count - 1;
    this.entry[children[door]!] = entry;
    for (let at = door; at !== 0;) {
      const outer = (at + step) % count;
      const inner = (outer + step) % count;
      kept.add(at).add(outer);
      this.relabel(children[outer]!, OUTER);
      this.entry[children[inner]!] = step === 1 ? links[outer]! : twin[links[inner]!]!;
      at = inner;
    }
    children.forEach((child, at) => {
      if (!kept.has(at)) this.relabel(child, FREE);
    });
    this.cycle[b] = this.links[b] = undefined;
    this.label[b] = FREE;
    this.spare.push(b);
    return children;
  }

  private childWith(b: number, v: number): number {
    let at = v;
    while (this.parent[at] !== b) at = this.parent[at]!;
    return this.cycle[b]!.indexOf(at);
  }

  /** Changes the pairs inside a blossom so that v is its base. */
  private rebase(b: number, v: number): void {
    if (b < this.size) return;
    const children = this.cycle[b]!;
    const links = this.links[b]!;
    const { tail, head, twin } = this.graph;
    const count = children.length;
    const from = this.childWith(b, v);
    this.rebase(children[from]!, v);
    const step = from % 2 === 1 ? 1 : count - 1;
    for (let at = from; at !== 0; at = (at + 2 * step) % count) {
      const near = (at + step) % count;
      const far = (near + step) % count;
      const arc = step === 1 ? links[near]! : twin[links[far]!]!;
      this.rebase(children[near]!, tail[arc]!);
      this.rebase(children[far]!, head[arc]!);
      this.mate[tail[arc]!] = arc;
      this.mate[head[arc]!] = twin[arc]!;
    }
    children.push(...children.splice(0, from));
    links.push(...links.splice(0, from));
    this.base[b] = v;
  }

  /** A tight arc joins two trees: pairs along the way between their roots are exchanged, one more pair than before. */
  augment(arc: number): void {
    const { tail, head, twin } = this.graph;
    this.rematch(tail[arc]!, arc);
    this.rematch(head[arc]!, twin[arc]!);
  }

  /** The root of a tree is paired, an outer vertex of it left single instead. */
  leave(v: number): void {
    this.rematch(v, -1);
  }

  private rematch(end: number, arc: number): void {
    const { tail, head, twin } = this.graph;
    for (let [v, out] = [end, arc]; ;) {
      const outer = this.top[v]!;
      const old = this.mate[this.base[outer]!]!;
      this.rebase(outer, v);
      this.mate[v] = out;
      if (old < 0) return;
      const inner = this.top[head[old]!]!;
      const entry = this.entry[inner]!;
      this.rebase(inner, head[entry]!);
      this.mate[head[entry]!] = twin[entry]!;
      v = tail[entry]!;
      out = entry;
    }
  }
}
