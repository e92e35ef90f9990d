/**
 * A plain graph with a matching, as linked rows: the neighbours of x are far[h], far[next[h]] … from h = first[x], until −1.
 * Half-edges h and h ^ 1 belong together.
 */
export class Network {
  readonly first: Int32Array;
  readonly next: number[] = [];
  readonly far: number[] = [];
  /** The partner of each node, −1 when single. */
  readonly mate: Int32Array;
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.first = new Int32Array(size).fill(-1);
    this.mate = new Int32Array(size).fill(-1);
  }

  join(x: number, y: number): void {
    this.half(x, y);
    this.half(y, x);
  }

  match(x: number, y: number): void {
    this.mate[x] = y;
    this.mate[y] = x;
  }

  private half(x: number, y: number): void {
    this.next.push(this.first[x]!);
    this.far.push(y);
    this.first[x] = this.next.length - 1;
  }
}

/**
 * All nodes that can be left single instead of `root`, which is single, without losing a pair: those at the even end of an
 * alternating path from it. A node gets a label when it is first found to be one; the label says how the path goes on
 * (Gabow 1976): from x over its partner to the node `via`, or, inside an odd cycle closed by the edge {via, across}, the
 * other way round. Linear in the edges, up to the inverse Ackermann function and the depth of cycles.
 */
export class Alternation {
  private readonly via: Int32Array;
  private readonly across: Int32Array;
  private readonly even: Uint8Array;
  private readonly above: Int32Array;
  private readonly merged: Int32Array;
  private readonly mark: Int32Array;
  private marks = 0;
  private readonly network: Network;
  private readonly root: number;
  /** A single node next to an even one, and that neighbour: the end of a path with one more pair. */
  private end: readonly [outside: number, even: number] | undefined;

  /** `banned`: a node that must not be touched, the former partner of the root. */
  constructor(network: Network, root: number, banned = -1) {
    this.network = network;
    this.root = root;
    const { size, first, next, far, mate } = network;
    this.via = new Int32Array(size).fill(-1);
    this.across = new Int32Array(size).fill(-1);
    this.even = new Uint8Array(size);
    this.above = new Int32Array(size).fill(-1);
    this.merged = Int32Array.from({ length: size }, (_, x) => x);
    this.mark = new Int32Array(size);
    this.even[root] = 1;
    const queue = [root];
    for (let at = 0; at < queue.length; at++) {
      const x = queue[at]!;
      for (let half = first[x]!; half >= 0; half = next[half]!) {
        const y = far[half]!;
        if (y === banned || y === mate[x]) continue;
        if (this.even[y]) {
          if (this.find(x) !== this.find(y)) this.close(x, y, queue);
        } else if (this.above[y]! < 0) {
          const partner = mate[y]!;
          // The partner of a banned node is the root, so no other node has a partner that is banned.
          if (partner < 0) this.end ??= [y, x];
          else {
            this.above[y] = x;
            this.even[partner] = 1;
            this.via[partner] = x;
            queue.push(partner);
          }
        }
      }
    }
  }

  has(x: number): boolean {
    return this.even[x] === 1;
  }

  /** At odd distance from the root, and on no path at even distance. */
  isOdd(x: number): boolean {
    return this.above[x]! >= 0 && this.even[x] === 0;
  }

  /** Exchanges the pairs along the path to x: the root is paired, x is left single. */
  leave(x: number): void {
    const path = this.path(x, this.root);
    for (let at = path.length - 1; at > 0; at -= 2) this.network.match(path[at]!, path[at - 1]!);
    this.network.mate[x] = -1;
  }

  /** One more pair, if that is possible from this root. */
  augment(): boolean {
    if (this.end === undefined) return false;
    const [outside, even] = this.end;
    this.leave(even);
    this.network.match(outside, even);
    return true;
  }

  private find(x: number): number {
    let top = x;
    while (this.merged[top] !== top) top = this.merged[top]!;
    for (let at = x; at !== top;) {
      const up = this.merged[at]!;
      this.merged[at] = top;
      at = up;
    }
    return top;
  }

  /** The next outermost even set towards the root, −1 above the root. */
  private parent(set: number): number {
    const partner = this.network.mate[set]!;
    return set === this.find(this.root) || partner < 0 ? -1 : this.find(this.above[partner]!);
  }

  /** Nodes x and y, both even, close an odd cycle: its odd nodes become even, by the way round. */
  private close(x: number, y: number, queue: number[]): void {
    let one = this.find(x);
    let two = this.find(y);
    this.marks++;
    for (;;) {
      if (one >= 0) {
        if (this.mark[one] === this.marks) break;
        this.mark[one] = this.marks;
        one = this.parent(one);
      }
      [one, two] = [two, one];
    }
    this.raise(x, y, one, queue);
    this.raise(y, x, one, queue);
  }

  private raise(from: number, other: number, crown: number, queue: number[]): void {
    for (let set = this.find(from); set !== crown;) {
      const odd = this.network.mate[set]!;
      const up = this.find(this.above[odd]!);
      this.even[odd] = 1;
      this.via[odd] = from;
      this.across[odd] = other;
      queue.push(odd);
      this.merged[set] = crown;
      this.merged[odd] = crown;
      set = up;
    }
  }

  /** The alternating path from x, even, to an even node that lies on it; x first. */
  private path(x: number, end: number): number[] {
    const nodes: number[] = [];
    for (let at = x; ;) {
      nodes.push(at);
      if (at === end) return nodes;
      if (this.across[at]! < 0) {
        nodes.push(this.network.mate[at]!);
        at = this.via[at]!;
      } else {
        nodes.push(...this.path(this.via[at]!, this.network.mate[at]!).reverse());
        at = this.across[at]!;
      }
    }
  }
}
