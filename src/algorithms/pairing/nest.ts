import type { Graph } from './graph.ts';

/**
 * The nested odd sets of an optimal solution, seen as a tree, and the tight edges sorted into it. Nodes: vertices 0 … n−1,
 * odd sets n …, and `whole`, the set of all vertices, as root. An edge belongs to the level of the smallest node around both
 * ends; there it joins two children of that node.
 */
export class Nest {
  readonly whole: number;
  readonly parent: Int32Array;
  readonly children: number[][];
  /** Position of a node among the children of its parent. */
  readonly place: Int32Array;
  /** All vertices in an order in which those of a node follow each other: positions `begin` up to before `end`. */
  private readonly position: Int32Array;
  private readonly begin: Int32Array;
  private readonly end: Int32Array;
  /** Tight edges of each level, one after the other: p, q, p, q, … Edges that no plan can use any more are dropped. */
  readonly edges: number[][];
  /** Tight neighbours of each vertex, ascending. */
  readonly near: number[][];
  /** The node has its final partner; inside a settled set only pairs among its remaining children are left to find. */
  readonly settled: Uint8Array;
  /** The parent can be filled up to this child, seen from inside; at first every vertex of an odd set can be left out. */
  readonly spare: Uint8Array;
  /** A choice of pairs on each level: the edge that a node uses, from inside to outside; −1 when it uses none. */
  readonly from: Int32Array;
  readonly to: Int32Array;

  /** `sets` are disjoint or nested, the smaller ones first. */
  constructor(n: number, sets: readonly (readonly number[])[]) {
    const whole = n + sets.length;
    this.whole = whole;
    this.parent = new Int32Array(whole + 1).fill(whole);
    this.parent[whole] = -1;
    // From the smallest set upwards, the outermost node so far around a member becomes a child.
    const outermost = Int32Array.from({ length: n }, (_, v) => v);
    sets.forEach((members, index) => {
      for (const v of members) {
        this.parent[outermost[v]!] = n + index;
        outermost[v] = n + index;
      }
    });
    for (let node = n; node < whole; node++) if (this.parent[node] === node) this.parent[node] = whole;
    this.children = Array.from({ length: whole + 1 }, () => []);
    this.place = new Int32Array(whole + 1);
    for (let node = 0; node < whole; node++) this.place[node] = this.children[this.parent[node]!]!.push(node) - 1;
    this.position = new Int32Array(n);
    this.begin = new Int32Array(whole + 1);
    this.end = new Int32Array(whole + 1);
    this.number(whole, 0);
    this.settled = new Uint8Array(whole + 1);
    this.spare = new Uint8Array(whole + 1).fill(1);
    this.from = new Int32Array(whole + 1).fill(-1);
    this.to = new Int32Array(whole + 1).fill(-1);
    this.edges = Array.from({ length: whole + 1 }, () => []);
    this.near = Array.from({ length: n }, () => []);
  }

  /** Takes in the tight neighbours of each vertex, ascending, and one optimal plan. */
  fill(near: readonly number[][], mate: Int32Array): void {
    near.forEach((others, p) => {
      this.near[p] = others;
      for (const q of others) {
        if (p > q && mate[p] !== q) continue;
        const level = this.smallestAround(p, q);
        if (p < q) this.edges[level]!.push(p, q);
        if (mate[p] !== q) continue;
        const inside = this.childWith(level, p);
        this.from[inside] = p;
        this.to[inside] = q;
      }
    });
  }

  /** The neighbours of each vertex by edges that the duals cover exactly, ascending. `duals` are those of the sets. */
  tight({ size, start, head, weight }: Graph, dual: Float64Array, duals: readonly number[]): number[][] {
    // The duals of all sets around a node, from the largest down: parents have larger numbers than their children.
    const around = new Float64Array(this.whole + 1);
    for (let node = this.whole - 1; node >= size; node--)
      around[node] = around[this.parent[node]!]! + duals[node - size]!;
    return Array.from({ length: size }, (_, p) => {
      const near: number[] = [];
      for (let arc = start[p]!; arc < start[p + 1]!; arc++) {
        const q = head[arc]!;
        const slack = dual[p]! + dual[q]! - 2 * weight[arc]!;
        if (slack <= 0 && slack + around[this.smallestAround(p, q)]! === 0) near.push(q);
      }
      return near;
    });
  }

  /** Adds the nodes that the edge between p and q leaves: all around one of them and not the other. */
  leaving(p: number, q: number, into: number[]): void {
    let one = p;
    let two = q;
    // Numbers rise towards the root, so the smaller of two different nodes cannot contain the other.
    while (one !== two) {
      into.push(Math.min(one, two));
      if (one < two) one = this.parent[one]!;
      else two = this.parent[two]!;
    }
  }

  vertices(node: number, into: number[] = []): number[] {
    if (node < this.position.length) into.push(node);
    else for (const child of this.children[node]!) this.vertices(child, into);
    return into;
  }

  /** All nodes inside a node. */
  below(node: number, into: number[] = []): number[] {
    for (const child of this.children[node]!) {
      into.push(child);
      if (child >= this.position.length) this.below(child, into);
    }
    return into;
  }

  childWith(level: number, v: number): number {
    let node = v;
    while (this.parent[node] !== level) node = this.parent[node]!;
    return node;
  }

  /** The child of `level` around v if that child can be filled up to v, and −1 otherwise or when it is settled. */
  childLeaving(level: number, v: number): number {
    let node = v;
    for (let up = this.parent[v]!; up !== level; up = this.parent[node]!) {
      if (!this.spare[node]) return -1;
      node = up;
    }
    return this.settled[node] ? -1 : node;
  }

  contains(node: number, v: number): boolean {
    return this.begin[node]! <= this.position[v]! && this.position[v]! < this.end[node]!;
  }

  private number(node: number, begin: number): number {
    let end = begin;
    if (node < this.position.length) this.position[node] = end++;
    else for (const child of this.children[node]!) end = this.number(child, end);
    this.begin[node] = begin;
    this.end[node] = end;
    return end;
  }

  private smallestAround(p: number, q: number): number {
    // Numbers rise towards the root, so the smaller of two different nodes cannot contain the other.
    let one = this.parent[p]!;
    let two = this.parent[q]!;
    while (one !== two) {
      if (one < two) one = this.parent[one]!;
      else two = this.parent[two]!;
    }
    return one;
  }
}
