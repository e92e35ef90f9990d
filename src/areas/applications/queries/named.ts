import { foldSpelling } from '../../../kernel/spelling.ts';
import type { Ctx } from '../../../platform/context.ts';
import { searchOrganisations } from '../../organisations/queries.ts';
import type { Place } from '../../places/model.ts';
import { listPlacesById, searchPlaces } from '../../places/queries.ts';
import { findPlaceId, placeKey } from '../../places/rules.ts';

/** What a typed word means: one place, one organisation without place, one of several places, or nothing that we know. */
export type Named =
  | { readonly kind: 'place'; readonly place: Place; readonly key: string; readonly name: string }
  | { readonly kind: 'organisation'; readonly key: string; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly candidates: string }
  | { readonly kind: 'unknown' };

/** The places that texts mean by key or id (`6531`, `DE:06531`, `rhein-neckar`); texts that mean none are left out. */
export async function findPlacesByKey(ctx: Ctx, texts: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  // Which ids the rule would look at; one statement then tells which of them exist.
  const asked = new Set<string>();
  for (const text of texts) findPlaceId(plain(text), id => (asked.add(id), false));
  const places = new Map((await listPlacesById(ctx, [...asked])).map(place => [place.id, place]));
  return new Map(
    texts.flatMap(text => {
      const id = findPlaceId(plain(text), candidate => places.has(candidate));
      return id === null ? [] : [[text, places.get(id)!] as const];
    }),
  );
}

/** What a person means who types an official key, the name of a place or of an organisation. */
export async function findNamed(ctx: Ctx, word: string): Promise<Named> {
  // "Landkreis Gießen (06531)" is how we write a place back into a form.
  const key = /\(([^()]+)\)$/.exec(word)?.[1] ?? word;
  const byKey = (await findPlacesByKey(ctx, [key])).get(key);
  if (byKey) return ofPlace(byKey);
  const wanted = foldSpelling(word);
  if (wanted === '') return { kind: 'unknown' };
  const places = await searchPlaces(ctx, word, 50);
  const official = places.filter(({ name }) => foldSpelling(name) === wanted);
  const found = official.length > 0 ? official : places.filter(({ shortName }) => foldSpelling(shortName) === wanted);
  if (found.length > 1) return { kind: 'ambiguous', candidates: listCandidates(found) };
  if (found[0]) return ofPlace(found[0]);
  const organisations = await searchOrganisations(ctx, word, 20);
  const [organisation] = organisations.filter(({ name }) => foldSpelling(name) === wanted);
  if (!organisation) return { kind: 'unknown' };
  const place = organisation.placeId === null ? null : (await listPlacesById(ctx, [organisation.placeId]))[0];
  return place ? ofPlace(place) : { kind: 'organisation', key: organisation.id, name: organisation.name };
}

/** As each of them can be typed: `Borne (15089045), Borne (NL:GM0147)`. */
function listCandidates(places: readonly Place[]): string {
  const names = places.slice(0, 10).map(place => `${place.name} (${placeKey(place)})`);
  return [...names, ...(places.length > 10 ? ['…'] : [])].join(', ');
}

function ofPlace(place: Place): Named {
  return { kind: 'place', place, key: placeKey(place), name: place.name };
}

/** Some programs write a key as a decimal number: 6531.0 */
function plain(text: string): string {
  return text.replace(/^(\d+)[.,]0+$/, '$1');
}
