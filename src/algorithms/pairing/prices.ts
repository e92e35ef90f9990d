import { OUTER } from './forest.ts';
import type { Forest } from './forest.ts';
import { Growth } from './growth.ts';
import { solved } from './pairing.ts';
import type { Solved } from './pairing.ts';
import { perfectOf } from './perfect.ts';
import type { Perfect } from './perfect.ts';
import type { Edge, Pairing, PairingProblem } from './problem.ts';
import { regrow } from './regrow.ts';
import { copyOf, matesLeaving, rewind } from './rewind.ts';

/** By how much the best plan under a condition is worse than the best one: pairs first, then the sum, which may be more. */
export type Loss = { readonly pairs: number; readonly sum: number };

/** The best plan under a condition: what it costs, and which pairs are given up for which. */
export type Change = {
  readonly loss: Loss;
  readonly without: readonly Edge[];
  readonly instead: readonly Edge[];
};

/** The best plan in which a vertex has another partner. */
export type Alternative = Change & { readonly partner: number };

/** What every departure from a plan would cost. Each answer takes one search from the proof; nothing is solved anew. */
export type Prices = {
  /** The k cheapest other partners of a vertex, equally good ones in order of their keys; fewer where no plan has more. */
  alternatives(vertex: number, k?: number): readonly Alternative[];
  /** The loss with each other partner that some plan gives a vertex, the cheapest first. */
  losses(vertex: number): readonly { readonly partner: number; readonly loss: Loss }[];
  /** The best plan with a pair; null where no plan has it. A pair that has no edge needs a weight. */
  with(a: number, b: number, weight?: number): Change | null;
  /** The best plan without a pair; null where every plan has it, because it is locked or somebody would be single. */
  without(a: number, b: number): Change | null;
};

/**
 * The pairing, and the prices of all that it is not. Where the lightest pair counts, its threshold stands for all pairs but the one
 * that is asked about.
 */
export function pairWithPrices(problem: PairingProblem): { readonly pairing: Pairing; readonly prices: Prices } {
  const found = solved(problem);
  let questions: Questions | undefined;
  const asked = () => (questions ??= new Questions(problem, found));
  const prices: Prices = {
    alternatives: (vertex, k = 5) => asked().alternatives(vertex, k),
    losses: vertex => asked().losses(vertex),
    with: (a, b, weight) => asked().with(a, b, weight),
    without: (a, b) => asked().without(a, b),
  };
  return { pairing: found.pairing, prices };
}

/** Another use of a vertex: the slot, gate or counter that it would be paired with, and the loss in halves. */
type Departure = { readonly partner: number; readonly at: number; readonly halves: number };

const UNCHANGED: Change = { loss: { pairs: 0, sum: 0 }, without: [], instead: [] };

/** Stands for nobody where a partner is named. */
const NOBODY = -1;

/**
 * Why one search answers for all partners of a vertex at once. Let v be a slot and everybody be paired (`perfect.ts`). A tree grows
 * from a new vertex whose only partner can be v. When a vertex u becomes outer, all arcs along the path to it are tight, so the plan
 * with the pairs exchanged along it reaches the bound of all plans without v and u. While the tree grows, that bound falls with the
 * clock and with the dual of u, whose sum is the level of u and stays. Hence the best plan with the edge {v, u} of weight w loses, in halves,
 *
 *     dual of v at the beginning + level of u − 2w.
 *
 * The tree needs O(m log n) and O(n) for each odd set, as every tree of the solver, and less where only the cheapest partners are asked
 * for: the dual of u does not fall before u is outer, so what is reached at time t costs at least t, less by how far v and u fall short of
 * covering their edge at the beginning (odd sets around both cover the rest).
 */
class Questions {
  private readonly found: Solved;
  private readonly gain: number;
  private readonly perfect: Perfect;
  private readonly search: Search;
  /** The slots of each vertex, those that locked pairs take excepted. */
  private readonly slotsOf: readonly number[][];
  private readonly partnersOf: readonly ReadonlySet<number>[];
  private readonly plan: ReadonlyMap<string, Edge>;
  /** Of each vertex: the edges below the threshold of the lightest pair. */
  private readonly lightOf: readonly Edge[][];

  constructor(problem: PairingProblem, found: Solved) {
    const { slots, graph, solution, mate, limit, pairing } = found;
    const { serveMostFirst, nobodySingle = false } = problem;
    this.found = found;
    this.gain = serveMostFirst && !nobodySingle ? gainOf(graph, solution.level) : 0;
    const gates = Array.from({ length: graph.size - slots.gates }, (_, index) => slots.gates + index);
    const neverSingle = new Set([...slots.needed, ...gates]);
    this.perfect = perfectOf(graph, solution, mate, { limit, neverSingle, gain: this.gain });
    this.search = new Search(this.perfect);
    const slotsOf: number[][] = Array.from({ length: problem.size }, () => []);
    for (let slot = 0; slot < slots.gates; slot++) slotsOf[slots.vertex[slot]!]!.push(slot);
    this.slotsOf = slotsOf;
    const partnersOf = Array.from({ length: problem.size }, () => new Set<number>());
    for (const [a, b] of pairing.pairs) {
      partnersOf[a]!.add(b);
      partnersOf[b]!.add(a);
    }
    this.partnersOf = partnersOf;
    const lightOf: Edge[][] = Array.from({ length: problem.size }, () => []);
    for (const edge of found.light) for (const end of [edge[0], edge[1]]) lightOf[end]!.push(edge);
    this.lightOf = lightOf;
    this.plan = new Map(pairing.pairs.map(pair => [nameOf(pair), pair]));
  }

  alternatives(vertex: number, k: number): Alternative[] {
    return this.otherPartners(vertex, k).map(departure => {
      const light = this.lightOf[vertex]!.filter(([a, b]) => departure.partner === (a === vertex ? b : a));
      return { partner: departure.partner, ...this.change(this.slotsOf[vertex]![0]!, departure, light) };
    });
  }

  losses(vertex: number): { partner: number; loss: Loss }[] {
    return this.otherPartners(vertex, Infinity).map(({ partner, halves }) => ({ partner, loss: this.lossOf(halves) }));
  }

  private otherPartners(vertex: number, k: number): Departure[] {
    const [slot] = this.slotsOf[vertex]!;
    if (slot === undefined || k === 0) return [];
    const uses = this.usesOf(slot, partner => partner !== NOBODY && !this.partnersOf[vertex]!.has(partner));
    for (const edge of this.lightOf[vertex]!) this.addUse(uses, slot, edge);
    return this.cheapest(slot, uses, k);
  }

  with(a: number, b: number, weight?: number): Change | null {
    if (this.partnersOf[a]!.has(b)) return UNCHANGED;
    const [slot] = this.slotsOf[a]!;
    if (slot === undefined) return null;
    const uses = this.usesOf(slot, partner => partner === b);
    const named: Edge[] = weight === undefined ? [] : [[a, b, weight]];
    const light = this.lightOf[a]!.filter(edge => edge.includes(b) && nameOf(edge) === nameOf([a, b, 0]));
    const added = uses.size > 0 ? [] : [...light, ...named].slice(0, 1);
    for (const edge of added) this.addUse(uses, slot, edge);
    const [departure] = this.cheapest(slot, uses, 1);
    return departure === undefined ? null : this.change(slot, departure, added);
  }

  /** Whoever has one partner only must do without or take another; an edge with gates has a pair that stands for leaving it out. */
  without(a: number, b: number): Change | null {
    if (!this.partnersOf[a]!.has(b)) return UNCHANGED;
    const { mate, slots } = this.found;
    const own = this.slotsOf[a]!.find(each => this.partnerAt(each, mate[each]!) === b);
    if (own === undefined) return null;
    const next = mate[own]!;
    const [slot, counts]: [number, (partner: number, at: number) => boolean] =
      next >= slots.gates
        ? [next, (_, at) => at === otherGate(next, slots.gates)]
        : this.slotsOf[a]!.length === 1
          ? [own, partner => partner !== b]
          : [next, partner => partner !== a];
    const [departure] = this.departures(slot, counts, 1);
    return departure === undefined ? null : this.change(slot, departure);
  }

  /** A pair that has no edge among those left: with the first slot of the other one. */
  private addUse(uses: Map<number, number>, slot: number, [a, b, weight]: Edge): void {
    const { raised, vertex } = this.found.slots;
    const [other] = this.slotsOf[vertex[slot] === a ? b : a]!;
    if (other !== undefined) uses.set(other, weight + this.gain + raised[slot]! + raised[other]!);
  }

  private departures(slot: number, counts: (partner: number, at: number) => boolean, k: number): Departure[] {
    return this.cheapest(slot, this.usesOf(slot, counts), k);
  }

  /** What a slot or gate could be paired with, and the weight of it. */
  private usesOf(slot: number, counts: (partner: number, at: number) => boolean): Map<number, number> {
    const { graph, counter } = this.perfect;
    const uses = new Map<number, number>();
    for (let arc = graph.start[slot]!; arc < graph.start[slot + 1]!; arc++) {
      const at = graph.head[arc]!;
      if (at >= this.found.slots.vertex.length && at !== counter) continue;
      if (counts(this.partnerAt(slot, at), at)) uses.set(at, graph.weight[arc]!);
    }
    return uses;
  }

  /** The k cheapest of these uses of a slot or gate; of equally good partners the one with the smaller key first. */
  private cheapest(slot: number, uses: ReadonlyMap<number, number>, k: number): Departure[] {
    const { rank } = this.found.slots;
    const { dual } = this.perfect;
    const own = dual[slot]!;
    // What is reached at time t costs at least t less than this: its own dual has not fallen before.
    let head = 0;
    for (const [at, weight] of uses) head = Math.max(head, 2 * weight - own - dual[at]!);
    const rankOf = (partner: number) => (partner === NOBODY ? Infinity : rank[partner]!);
    const byLoss = (one: Departure, two: Departure) =>
      one.halves - two.halves || rankOf(one.partner) - rankOf(two.partner);
    const best: Departure[] = [];
    this.search.from(slot, (at, level) => {
      const worst = best.length < k ? Infinity : best[k - 1]!.halves;
      const last = worst + head;
      const weight = uses.get(at);
      if (weight === undefined) return last;
      const halves = own + level - 2 * weight;
      const partner = this.partnerAt(slot, at);
      // Several slots of one partner are equally good.
      if (halves > worst || best.some(each => each.partner === partner)) return last;
      best.push({ partner, at, halves });
      if (best.length < k) return Infinity;
      best.sort(byLoss).length = k;
      return best[k - 1]!.halves + head;
    });
    return best.sort(byLoss);
  }

  private partnerAt(slot: number, at: number): number {
    const { gates, vertex } = this.found.slots;
    if (at < 0 || at >= vertex.length) return NOBODY;
    return vertex[at < gates || slot >= gates ? at : otherGate(at, gates)]!;
  }

  private lossOf(halves: number): Loss {
    const pairs = this.gain === 0 ? 0 : Math.round(halves / 2 / this.gain) + 0;
    return { pairs, sum: halves / 2 - pairs * this.gain };
  }

  /** What becomes of the plan when a slot is used otherwise: read from the search that has just been made. */
  private change(slot: number, { at, halves }: Departure, added: readonly Edge[] = []): Change {
    const { head } = this.perfect.graph;
    const { slots, pairing, read } = this.found;
    const mate = this.search.without(at);
    const pairs: [number, number][] =
      at < slots.vertex.length && added.length === 0 ? [[Math.min(slot, at), Math.max(slot, at)]] : [];
    for (let v = 0; v < slots.vertex.length; v++) {
      const other = mate[v]! < 0 ? -1 : head[mate[v]!]!;
      if (v < other && other < slots.vertex.length) pairs.push([v, other]);
    }
    const next = new Map([...read(pairs), ...added].map(pair => [nameOf(pair), pair]));
    return {
      loss: this.lossOf(halves),
      without: pairing.pairs.filter(pair => !next.has(nameOf(pair))),
      instead: [...next].filter(([name]) => !this.plan.has(name)).map(([, pair]) => pair),
    };
  }
}

/** Grows the tree of one slot from the proof, time and again. */
class Search extends Growth {
  private readonly perfect: Perfect;
  private readonly proof: Forest;
  private note: (v: number, level: number) => number = () => Infinity;

  constructor(perfect: Perfect) {
    const proof = regrow(perfect);
    super(copyOf(proof));
    this.perfect = perfect;
    this.proof = proof;
  }

  /** Tells of every vertex that becomes outer and of its level; the answer is the time after which none is of interest. */
  from(slot: number, note: (v: number, level: number) => number): void {
    const { forest, agenda, perfect } = this;
    this.fell();
    rewind(forest, this.proof);
    this.note = note;
    agenda.horizon = Infinity;
    forest.relabel(perfect.wayIn, OUTER);
    this.extend(perfect.firstArc + 2 * slot);
    while (agenda.next < Infinity && agenda.next <= agenda.horizon) this.step();
  }

  /** The arcs of the best plan without the slot of the last search and another one that it has reached. */
  without(v: number): Int32Array {
    return matesLeaving(this.forest, v);
  }

  protected override arrived(v: number, level: number): void {
    this.agenda.horizon = this.note(v, level);
  }
}

/** The gates of an edge stand side by side. */
function otherGate(gate: number, first: number): number {
  return first + ((gate - first) ^ 1);
}

function nameOf([a, b]: Edge): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** More than twice what the sums of two plans can differ by, and enough that whoever is single has a dual of more than 0. */
function gainOf({ size, weight }: Solved['graph'], level: number): number {
  let heaviest = 0;
  for (let arc = 0; arc < weight.length; arc++) heaviest = Math.max(heaviest, Math.abs(weight[arc]!));
  return 2 * (size * heaviest + 1) + Math.max(0, -level);
}
