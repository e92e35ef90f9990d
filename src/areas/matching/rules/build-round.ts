import type { PairScore, Round } from '../../../algorithms/round/score.ts';
import type { Participant } from '../../../algorithms/round/participant.ts';
import type { Text } from '../../../kernel/text.ts';
import type { FieldAnswer } from '../../applications/model.ts';
import type { CallRules } from '../../programmes/model.ts';
import type { PairRecord } from '../model.ts';
import { describePair } from './describe-pair.ts';
import type { PrintedIndicator } from './describe-pair.ts';
import { structureOf } from './structure.ts';
import type { StructuralPlace, StructureFigures } from './structure.ts';

/** A place that takes part, with what its register says about it. */
export type RoundPlace = StructuralPlace & {
  readonly name: string;
  readonly level: string;
  /** What the barrier between kinds compares; none where every kind may be met. */
  readonly kindGroup?: string;
  readonly country?: string;
  readonly land?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** Key of the association (Verband) it belongs to. */
  readonly parent?: string;
  /** Keys of places that it is a part of or that are parts of it: nobody is a partner of itself. */
  readonly within: readonly string[];
};

/** What one place answered and wishes. */
export type Entry = {
  readonly key: string;
  readonly answers: readonly FieldAnswer[];
  /** One way. */
  readonly maxTravelHours?: number;
  /** Keys of places that it does not wish as partners. */
  readonly excluded: readonly string[];
  /** Keys of places that it would like to work with. */
  readonly partners?: readonly string[];
  readonly languages?: readonly string[];
};

/** Figures that can also be printed. */
export type PrintedFigures = Omit<StructureFigures, 'indicators'> & {
  readonly indicators: readonly PrintedIndicator[];
};

/** All that a round is made of. The order of places and entries never matters. */
export type RoundInput = {
  readonly places: readonly RoundPlace[];
  readonly figures: PrintedFigures;
  readonly entries: readonly Entry[];
  readonly rules: CallRules;
  /** Label of a field of action by its id. */
  readonly fieldLabel: (id: string) => Text;
};

/** A round ready for `match`, and what turns its scores into records with names, levels and figures. */
export type BuiltRound = {
  readonly round: Round;
  /** With the key in brackets where two places of the round have one name. */
  name(key: string): string;
  describe(score: PairScore): PairRecord;
};

/**
 * Builds the round that the algorithms compute, the same one at the command line and in the browser.
 * @throws RangeError if an entry names a place that is not among the places
 */
export function buildRound(input: RoundInput): BuiltRound {
  const placeOf = new Map(input.places.map(place => [place.key, place]));
  const entryOf = new Map(input.entries.map(entry => [entry.key, entry]));
  const place = (key: string): RoundPlace => {
    const found = placeOf.get(key);
    if (!found) throw new RangeError(`no such place in this round: ${key}`);
    return found;
  };
  const structure = structureOf(input.figures, input.places);
  const round: Round = {
    mode: input.rules.mode,
    participants: input.entries.map(entry => participantOf(place(entry.key), entry)),
    rules: input.rules,
    similarity: (a, b, weights) => structure.compare(place(a), place(b), weights),
  };
  const context = {
    structure,
    place,
    name: unambiguousNames(input),
    entry: (key: string) => entryOf.get(key)!,
    indicators: new Map(input.figures.indicators.map(indicator => [indicator.id, indicator])),
    fieldLabel: input.fieldLabel,
    themeWeightsByField: input.rules.themeWeightsByField ?? {},
  };
  return { round, name: context.name, describe: score => describePair(score, context) };
}

function participantOf(place: RoundPlace, entry: Entry): Participant {
  const { key, name: _name, reference: _reference, ...known } = place;
  const { maxTravelHours, partners, languages } = entry;
  return {
    ...known,
    id: key,
    fields: entry.answers,
    excluded: entry.excluded,
    ...(maxTravelHours === undefined ? {} : { maxTravelHours }),
    ...(languages === undefined ? {} : { languages }),
    ...(partners === undefined || partners.length === 0 ? {} : { wishes: [{ kind: 'partner', ids: partners }] }),
  };
}

/** Where two places of the round have one name, the key in brackets tells them apart. */
function unambiguousNames({ places, entries }: RoundInput): (key: string) => string {
  const taking = new Set(entries.map(({ key }) => key));
  const named = Map.groupBy(
    places.filter(({ key }) => taking.has(key)),
    ({ name }) => name,
  );
  const nameOf = new Map(places.map(({ key, name }) => [key, named.get(name)?.[1] ? `${name} (${key})` : name]));
  return key => nameOf.get(key) ?? key;
}
