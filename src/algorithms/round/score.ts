import type { Comparison } from '../similarity/space.ts';
import type { ThemeWeights } from '../similarity/weights.ts';
import { complementarityOf, fieldFits } from './complementarity.ts';
import type { Answers, FieldFit } from './complementarity.ts';
import { plainObstacles } from './obstacle.ts';
import type { Mode, Obstacle } from './obstacle.ts';
import type { Participant } from './participant.ts';
import { journey, practicalityOf, practicalityParts, travelLimit } from './practicality.ts';
import type { Journey, PracticalityParts } from './practicality.ts';
import { DEFAULT_WEIGHTS, pairKey, pairKeys } from './rules.ts';
import type { RoundRules } from './rules.ts';
import { utilityOf } from './utility.ts';

/** Compares two places by id, with other theme weights where a field asks for them; null where they cannot be compared at all. */
type Similarity = (a: string, b: string, themeWeights?: ThemeWeights) => Comparison | null;

/** Everything that a round is computed from. */
export type Round = {
  readonly mode: Mode;
  readonly participants: readonly Participant[];
  readonly rules: RoundRules;
  readonly similarity: Similarity;
};

/** A possible pair with all that its utility is made of. */
export type PairScore = {
  /** The smaller id first. */
  readonly members: readonly [string, string];
  readonly utility: number;
  /** With the theme weights of the fields; null where unknown. */
  readonly similarity: number | null;
  readonly complementarity: number;
  readonly practicality: number | null;
  readonly parts: PracticalityParts;
  readonly journey: Journey;
  readonly fields: readonly FieldFit[];
  /** Overall, without the theme weights of any field. */
  readonly comparison: Comparison | null;
  /** True where the utility was computed without a similarity. */
  readonly withoutStructure: boolean;
};

/** A pair with what stands in its way; no score where figures could no longer change anything. */
type Judgement = { readonly obstacles: readonly Obstacle[]; readonly score: PairScore | null };

/**
 * Prepares a round for judging pairs. Figures are looked at only where at most one plain obstacle stands, or where the office fixed the
 * pair: enough to know of each obstacle whether it is the only one.
 */
export function judgeOf(round: Round): (a: Participant, b: Participant) => Judgement {
  const { rules } = round;
  const weights = rules.weights ?? DEFAULT_WEIGHTS;
  const forbidden = pairKeys(rules.forbidden);
  const locked = pairKeys(rules.locked);
  const answers = new Map(round.participants.map(participant => [participant.id, answersOf(participant)]));
  return (one, two) => {
    const [a, b] = one.id < two.id ? [one, two] : [two, one];
    const key = forbidden.size + locked.size > 0 ? pairKey(a.id, b.id) : '';
    const way = journey(a, b);
    const obstacles = plainObstacles(a, b, way, forbidden.has(key), round);
    const fields = fieldFits(answers.get(a.id)!, answers.get(b.id)!);
    if (fields.length === 0) obstacles.push('fields-do-not-fit');
    if (obstacles.length > 1 && !locked.has(key)) return { obstacles, score: null };

    const comparison = round.similarity(a.id, b.id);
    const similarity = similarityFor(fields, comparison, round, a, b);
    const parts = practicalityParts(a, b, way, travelLimit(a, b, rules.maxTravelHours));
    const complementarity = complementarityOf(fields);
    const practicality = practicalityOf(parts);
    const utility = utilityOf({ similarity, complementarity, practicality }, weights);
    if (rules.requireStructure === true && similarity === null) obstacles.push('no-figures');
    if (fields.length > 0 && utility < Math.max(1, rules.floor ?? 0)) obstacles.push('below-floor');
    const score = {
      members: [a.id, b.id] as const,
      utility,
      similarity,
      complementarity,
      practicality,
      parts,
      journey: way,
      fields,
      comparison,
      withoutStructure: similarity === null,
    };
    return { obstacles, score };
  };
}

function answersOf({ id, fields }: Participant): Answers {
  return { id, byField: new Map(fields.map(answer => [answer.field, answer])) };
}

/**
 * The similarity that counts for a pair: the mean over its fields, each with its own theme weights where it has some, weighted by what the
 * field contributes. Without fields of that sort it is the overall similarity.
 */
function similarityFor(
  fields: readonly FieldFit[],
  overall: Comparison | null,
  { rules, similarity }: Round,
  a: Participant,
  b: Participant,
): number | null {
  const own = rules.themeWeightsByField;
  if (own === undefined) return overall?.similarity ?? null;
  if (!fields.some(({ field }) => Object.hasOwn(own, field))) return overall?.similarity ?? null;
  let sum = 0;
  let weight = 0;
  for (const { field, complementarity } of fields) {
    const comparison = Object.hasOwn(own, field) ? similarity(a.id, b.id, own[field]) : overall;
    const value = comparison?.similarity ?? null;
    if (value === null) continue;
    sum += complementarity * value;
    weight += complementarity;
  }
  return weight > 0 ? sum / weight : null;
}
