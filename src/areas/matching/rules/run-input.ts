import type { FigureValue } from '../../../algorithms/similarity/indicator.ts';
import type { Text } from '../../../kernel/text.ts';
import type { CallRules } from '../../programmes/model.ts';
import type { Entry, PrintedFigures, RoundInput, RoundPlace } from './build-round.ts';

/** All that a round is computed from, as it can be written down: places, figures, answers, rules and names of fields. No people. */
export type RunInput = {
  readonly rules: CallRules;
  /** Names of the fields of action that were answered for. */
  readonly fields: Readonly<Record<string, Text>>;
  readonly entries: readonly Entry[];
  /** Those that take part. */
  readonly places: readonly RoundPlace[];
  readonly figures: {
    readonly indicators: PrintedFigures['indicators'];
    /** By key, in the order of the indicators: of those that take part and of all that they are measured against. */
    readonly values: Readonly<Record<string, readonly FigureValue[]>>;
    readonly populations: Readonly<Record<string, readonly string[]>>;
  };
};

/** What of a round has a part in its result, sorted by key. Others of the register are in it only as what members are measured against. */
export function inputOf(round: RoundInput): RunInput {
  const entries = round.entries.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const keys = new Set(entries.map(({ key }) => key));
  const places = round.places.filter(({ key }) => keys.has(key)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const levels = [...new Set(places.map(({ reference }) => reference))].sort();
  const populations = levels.flatMap(level => {
    const members = round.figures.populations.get(level);
    return members === undefined ? [] : [[level, members] as const];
  });
  const measured = new Set([...keys, ...populations.flatMap(([, members]) => members)]);
  const fields = [...new Set(entries.flatMap(({ answers }) => answers.map(({ field }) => field)))].sort();
  return {
    rules: round.rules,
    fields: Object.fromEntries(fields.map(field => [field, round.fieldLabel(field)])),
    entries,
    places,
    figures: {
      indicators: round.figures.indicators,
      values: Object.fromEntries([...round.figures.values].filter(([key]) => measured.has(key))),
      populations: Object.fromEntries(populations),
    },
  };
}

/** The round that was written down. */
export function roundFrom({ rules, fields, entries, places, figures }: RunInput): RoundInput {
  return {
    rules,
    entries,
    places,
    figures: {
      indicators: figures.indicators,
      values: new Map(Object.entries(figures.values)),
      populations: new Map(Object.entries(figures.populations)),
    },
    fieldLabel: id => (Object.hasOwn(fields, id) ? fields[id]! : { de: id, en: id }),
  };
}
