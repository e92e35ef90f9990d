import { createHash } from 'node:crypto';
import type { Ctx } from '../../../platform/context.ts';
import { listEntries, type RoundEntry } from '../../applications/queries.ts';
import type { CallRules, Taxonomy } from '../../programmes/model.ts';
import type { Level, Place } from '../../places/model.ts';
import { indicators } from '../../places/model/indicators.ts';
import { listFigures, listPlacesById, listPlacesOfLevels } from '../../places/queries.ts';
import { arrangeFigures } from '../../places/rules/populations.ts';
import { buildRound, type BuiltRound, type Entry, type RoundPlace } from '../rules/build-round.ts';
import { figuresForRound, placesForRound, publicKey } from '../rules/round-places.ts';

/** A round ready to be computed, with a hash over everything that went in. */
export type PreparedRound = {
  readonly built: BuiltRound;
  readonly inputHash: string;
  readonly entries: readonly { key: string; name: string; organisationId: string; applicationId: string }[];
};

/**
 * Gathers places, figures and answers of a call, and builds the round as the command line does.
 * The number of statements does not depend on how many take part.
 */
export async function prepareRound(
  ctx: Ctx,
  call: { readonly id: string; readonly rules: CallRules; readonly taxonomy: Taxonomy },
): Promise<PreparedRound> {
  const rows = await listEntries(ctx, call.id);
  const own = await listPlacesById(ctx, rows.flatMap(({ placeId }) => placeId ?? []));
  const levels = await populationLevels(ctx, own);
  const population = await listPlacesOfLevels(ctx, levels);
  const places = uniquePlaces([...population, ...own]);
  const figures = await listFigures(ctx, { levels, ids: own.map(({ id }) => id) });
  const placeOf = new Map(own.map(place => [place.id, place]));
  const keyed = rows
    .map(row => {
      const place = row.placeId === null ? undefined : placeOf.get(row.placeId);
      return { row, key: place ? publicKey(place) : row.organisationId };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const built = buildRound({
    places: [...placesForRound(places), ...keyed.filter(({ row }) => row.placeId === null).map(withoutPlace)],
    figures: figuresForRound(arrangeFigures(places, indicators, figures), places),
    entries: keyed.map(({ key, row }) => entryOf(key, row)),
    rules: call.rules,
    fieldLabel: id => call.taxonomy.fields.find(field => field.id === id)?.label ?? { de: id, en: id },
  });
  const entries = keyed.map(({ key, row }) => ({
    key,
    name: row.organisationName,
    organisationId: row.organisationId,
    applicationId: row.applicationId,
  }));
  const input = JSON.stringify([keyed, figures.map(figure => [figure.placeId, figure.indicatorId, figure.value]).sort()]);
  return { built, entries, inputHash: createHash('sha256').update(input).digest('hex') };
}

/** The levels whose places are the reference: those of the members, and of what composed members consist of. */
async function populationLevels(ctx: Ctx, own: readonly Place[]): Promise<Level[]> {
  const parts = await listPlacesById(ctx, own.filter(({ level }) => level === 'region').flatMap(place => place.parts));
  return [...new Set([...own, ...parts].map(({ level }) => level))].filter(level => level !== 'region').sort();
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map(place => [place.id, place])).values()];
}

/** Whoever has no place in the register takes part without figures. */
function withoutPlace({ key, row }: { key: string; row: RoundEntry }): RoundPlace {
  return { key, name: row.organisationName, level: 'lau', reference: 'lau', languages: row.languages };
}

function entryOf(key: string, { answers, wishes }: RoundEntry): Entry {
  return {
    key,
    answers,
    ...(wishes.maxTravelHours === null ? {} : { maxTravelHours: wishes.maxTravelHours }),
    excluded: wishes.excludedKeys,
  };
}
