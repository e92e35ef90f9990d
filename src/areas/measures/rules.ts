import type { Text } from '../../kernel/text.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import { type FieldOfAction, type Programme, regioTwinTaxonomy } from '../programmes/model.ts';
import { type ClimateTarget, networks } from './model.ts';

export type MeasureRefusal = 'base-after-target' | 'member-already' | 'field-unknown';

/** A reduction is counted from a year before the one in which it is reached. */
export function maySetTarget(target: {
  readonly baseYear: number | null;
  readonly targetYear: number;
}): Verdict<MeasureRefusal> {
  const reasons: Reason<MeasureRefusal>[] = [];
  if (target.baseYear !== null && target.baseYear >= target.targetYear) {
    reasons.push({ code: 'base-after-target', field: 'baseYear' });
  }
  return verdict(reasons);
}

/**
 * The fields of action of all programmes, each once, in the order of their taxonomies; those of region twinning first,
 * also where no programme is there yet.
 */
export function fieldsOfAction(programmes: readonly Pick<Programme, 'taxonomy'>[]): FieldOfAction[] {
  const all = [regioTwinTaxonomy, ...programmes.map(({ taxonomy }) => taxonomy)].flatMap(({ fields }) => fields);
  return all.filter(({ id }, index) => all.findIndex(other => other.id === id) === index);
}

/** "20 % weniger bis 2020" and from when it counts; a base year that nobody stated is said to be just that. */
export function targetInWords({ percent, baseYear, targetYear }: Omit<ClimateTarget, 'id' | 'subject'>): {
  readonly reduction: Text;
  readonly base: Text;
} {
  const german = String(percent).replace('.', ',');
  return {
    reduction: { de: `${german}\u00a0% weniger bis ${targetYear}`, en: `${percent}% less by ${targetYear}` },
    base:
      baseYear === null
        ? { de: 'Bezugsjahr nicht angegeben', en: 'base year not stated' }
        : { de: `gegenüber ${baseYear}`, en: `compared with ${baseYear}` },
  };
}

/** What a network is called; one that is not on the list has its own name in every language. */
export function networkName(network: string): Text {
  return isListed(network) ? networks[network] : { de: network, en: network };
}

function isListed(network: string): network is keyof typeof networks {
  return Object.hasOwn(networks, network);
}
