import type { Place } from '../../places/model.ts';
import { placeKey } from '../../places/rules.ts';
import type { FigureMatrix } from '../../places/rules/populations.ts';
import type { PrintedFigures, RoundPlace } from './build-round.ts';
import type { PrintedIndicator } from './describe-pair.ts';

/** The id of the place for which a key stands; whoever takes part without a place has none. */
export function placeIdOfKey(key: string): string {
  return key.includes(':') ? key : `DE:${key}`;
}

/**
 * The places of the register as a round sees them. Give all that are parts or parents of those that take part, too, so
 * that nobody meets a place that it is a part of.
 */
export function placesForRound(places: readonly Place[]): RoundPlace[] {
  const byId = new Map(places.map(place => [place.id, place]));
  const containing = Map.groupBy(
    places.filter(({ level }) => level === 'region').flatMap(region => region.parts.map(part => ({ region, part }))),
    ({ part }) => part,
  );
  const regionsOf = ({ id }: Place) => (containing.get(id) ?? []).map(({ region }) => region);
  return places.map(place => {
    const parent = place.parent === null ? undefined : byId.get(place.parent);
    const isRegion = place.level === 'region';
    const parts = isRegion ? place.parts.flatMap(id => byId.get(id) ?? []) : [];
    const ancestors = ancestorsOf(place, byId);
    // Whether an association meets its members is a rule of its own.
    const around = [
      ...ancestors.filter(({ level }) => level !== 'verband'),
      ...[place, ...ancestors].flatMap(regionsOf),
    ];
    return {
      key: placeKey(place),
      name: place.name,
      level: place.level,
      // A region is measured against the level of its parts; without known parts there is nothing to measure.
      reference: parts[0]?.level ?? place.level,
      // Kinds are a barrier within a level, and only districts and associations have several.
      ...(place.level === 'kreis' || place.level === 'verband' ? { kindGroup: place.kindGroup } : {}),
      country: place.country,
      ...(place.land === null ? {} : { land: place.land }),
      ...(place.lat === null || place.lon === null ? {} : { lat: place.lat, lon: place.lon }),
      ...(parent?.level === 'verband' ? { parent: placeKey(parent) } : {}),
      within: [...parts, ...around].map(placeKey),
    };
  });
}

/** The place that this one lies in, the one around that, and so on, as far as they are known. */
function ancestorsOf({ parent }: Place, byId: ReadonlyMap<string, Place>): Place[] {
  const around = parent === null ? undefined : byId.get(parent);
  return around === undefined ? [] : [around, ...ancestorsOf(around, byId)];
}

/** The figures of the register under the keys of the round. */
export function figuresForRound(matrix: FigureMatrix, places: readonly Place[]): PrintedFigures {
  const keyOf = new Map(places.map(place => [place.id, placeKey(place)]));
  const key = (id: string) => keyOf.get(id) ?? id;
  return {
    indicators: matrix.indicators.map(({ id, theme, kind, transform, floor, label, unit, factor, digits, values }) => {
      const printed: PrintedIndicator = { id, theme, kind, transform, label, unit, factor, digits };
      return { ...printed, ...(floor === undefined ? {} : { floor }), ...(values === undefined ? {} : { values }) };
    }),
    values: new Map([...matrix.values].map(([id, row]) => [key(id), row])),
    populations: new Map([...matrix.populations].map(([level, ids]) => [level, ids.map(key)])),
  };
}
