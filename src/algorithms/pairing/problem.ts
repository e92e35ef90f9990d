/** An edge between two vertices 0 … size−1 with an integer weight. */
export type Edge = readonly [a: number, b: number, weight: number];

export type PairingProblem = {
  readonly size: number;
  /** Who may be paired; an absent edge is forbidden. Parallel edges are refused. */
  readonly edges: readonly Edge[];
  /** Pairs that must be in the plan; each needs an edge. */
  readonly locked?: readonly (readonly [number, number])[];
  /** At most so many pairs; locked ones count. */
  readonly maxPairs?: number;
  /** Partners per vertex, 1 when absent. Two vertices are partners at most once, however many both may have. */
  readonly capacities?: readonly number[];
  /** True: as many pairs as possible, then the sum. False: the sum alone, so that vertices may stay single. */
  readonly serveMostFirst: boolean;
  /**
   * The lightest pair that is not locked as heavy as possible, before the sum and after the number of pairs; the sum may be so many percent
   * below the greatest one for it. Only with `serveMostFirst`.
   */
  readonly worst?: { readonly percent: number };
  /**
   * Only plans in which no vertex stays single; of these the greatest sum, whatever `serveMostFirst` says. A vertex with
   * capacity 0 is not waited for. Where there is no such plan, `pair` throws `Unservable`.
   */
  readonly nobodySingle?: boolean;
  /** A key for each vertex, all different: decides between equally good plans, whatever the order of the vertices. */
  readonly order: readonly string[];
};

/** Nobody may stay single, but some vertex must. */
export class Unservable extends Error {
  override readonly name = 'Unservable';
}

/**
 * The dual solution, in halves of the unit of the weights. A vertex with several partners counts as so many slots; slots are
 * numbered vertex by vertex (with capacity 1 everywhere, slot = vertex). Locked pairs take the last slots of their vertices,
 * which then have dual 0.
 *
 * Where both ends of an edge have several free slots, two gates follow all slots, in the order of such edges, the gate of the
 * smaller vertex first. The slots of each end lead to their gate, the gates to each other. Every plan uses both gates once:
 * with each other where the edge is not taken, with a slot each where it is. So the edge is taken once at most.
 */
export type Duals = {
  /** At least 0 for every slot, except those that every plan uses: gates, and the first slots where nobody may be single. */
  readonly slots: readonly number[];
  /** Odd sets of slots with a positive dual. */
  readonly sets: readonly { readonly members: readonly number[]; readonly dual: number }[];
  /** The price of one more pair. Where the sum alone counts: at least 0, and 0 without a limit of pairs. */
  readonly perPair: number;
};

/** One objective with the value of the plan and the value that no plan can exceed. */
export type CertificateLine = { readonly primal: number; readonly dual: number; readonly gap: number } & (
  | {
      /** Number of pairs. Without the slots of the barrier the rest falls into so many odd components that no more are possible. */
      readonly objective: 'served';
      readonly barrier: readonly number[];
    }
  | {
      /**
       * The weight of the lightest pair. `free` is the best plan without this objective, `beyond` the best one of the edges that are
       * heavier still, which has fewer pairs or costs too much; null where no edge is heavier, or every pair is locked.
       */
      readonly objective: 'worst';
      readonly free: Pairing;
      readonly beyond: Pairing | null;
    }
  | { readonly objective: 'sum' }
  | {
      /** Pairs that are the first possible ones in canonical order: all of them. */
      readonly objective: 'canonical';
      /** Pairs for which another equally good choice existed; 0 means that no other plan is as good. */
      readonly choices: number;
    }
);

export type Certificate = {
  readonly primal: number;
  readonly dual: number;
  readonly gap: number;
  readonly lines: readonly CertificateLine[];
  readonly duals: Duals;
};

export type Pairing = {
  /** The vertex with the smaller key first, sorted by keys. */
  readonly pairs: readonly Edge[];
  /** Vertices without a partner, sorted by keys. */
  readonly single: readonly number[];
  readonly certificate: Certificate;
};
