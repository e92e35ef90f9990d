import { Agenda } from './agenda.ts';
import { FREE, INNER, OUTER } from './forest.ts';
import type { Forest } from './forest.ts';

/**
 * One alternating tree that grows in a forest that is otherwise free, event by event, each as soon as the duals allow. When to
 * stop is up to whoever grows it.
 */
export abstract class Growth {
  protected readonly forest: Forest;
  /** Events: an arc between two outer vertices gets tight, a vertex outside the tree is reached, an inner blossom has used up its dual. */
  protected readonly agenda: Agenda;
  /** For every vertex that is not outer: the arc of least slack from an outer one, and its level. */
  private readonly reach: Int32Array;
  private readonly reachLevel: Float64Array;
  private readonly reached: number[] = [];
  private readonly labelled: number[] = [];

  constructor(forest: Forest) {
    const { size, graph } = forest;
    this.forest = forest;
    this.agenda = new Agenda(graph.head.length + 2 * size, Infinity);
    this.reach = new Int32Array(size).fill(-1);
    this.reachLevel = new Float64Array(size).fill(Infinity);
  }

  /** A vertex is newly outer; its dual plus the clock, which stays the same from now on. */
  protected abstract arrived(v: number, level: number): void;

  /** Lets the next event happen. Tells whether the tree reached another single vertex, which ends the search. */
  protected step(): boolean {
    const { forest, agenda, reach } = this;
    const { size, graph, top, label, mate, base, cycle, parent } = forest;
    const arcs = graph.head.length;
    forest.now = agenda.next;
    const event = agenda.take();
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
  protected extend(arc: number): void {
    const { forest } = this;
    const { graph, top, base, mate, entry } = forest;
    const inner = top[graph.head[arc]!]!;
    forest.relabel(inner, INNER);
    entry[inner] = arc;
    this.labelled.push(inner);
    this.awaitOpening(inner);
    this.becomeOuter(top[graph.head[mate[base[inner]!]!]!]!);
  }

  protected becomeOuter(b: number): void {
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
    this.arrived(v, level);
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
  protected fell(): void {
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
