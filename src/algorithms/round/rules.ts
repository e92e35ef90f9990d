import type { ThemeWeights } from '../similarity/weights.ts';

/** Exponents of similarity, complementarity and practicality; any unit, `beta` above 0. */
export type UtilityWeights = { readonly alpha: number; readonly beta: number; readonly gamma: number };

export const DEFAULT_WEIGHTS: UtilityWeights = { alpha: 0.5, beta: 0.35, gamma: 0.15 };

export type IdPair = readonly [string, string];

/** The rules of a round, frozen when the call opens. Everything left out has the default named here. */
export type RoundRules = {
  readonly weights?: UtilityWeights;
  /** At most this many pairs; unlimited. */
  readonly pairs?: number;
  /** Of two places of one level only those of one kind group meet; true. */
  readonly kindBarrier?: boolean;
  /** Only places of one level meet; false. */
  readonly levelBarrier?: boolean;
  /** A pair without a similarity is not possible; false. */
  readonly requireStructure?: boolean;
  /** Two members of one association, or an association and its member, do not meet; true. */
  readonly forbidSameVerband?: boolean;
  /** Partners come from different Länder or countries; false. */
  readonly otherLand?: boolean;
  readonly commonLanguage?: boolean;
  readonly minDistanceKm?: number;
  readonly maxTravelHours?: number;
  /** The least utility of a pair, 0 … 1,000,000; 0, and a pair without any utility never stands. */
  readonly floor?: number;
  /** The weakest pair is made as good as possible before the sum, for at most so many percent of it; not looked at unless given. */
  readonly worstPairPercent?: number;
  /** Fixed by the office: stands whatever the rules say, except that a place withdrew. */
  readonly locked?: readonly IdPair[];
  readonly forbidden?: readonly IdPair[];
  /** Fields in which other structure counts than overall. */
  readonly themeWeightsByField?: Readonly<Record<string, ThemeWeights>>;
};

/** One key for a pair in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** The pairs named, to be looked up by key. */
export function pairKeys(pairs: readonly IdPair[] | undefined): ReadonlySet<string> {
  return new Set((pairs ?? []).map(([a, b]) => pairKey(a, b)));
}
