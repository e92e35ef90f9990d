import { largestDifferences, rarestAgreements } from '../../../algorithms/similarity/explanation.ts';
import type { Contribution } from '../../../algorithms/similarity/explanation.ts';
import type { FigureValue, Indicator } from '../../../algorithms/similarity/indicator.ts';
import type { Space } from '../../../algorithms/similarity/space.ts';
import type { PairScore } from '../../../algorithms/round/score.ts';
import type { Text } from '../../../kernel/text.ts';
import type { FieldAnswer } from '../../applications/model.ts';
import type { FieldLevels, FigurePair, PairRecord, Profile, StructureGap } from '../model.ts';
import type { StructuralPlace, Structure } from './structure.ts';

/** How an indicator is printed: `value × factor`, rounded to `digits` decimals, and the unit behind it. */
export type PrintedIndicator = Indicator & {
  readonly label: Text;
  readonly unit: Text;
  readonly factor: number;
  readonly digits: number;
  /** Labels of the values of a categorical indicator. */
  readonly values?: Readonly<Record<string, Text>>;
};

type DescribeContext = {
  readonly structure: Structure;
  readonly place: (key: string) => StructuralPlace;
  readonly name: (key: string) => string;
  readonly entry: (key: string) => { readonly answers: readonly FieldAnswer[] };
  readonly indicators: ReadonlyMap<string, PrintedIndicator>;
  readonly fieldLabel: (id: string) => Text;
  readonly themeWeightsByField: Readonly<Record<string, unknown>>;
};

/** The full record of a pair: its score with names, levels, agreements and differences in figures. */
export function describePair(score: PairScore, context: DescribeContext): PairRecord {
  const { structure, place, name, entry, indicators, fieldLabel } = context;
  const [a, b] = score.members;
  const [one, two] = [place(a), place(b)];
  const levelsOf = (key: string, field: string): FieldLevels => {
    const answer = entry(key).answers.find(candidate => candidate.field === field)!;
    return { experience: answer.experience, need: answer.need, evidence: answer.evidence };
  };
  // Where there is no score, single figures would pretend a comparison that was not made.
  const contributions = score.similarity === null ? [] : structure.explain(one, two);
  const group = structure.findGroup(one, two);
  const print = (contribution: Contribution) => figurePair(contribution, indicators.get(contribution.indicator)!);
  const { hours, km } = score.journey;
  return {
    members: [a, b],
    names: [name(a), name(b)],
    utility: score.utility,
    similarity: score.similarity,
    complementarity: score.complementarity,
    practicality: score.practicality,
    gap: score.similarity === null ? gapOf(score, context) : null,
    levels: group?.levels ?? [],
    coverage: score.comparison?.coverage ?? null,
    weightedByField: score.fields.some(({ field }) => Object.hasOwn(context.themeWeightsByField, field)),
    fields: score.fields.map(({ field, from, to }) => {
      return { field, label: fieldLabel(field), from, to, levels: [levelsOf(a, field), levelsOf(b, field)] };
    }),
    agreements: rarestAgreements(contributions.filter(isVisiblyClose)).map(print),
    differences: largestDifferences(contributions).map(print),
    profile: score.similarity === null || group === null ? null : profileOf(contributions, group.space, print),
    travel: hours === null || km === null ? null : { hours: Math.round(hours * 10) / 10, km: Math.round(km) },
  };
}

function profileOf(
  contributions: readonly Contribution[],
  space: Space,
  print: (contribution: Contribution) => FigurePair,
): Profile {
  return {
    population: space.population,
    indicators: space.indicators.filter(({ weight }) => weight > 0).length,
    figures: contributions.map(contribution => {
      const { ownPosition, otherPosition } = contribution;
      return { ...print(contribution), ownPosition, otherPosition };
    }),
  };
}

/**
 * Beyond the first and last hundredth values are cut off, so that two giants measure as equal. That is right for the
 * distance, but nobody would call 1.2 and 5.1 million inhabitants close together.
 */
function isVisiblyClose({ own, other, ownPosition: a, otherPosition: b }: Contribution): boolean {
  if (own === other || a === null || b === null) return true;
  return !((a < 0.01 && b < 0.01) || (a > 0.99 && b > 0.99));
}

function gapOf({ members, comparison }: PairScore, { structure, place, indicators }: DescribeContext): StructureGap {
  const keys = members.filter(key => !structure.hasFigures(key));
  if (keys.length > 0) return { kind: 'no-figures', keys };
  if (comparison === null || structure.findGroup(place(members[0]), place(members[1])) === null)
    return { kind: 'no-population' };
  return { kind: 'few-figures', missing: comparison.missing.map(id => indicators.get(id)!.label) };
}

/** Both values of a contribution as they are printed. */
function figurePair(contribution: Contribution, indicator: PrintedIndicator): FigurePair {
  const { own, other, share } = contribution;
  const { id, label, unit } = indicator;
  return { indicator: id, label, unit, own: printed(own, indicator), other: printed(other, indicator), share };
}

function printed(value: FigureValue, { factor, digits, values }: PrintedIndicator): number | Text {
  if (typeof value === 'number') return Number((value * factor).toFixed(digits));
  const text = value ?? '';
  return values?.[text] ?? { de: text, en: text };
}
