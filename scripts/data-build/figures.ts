import type { Unit } from './areas.ts';
import type { Registered } from './register.ts';
import type { Surroundings, Town } from './towns.ts';

/** One row of a file: a column without value is an empty cell. */
export type Row = Readonly<Record<string, string | number | null>>;

export const largeCity = 100_000;
const largerTown = 20_000;
const neighbourhoodKm = 50;
const urbanKinds = new Set(['Kreisfreie Stadt', 'Stadtkreis']);

/** What the figures of all levels are made from. */
export type Ground = {
  readonly seats: ReadonlyMap<string, Town>;
  readonly settlements: Surroundings;
  readonly largeCities: Surroundings;
  readonly largeCityKeys: ReadonlySet<string>;
};

/** Where a unit lies: the same for every level, so that levels can be compared in it. */
function location(unit: Unit, ground: Ground, isLargeCity: boolean, towns: readonly Town[]): Row {
  return {
    'inhabitants-50km': rounded(ground.settlements.inhabitantsWithin(neighbourhoodKm, unit), -2),
    'city-distance': isLargeCity ? 0 : rounded(ground.largeCities.nearest(unit), 1),
    altitude: meanAltitude(towns),
  };
}

/** Ten figures of a Kreis; `capped` names shares that GeoNames made larger than 1. */
export function kreisRow(unit: Unit, registered: Registered, municipalities: readonly Unit[], ground: Ground): Row {
  const { inhabitants, km2, nuts3 } = registered;
  const isCity = urbanKinds.has(unit.kind) || municipalities.length === 1;
  const towns = seatsOf(municipalities, ground);
  const sizes = isCity ? [inhabitants] : towns.map(town => town.inhabitants);
  const shares = {
    'largest-town': Math.max(...sizes) / inhabitants,
    'towns-above-20k': sizes.filter(size => size > largerTown).reduce((sum, size) => sum + size, 0) / inhabitants,
  };
  const capped = Object.entries(shares).filter(([, share]) => share > 1);
  return {
    ...nameColumns(unit),
    nuts3,
    inhabitants,
    area: km2,
    density: rounded(inhabitants / km2, 1),
    municipalities: municipalities.length,
    'municipality-size': rounded(inhabitants / municipalities.length, 0),
    'largest-town': rounded(Math.min(1, shares['largest-town']), 4),
    'towns-above-20k': rounded(Math.min(1, shares['towns-above-20k']), 4),
    ...location(unit, ground, isCity && inhabitants > largeCity, towns),
    capped: capped.map(([name]) => name).join(' '),
  };
}

/** What is known of a Verband: inhabitants only where they are known of every member. */
export function verbandRow(unit: Unit, members: readonly Unit[], ground: Ground): Row {
  const towns = seatsOf(members, ground);
  const sizes = members.map(member => inhabitantsOf(member, ground));
  const inhabitants = sizes.every(size => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
  return {
    ...nameColumns(unit),
    members: members.map(member => member.key).join(' '),
    ...size(unit, inhabitants),
    municipalities: members.length,
    ...location(unit, ground, false, towns),
  };
}

/** What is known of a municipality. `verband` is the key of its Verband, if it has one. */
export function gemeindeRow(unit: Unit, verband: string | null, ground: Ground): Row {
  const isLargeCity = ground.largeCityKeys.has(unit.key);
  return {
    ...nameColumns(unit),
    ars: unit.ars,
    verband,
    ...size(unit, inhabitantsOf(unit, ground)),
    ...location(unit, ground, isLargeCity, seatsOf([unit], ground)),
  };
}

function size(unit: Unit, inhabitants: number | null): Row {
  return {
    'inhabitants-geonames': inhabitants,
    'area-borders': rounded(unit.km2, 2),
    'density-geonames': inhabitants === null ? null : rounded(inhabitants / unit.km2, 1),
  };
}

/**
 * Inhabitants after GeoNames. Some of its settlements carry the key of a distant municipality, so those count
 * only that bear its name.
 */
function inhabitantsOf(unit: Unit, ground: Ground): number | null {
  const seat = ground.seats.get(unit.key);
  return seat && (bearsName(seat.name, unit.shortName) || unit.key.endsWith('000')) ? seat.inhabitants : null;
}

function bearsName(settlement: string, municipality: string): boolean {
  const [a, b] = [firstWord(settlement), firstWord(municipality)];
  return a.length > 0 && (a === b || settlement === municipality);
}

/** `Horb am Neckar` and `Horb` are the same town, `Bad Sachsa` and `Bad Grund` are not. */
function firstWord(name: string): string {
  return name.replace(/\b(Bad|Sankt|St\.|Neu|Alt|Groß|Klein|Markt|Stadt|Gemeinde) /g, '$1').split(/[ ,(/-]/)[0]!;
}

function seatsOf(units: readonly Unit[], ground: Ground): Town[] {
  return units.flatMap(unit => ground.seats.get(unit.key) ?? []);
}

/** Altitude where people live: the mean of the towns, weighted by inhabitants. */
function meanAltitude(towns: readonly Town[]): number | null {
  const people = towns.reduce((sum, town) => sum + town.inhabitants, 0);
  return people === 0 ? null : rounded(towns.reduce((sum, t) => sum + t.altitude * t.inhabitants, 0) / people, 0);
}

function nameColumns({ key, name, shortName, kind, lat, lon }: Unit): Row {
  return { key, name, shortName, kind, lat: rounded(lat, 4), lon: rounded(lon, 4) };
}

function rounded(value: number, digits: number): number {
  return Number(`${Math.round(Number(`${value}e${digits}`))}e${-digits}`);
}
