import type { FieldOfAction, Programme } from '../programmes/model.ts';
import { regioTwinTaxonomy } from '../programmes/model.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';

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
