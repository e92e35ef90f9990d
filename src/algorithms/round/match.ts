import { pair } from '../pairing/pairing.ts';
import { pairWithPrices } from '../pairing/prices.ts';
import type { Prices } from '../pairing/prices.ts';
import type { Certificate, PairingProblem } from '../pairing/problem.ts';
import { noticesOf } from './notice.ts';
import type { Notice } from './notice.ts';
import type { Obstacle } from './obstacle.ts';
import type { Participant } from './participant.ts';
import { distinct, roundProblems } from './problem.ts';
import { pairKey, pairKeys } from './rules.ts';
import { judgeOf } from './score.ts';
import type { PairScore, Round } from './score.ts';
import { Tally, unmatched } from './unmatched.ts';
import type { Unmatched } from './unmatched.ts';

/** A pair of the plan. `overrides` names the obstacles that a lock of the office overruled; empty for all other pairs. */
export type PlannedPair = PairScore & { readonly locked: boolean; readonly overrides: readonly Obstacle[] };

/** The best set of pairs, with its proof and what else was possible. Everything is sorted by id. */
export type Plan = {
  readonly pairs: readonly PlannedPair[];
  readonly unmatched: readonly Unmatched[];
  /** Every possible pair, whether in the plan or not. */
  readonly scores: readonly PairScore[];
  readonly notices: readonly Notice[];
  readonly certificate: Certificate;
};

/** A plan, and what every departure from it would cost by the position of each place among `ids`; see `price.ts`. */
export type PricedPlan = { readonly plan: Plan; readonly prices: Prices; readonly ids: readonly string[] };

/**
 * Pairs the places of a round: first as many pairs as possible, then the weakest pair as good as possible where the rules say so, then
 * the highest sum of utilities, then the first ids, so that the order of the participants never matters. A pair without utility, or below the floor of the rules, never stands unless it is locked.
 * Throws a RangeError for a round that `roundProblems` objects to.
 */
export function match(round: Round): Plan {
  return matchWithPrices(round).plan;
}

/** The same, to be asked what else would cost. */
export function matchWithPrices(round: Round): PricedPlan {
  const problems = roundProblems(round);
  if (problems.length > 0) {
    throw new RangeError(problems.map(({ code, ids }) => [code, ...ids].join(' ')).join('; '));
  }
  const places = round.participants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const tallies = new Map(places.map(({ id }) => [id, new Tally()]));
  const { scores, forced } = judgeAll(round, places, tallies);

  const position = new Map(places.map(({ id }, index) => [id, index]));
  const ends = ({ members: [a, b] }: PairScore) => [position.get(a)!, position.get(b)!] as const;
  const overruled = forced.filter(({ overrides }) => overrides.length > 0);
  const problem: PairingProblem = {
    size: places.length,
    edges: [...scores, ...overruled].map(score => {
      const { members, utility } = score;
      return [position.get(members[0])!, position.get(members[1])!, utility] as const;
    }),
    locked: forced.map(ends),
    capacities: places.map(({ capacity }) => capacity ?? 1),
    serveMostFirst: true,
    ...(round.rules.worstPairPercent !== undefined && { worst: { percent: round.rules.worstPairPercent } }),
    order: places.map(({ id }) => id),
  };
  const maxPairs = round.rules.pairs;
  const { pairing, prices } = pairWithPrices(maxPairs === undefined ? problem : { ...problem, maxPairs });
  const { pairs, single, certificate } = pairing;

  const chosen = pairKeys(pairs.map(([a, b]) => [places[a]!.id, places[b]!.id]));
  const byKey = new Map<string, PlannedPair>();
  for (const score of scores) {
    const key = pairKey(...score.members);
    if (chosen.has(key)) byKey.set(key, { ...score, locked: false, overrides: [] });
  }
  for (const planned of forced) byKey.set(pairKey(...planned.members), planned);
  const left = single.map(index => places[index]!);
  const leftover = {
    // Only where more pairs were possible is their number to blame.
    pairsUsedUp: pairs.length === maxPairs && pair(problem).pairs.length > maxPairs,
    single: left.filter(({ id }) => tallies.get(id)!.feasible > 0).length,
  };
  const plan: Plan = {
    pairs: pairs.map(([a, b]) => byKey.get(pairKey(places[a]!.id, places[b]!.id))!),
    unmatched: left.map(place => unmatched(place, tallies.get(place.id)!, leftover)),
    scores,
    notices: noticesOf(round, places, scores, tallies),
    certificate,
  };
  return { plan, prices, ids: problem.order };
}

/** Judges every two places once: the possible pairs, and the locked ones with what their lock overrules. */
function judgeAll(round: Round, places: readonly Participant[], tallies: ReadonlyMap<string, Tally>) {
  const judge = judgeOf(round);
  const locked = pairKeys(distinct(round.rules.locked));
  const scores: PairScore[] = [];
  const forced: PlannedPair[] = [];
  const tallyOf = places.map(({ id }) => tallies.get(id)!);
  for (let one = 0; one < places.length; one++) {
    const a = places[one]!;
    for (let two = one + 1; two < places.length; two++) {
      const b = places[two]!;
      const { obstacles, score } = judge(a, b);
      tallyOf[one]!.count(obstacles);
      tallyOf[two]!.count(obstacles);
      if (score !== null) {
        const hasScore = score.comparison?.similarity != null;
        tallyOf[one]!.countComparison(hasScore);
        tallyOf[two]!.countComparison(hasScore);
      }
      if (score === null) continue;
      if (obstacles.length === 0) scores.push(score);
      if (locked.size > 0 && locked.has(pairKey(a.id, b.id)) && !obstacles.includes('withdrawn')) {
        forced.push({ ...score, locked: true, overrides: obstacles });
      }
    }
  }
  return { scores, forced };
}
