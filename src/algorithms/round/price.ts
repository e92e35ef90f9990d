import type { Change } from '../pairing/prices.ts';
import type { PricedPlan } from './match.ts';
import { pairKey } from './rules.ts';
import type { IdPair } from './rules.ts';
import { judgeOf } from './score.ts';
import type { PairScore, Round } from './score.ts';

/** A place that is worse off than in the plan, by the utility of its pairs; 0 where it would stay single. */
export type Loser = { readonly id: string; readonly before: number; readonly after: number };

/**
 * What a departure from the plan costs the round: pairs first, then utility, which can be negative where a pair is lost.
 * Who would be worse off, whoever loses most first.
 */
export type Price = { readonly pairs: number; readonly utility: number; readonly losers: readonly Loser[] };

/** Another partner that a place could have, and what that would cost the round. */
export type Alternative = { readonly score: PairScore; readonly price: Price };

/** The k partners besides those of the plan that would cost the round least; equally good ones by id. None for a place that is fixed. */
export function alternatives(priced: PricedPlan, id: string, k = 5): readonly Alternative[] {
  const scoreOf = new Map(
    priced.plan.scores.filter(({ members }) => members.includes(id)).map(score => [pairKey(...score.members), score]),
  );
  return priced.prices.alternatives(positionOf(priced, id), k).map(({ partner, ...change }) => {
    return { score: scoreOf.get(pairKey(id, priced.ids[partner]!))!, price: priceOf(priced, change) };
  });
}

/** What it costs to fix a pair, also one that the rules exclude; null where it cannot stand beside what is fixed already. */
export function priceOfLock(round: Round, priced: PricedPlan, [a, b]: IdPair): Price | null {
  const place = (id: string) => round.participants.find(participant => participant.id === id)!;
  const judge = judgeOf({ ...round, rules: { ...round.rules, locked: [[a, b]] } });
  const { obstacles, score } = judge(place(a), place(b));
  if (score === null || obstacles.includes('withdrawn')) return null;
  const change = priced.prices.with(positionOf(priced, a), positionOf(priced, b), score.utility);
  return change && priceOf(priced, change);
}

/** What it costs to exclude a pair; null where it is fixed. */
export function priceOfBan(priced: PricedPlan, [a, b]: IdPair): Price | null {
  const change = priced.prices.without(positionOf(priced, a), positionOf(priced, b));
  return change && priceOf(priced, change);
}

function positionOf({ ids }: PricedPlan, id: string): number {
  return ids.indexOf(id);
}

function priceOf({ plan, ids }: PricedPlan, { loss, without, instead }: Change): Price {
  const difference = new Map<number, number>();
  const count = (places: readonly number[], utility: number) => {
    for (const place of places) difference.set(place, (difference.get(place) ?? 0) + utility);
  };
  for (const [a, b, utility] of without) count([a, b], -utility);
  for (const [a, b, utility] of instead) count([a, b], utility);
  const losers = [...difference]
    .filter(([, change]) => change < 0)
    .map(([place, change]): Loser => {
      const id = ids[place]!;
      const own = plan.pairs.filter(({ members }) => members.includes(id));
      const before = own.reduce((sum, { utility }) => sum + utility, 0);
      return { id, before, after: before + change };
    })
    .sort((x, y) => x.after - x.before - (y.after - y.before) || (x.id < y.id ? -1 : 1));
  return { pairs: loss.pairs, utility: loss.sum, losers };
}
