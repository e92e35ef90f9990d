import type { FieldAnswer } from '../model.ts';
import type { ApplicantRow } from './row.ts';

/** All rows of one place together. */
type PlaceEntry = {
  readonly key: string;
  readonly answers: readonly FieldAnswer[];
  readonly maxTravelHours?: number;
  readonly excluded: readonly string[];
};

/**
 * Puts the rows of each place together, sorted by key and field, so that the order of rows never matters. Where rows of
 * one place name different travel times the shortest counts; who is excluded in one row is excluded.
 */
export function entriesOf(rows: readonly ApplicantRow[]): PlaceEntry[] {
  return [...Map.groupBy(rows, ({ key }) => key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const hours = own.flatMap(({ maxTravelHours }) => maxTravelHours ?? []);
      return {
        key,
        answers: own.map(answerOf).sort((a, b) => (a.field < b.field ? -1 : 1)),
        ...(hours.length > 0 ? { maxTravelHours: Math.min(...hours) } : {}),
        excluded: [...new Set(own.flatMap(({ excluded }) => excluded))].sort(),
      };
    });
}

function answerOf({ field, role, experience, need, evidence }: ApplicantRow): FieldAnswer {
  return { field, role, experience, need, evidence };
}
