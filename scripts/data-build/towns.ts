import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from './geometry.ts';
import type { Point } from './geometry.ts';

/** A settlement of GeoNames; `inhabitants` is 0 where unknown, `ags` is empty outside Germany. */
export type Town = Point & {
  readonly name: string;
  readonly country: string;
  readonly ags: string;
  readonly inhabitants: number;
  readonly altitude: number;
};

const noAltitude = -9999;
const countriesAround = new Set(['DE', 'DK', 'PL', 'CZ', 'AT', 'CH', 'FR', 'LU', 'BE', 'NL', 'LI', 'SE', 'IT']);
export const countriesOfPartners: ReadonlySet<string> = new Set(['NL', 'PT', 'LT']);

/** Settlements in and around Germany and in the partner countries, without quarters of towns (PPLX), which would count twice. */
export function readTowns(folder: string): Town[] {
  const found: Town[] = [];
  for (const line of readFileSync(join(folder, 'cities1000.txt'), 'utf8').split('\n')) {
    const cells = line.split('\t');
    const [, name = '', , , lat, lon, , code, country = '', , , , , municipality = '', inhabitants, , dem] = cells;
    if (!countriesAround.has(country) && !countriesOfPartners.has(country)) continue;
    if (code === 'PPLX') continue;
    const altitude = Number(dem);
    if (altitude === noAltitude) continue;
    const ags = country === 'DE' ? todaysKey(municipality) : '';
    found.push({ name, country, ags, lat: Number(lat), lon: Number(lon), inhabitants: Number(inhabitants), altitude });
  }
  return found;
}

function todaysKey(ags: string): string {
  return ags === '16056000' ? '16063105' : ags;
}

/** The largest settlement of each German municipality: GeoNames gives it the inhabitants of the whole municipality. */
export function seats(towns: readonly Town[]): Map<string, Town> {
  const found = new Map<string, Town>();
  for (const town of towns) {
    if (town.ags.length !== 8 || town.inhabitants === 0) continue;
    const known = found.get(town.ags);
    if (!known || known.inhabitants < town.inhabitants) found.set(town.ags, town);
  }
  return found;
}

/** Answers questions about the surroundings of a point; towns are sorted by latitude, so only a belt is looked at. */
export class Surroundings {
  readonly #towns: readonly Town[];

  constructor(towns: readonly Town[]) {
    this.#towns = towns.toSorted((a, b) => a.lat - b.lat);
  }

  /** Inhabitants of all towns within a distance in km. */
  inhabitantsWithin(km: number, from: Point): number {
    let sum = 0;
    for (const town of this.#belt(from.lat, km)) if (distance(from, town) <= km) sum += town.inhabitants;
    return sum;
  }

  /** Kilometres to the nearest town. */
  nearest(from: Point): number {
    return Math.min(...this.#towns.map(town => distance(from, town)));
  }

  *#belt(lat: number, km: number): Iterable<Town> {
    const width = km / 110.5;
    let low = 0;
    let high = this.#towns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#towns[middle]!.lat < lat - width) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#towns.length && this.#towns[index]!.lat <= lat + width; index++) {
      yield this.#towns[index]!;
    }
  }
}
