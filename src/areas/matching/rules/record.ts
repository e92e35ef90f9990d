import { matchWithPrices, type PricedPlan } from '../../../algorithms/round/match.ts';
import { alternatives, type Price } from '../../../algorithms/round/price.ts';
import type { CallRules } from '../../programmes/model.ts';
import type { AlternativeRecord, PriceRecord, RunRecord } from '../model.ts';
import type { BuiltRound } from './build-round.ts';

/** What a record says besides what is computed: whatever is needed to repeat the run. */
type Provenance = Pick<RunRecord, 'rulesHash' | 'inputHash' | 'softwareVersion'> & {
  readonly rules: CallRules;
  readonly entries: readonly Omit<RunRecord['entries'][number], 'name'>[];
};

/** Computes a round, and puts down what came out with all that is needed to repeat it. */
export function recordOf(built: BuiltRound, { entries, ...provenance }: Provenance): RunRecord {
  const priced = matchWithPrices(built.round);
  const { plan } = priced;
  const { primal, dual, gap, lines } = plan.certificate;
  return {
    ...provenance,
    entries: entries.map(({ key, organisationId, applicationId }) => {
      return { key, name: built.name(key), organisationId, applicationId };
    }),
    pairs: plan.pairs.map(pair => built.describe(pair)),
    unmatched: plan.unmatched.map(({ id, reason, constraint }) => {
      return { key: id, name: built.name(id), reason, constraint };
    }),
    notices: plan.notices.map(({ code, ids }) => ({ code, names: ids.map(built.name) })),
    alternatives: priced.ids.flatMap(key => alternativesOf(priced, built, key)),
    certificate: {
      primal,
      dual,
      gap,
      lines: lines.map(line => ({ objective: line.objective, primal: line.primal, dual: line.dual, gap: line.gap })),
    },
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
