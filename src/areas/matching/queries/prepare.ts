import type { Ctx } from '../../../platform/context.ts';
import type { Level, Place } from '../../places/model.ts';
import { indicators } from '../../places/model/indicators.ts';
import { listFigures, listPlacesById, listPlacesOfLevels } from '../../places/queries.ts';
import { arrangeFigures } from '../../places/rules/populations.ts';
import type { CallRules, Taxonomy } from '../../programmes/model.ts';
import { fingerprint } from '../../programmes/queries/frozen.ts';
import type { PoolEntry } from './pool.ts';
import { buildRound, type BuiltRound, type Entry, type RoundPlace } from '../rules/build-round.ts';
import { figuresForRound, placesForRound } from '../rules/round-places.ts';
import { inputOf, roundFrom, type RunInput } from '../rules/run-input.ts';

/** A round ready to be computed, with a hash over everything that went in. */
export type PreparedRound = {
  readonly built: BuiltRound;
  /** All that it is built from. */
  readonly input: RunInput;
  readonly inputHash: string;
  readonly entries: readonly PoolEntry[];
};

/**
 * Gathers places and figures for those who take part, and builds the round as the command line does.
 * The number of statements does not depend on how many take part.
 */
export async function prepareRound(
  ctx: Ctx,
  entries: readonly PoolEntry[],
  call: { readonly rules: CallRules; readonly taxonomy: Taxonomy },
): Promise<PreparedRound> {
  const own = entries.flatMap(({ place }) => place ?? []);
  const around = await listPlacesById(ctx, unique(own.flatMap(place => [...place.parts, place.parent ?? []].flat())));
  const levels = populationLevels(own, around);
  const places = uniquePlaces([...(await listPlacesOfLevels(ctx, levels)), ...around, ...own]);
  const figures = await listFigures(ctx, { levels, ids: own.map(({ id }) => id) });
  const input = inputOf({
    places: [...placesForRound(places), ...entries.filter(({ place }) => place === null).map(withoutPlace)],
    figures: figuresForRound(arrangeFigures(places, indicators, figures), places),
    entries: entries.map(entry => entryOf(entry, call.rules)),
    rules: call.rules,
    fieldLabel: id => call.taxonomy.fields.find(field => field.id === id)?.label ?? { de: id, en: id },
  });
  return { built: buildRound(roundFrom(input)), input, inputHash: fingerprint(input), entries };
}

/** The levels whose places are the reference: those of the members, and of what composed members consist of. */
function populationLevels(own: readonly Place[], around: readonly Place[]): Level[] {
  const parts = new Set(own.filter(({ level }) => level === 'region').flatMap(place => place.parts));
  const measured = [...own, ...around.filter(({ id }) => parts.has(id))];
  return unique(measured.map(({ level }) => level))
    .filter(level => level !== 'region')
    .sort();
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map(place => [place.id, place])).values()];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Whoever has no place in the register takes part without figures. */
function withoutPlace({ key, name }: PoolEntry): RoundPlace {
  return { key, name, level: 'lau', reference: 'lau', within: [] };
}

function entryOf({ key, row }: PoolEntry, rules: CallRules): Entry {
  const { wishes, answers } = row;
  // The languages of an organisation are a bar where the call makes them one; else only those wished for count.
  const languages = wishes.languages.length > 0 ? wishes.languages : rules.commonLanguage ? row.languages : [];
  return {
    key,
    answers,
    excluded: wishes.excludedKeys,
    partners: wishes.partnerKeys,
    ...(wishes.maxTravelHours === null ? {} : { maxTravelHours: wishes.maxTravelHours }),
    ...(languages.length > 0 ? { languages } : {}),
  };
}
