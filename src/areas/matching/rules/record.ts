import { matchWithPrices, type PricedPlan } from '../../../algorithms/round/match.ts';
import { alternatives, type Price } from '../../../algorithms/round/price.ts';
import type { CallRules } from '../../programmes/model.ts';
import type { AlternativeRecord, PriceRecord, RunRecord } from '../model.ts';
import type { BuiltRound } from './build-round.ts';
import type { RunResult } from './run-file.ts';

/** What a record says besides what is computed: where the run came from. */
type Provenance = Pick<RunRecord, 'rulesHash' | 'inputHash' | 'softwareVersion'> & {
  readonly rules: CallRules;
  readonly entries: readonly Omit<RunRecord['entries'][number], 'name'>[];
};

/** Puts down what came out of a round with where it came from. */
export function recordOf(built: BuiltRound, result: RunResult, { entries, ...provenance }: Provenance): RunRecord {
  const { primal, dual, gap, lines } = result.certificate;
  return {
    ...provenance,
    entries: entries.map(({ key, organisationId, applicationId }) => {
      return { key, name: built.name(key), organisationId, applicationId };
    }),
    ...result,
    certificate: {
      primal,
      dual,
      gap,
      lines: lines.map(line => ({ objective: line.objective, primal: line.primal, dual: line.dual, gap: line.gap })),
    },
  };
}

/** Computes a round. */
export function resultOf(built: BuiltRound): RunResult {
  return resultOfPlan(built, matchWithPrices(built.round));
}

/** What came out of a round that is computed, with the names of those it is about. */
export function resultOfPlan(built: BuiltRound, priced: PricedPlan): RunResult {
  const { plan } = priced;
  return {
    pairs: plan.pairs.map(pair => built.describe(pair)),
    unmatched: plan.unmatched.map(({ id, reason, constraint }) => {
      return { key: id, name: built.name(id), reason, constraint };
    }),
    notices: plan.notices.map(({ code, ids }) => ({ code, names: ids.map(built.name) })),
    alternatives: priced.ids.flatMap(key => alternativesOf(priced, built, key)),
    certificate: plan.certificate,
  };
}

function alternativesOf(priced: PricedPlan, built: BuiltRound, key: string): AlternativeRecord[] {
  return alternatives(priced, key).map(({ score, price }) => {
    const partner = score.members.find(member => member !== key)!;
    return { key, partner, name: built.name(partner), utility: score.utility, price: priceRecord(price, built) };
  });
}

/** A price with the names of those who would lose. */
export function priceRecord({ pairs, utility, losers }: Price, built: BuiltRound): PriceRecord {
  return {
    pairs,
    utility,
    losers: losers.map(({ id, before, after }) => ({ key: id, name: built.name(id), before, after })),
  };
}
