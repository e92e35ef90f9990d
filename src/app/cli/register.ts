import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldSpelling } from '../../kernel/spelling.ts';
import { figuresForRound, placesForRound } from '../../areas/matching/rules/round-places.ts';
import type { PrintedFigures, RoundPlace } from '../../areas/matching/rules/build-round.ts';
import { readBundled } from '../../areas/places/imports/bundled.ts';
import type { Place } from '../../areas/places/model.ts';
import { findPlaceId, placeKey } from '../../areas/places/rules.ts';
import { arrangeFigures } from '../../areas/places/rules/populations.ts';

/** The places and figures that come with the product, without any database. */
export type Register = {
  readonly places: readonly RoundPlace[];
  readonly figures: PrintedFigures;
  readonly place: (key: string) => RoundPlace;
  /** The key of the place that a text means, or null. */
  readonly findKey: (text: string) => string | null;
  /** All places that bear a name: those with exactly this official name, else those with this short name. */
  readonly findNamed: (name: string) => readonly RoundPlace[];
};

export function openRegister(): Register {
  const { places, figures, indicators } = readBundled(dataFolder());
  const byId = new Map(places.map(place => [place.id, place]));
  const roundPlaces = placesForRound(places);
  const byKey = new Map(roundPlaces.map(place => [place.key, place]));
  const place = (key: string) => byKey.get(key)!;
  return {
    places: roundPlaces,
    figures: figuresForRound(arrangeFigures(places, indicators, figures), places),
    place,
    findKey: text => {
      // Some programs write a key as a decimal number: 6531.0
      const id = findPlaceId(text.replace(/^(\d+)[.,]0+$/, '$1'), candidate => byId.has(candidate));
      return id === null ? null : placeKey(byId.get(id)!);
    },
    findNamed: name => {
      const wanted = foldSpelling(name);
      const bearing = (of: (candidate: Place) => string) =>
        places.filter(candidate => foldSpelling(of(candidate)) === wanted).map(found => place(placeKey(found)));
      const exact = bearing(candidate => candidate.name);
      return exact.length > 0 ? exact : bearing(candidate => candidate.shortName);
    },
  };
}

/** `data/` of the project, seen from the sources as well as from what is built of them. */
function dataFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'data', 'kreise.csv'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder data/ with places and figures is missing');
    folder = above;
  }
  return join(folder, 'data');
}
