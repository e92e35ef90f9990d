import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Text } from '../../../kernel/text.ts';
import type { Figure, Indicator, Place } from '../model.ts';
import { indicators } from '../model/indicators.ts';
import { kindGroupOf, placeId, regionId } from '../rules.ts';
import { composeFigures } from '../rules/compose.ts';

/** Who published what, under which licence, and the line that must be shown with it. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly year: number;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly attribution: string;
};

export type Bundled = {
  readonly places: readonly Place[];
  readonly figures: readonly Figure[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
};

/** Levels that come with the product. */
export type BundledLevel = 'kreis' | 'verband' | 'gemeinde' | 'region' | 'lau';
const all: readonly BundledLevel[] = ['kreis', 'verband', 'gemeinde', 'region', 'lau'];

/**
 * Reads the places and figures that come with the product (see `data/README.md`). The Kreise take a few milliseconds;
 * ask for the levels you need. Regions bring figures of their own, composed of those of the Kreise.
 */
export function readBundled(dataFolder: string, wanted: readonly BundledLevel[] = all): Bundled {
  const { sources } = JSON.parse(readFileSync(join(dataFolder, 'sources.json'), 'utf8')) as { sources: Source[] };
  const tables = wanted.map(level => readers[level](dataFolder));
  return {
    places: tables.flatMap(table => table.places),
    figures: tables.flatMap(table => table.figures),
    indicators: indicators.filter(indicator => wanted.some(level => indicator.levels.includes(level))),
    sources,
  };
}

/** Borders as TopoJSON: one object named like the file, geometries with the key as id. */
export function readBorders(dataFolder: string, level: 'kreis' | 'gemeinde'): Topology {
  const name = level === 'kreis' ? 'kreise' : 'gemeinden';
  return JSON.parse(readFileSync(join(dataFolder, `${name}.topo.json`), 'utf8')) as Topology;
}

type Table = Pick<Bundled, 'places' | 'figures'>;

const readers: Readonly<Record<BundledLevel, (folder: string) => Table>> = {
  kreis: folder => readGerman(join(folder, 'kreise.csv'), 'kreis'),
  verband: folder => readGerman(join(folder, 'verbaende.csv'), 'verband'),
  gemeinde: folder => readGerman(join(folder, 'gemeinden.csv'), 'gemeinde'),
  region: readRegions,
  lau: readPartners,
};

function readGerman(file: string, level: 'kreis' | 'verband' | 'gemeinde'): Table {
  const places: Place[] = [];
  const figures: Figure[] = [];
  const columns = indicators.filter(indicator => indicator.levels.includes(level));
  for (const row of rowsOf(file)) {
    const place = germanPlace(row, level);
    places.push(place);
    const capped = (row['capped'] ?? '').split(' ');
    for (const indicator of columns) {
      const { id, year, source, licence, quality } = indicator;
      const cell = id === 'kind' ? place.kindGroup : (row[id] ?? '');
      if (cell === '') continue;
      const value = indicator.kind === 'categorical' ? cell : Number(cell);
      const figure: Figure = { placeId: place.id, indicatorId: id, value, year, source, licence, quality };
      figures.push(capped.includes(id) ? { ...figure, capped: true } : figure);
    }
  }
  return { places, figures };
}

type Row = Readonly<Record<string, string>>;

function germanPlace(row: Row, level: 'kreis' | 'verband' | 'gemeinde'): Place {
  const key = row['key']!;
  // A municipality that is a Kreis of its own has a key that ends with three zeros.
  const kind = level === 'gemeinde' && key.endsWith('000') ? 'Kreisfreie Stadt' : row['kind']!;
  const parent = level === 'kreis' ? null : row['verband'] || key.slice(0, 5);
  return {
    id: placeId('DE', key),
    country: 'DE',
    key,
    level,
    kind,
    kindGroup: kindGroupOf(level, kind),
    name: row['name']!,
    shortName: row['shortName']!,
    land: key.slice(0, 2),
    lat: Number(row['lat']),
    lon: Number(row['lon']),
    nuts3: row['nuts3'] || null,
    parent: parent === null ? null : placeId('DE', parent),
    parts: row['members'] ? row['members'].split(' ').map(member => placeId('DE', member)) : [],
  };
}

type Region = {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly members: readonly string[];
  readonly within?: string;
  readonly note: Text;
};

function readRegions(folder: string): Table {
  const kreise = readers.kreis(folder);
  const kreisOf = new Map(kreise.places.map(place => [place.id, place]));
  const figureOf = new Map(kreise.figures.map(figure => [`${figure.placeId} ${figure.indicatorId}`, figure]));
  const regions = JSON.parse(readFileSync(join(folder, 'regions.json'), 'utf8')) as Region[];
  const places = regions.map(region => regionPlace(region, kreisOf));
  const find = (id: string, indicatorId: string) => figureOf.get(`${id} ${indicatorId}`);
  return { places, figures: places.flatMap(place => composeFigures(place, indicators, find)) };
}

function regionPlace({ slug, name, kind, members, within, note }: Region, kreisOf: ReadonlyMap<string, Place>): Place {
  const parts = members.map(member => placeId('DE', member));
  const parent = within === undefined ? null : placeId('DE', within);
  const around = (parent === null ? parts : [parent]).map(id => kreisOf.get(id)!);
  const lands = new Set(around.map(kreis => kreis.land));
  const mean = (of: (kreis: Place) => number): number =>
    Math.round((around.reduce((sum, kreis) => sum + of(kreis), 0) / around.length) * 1e4) / 1e4;
  return {
    id: regionId(slug),
    country: 'DE',
    key: null,
    level: 'region',
    kind,
    kindGroup: kindGroupOf('region', kind),
    name,
    shortName: name,
    land: lands.size === 1 ? [...lands][0]! : null,
    lat: mean(kreis => kreis.lat!),
    lon: mean(kreis => kreis.lon!),
    nuts3: null,
    parent,
    parts,
    note,
  };
}

function readPartners(folder: string): Table {
  const places = rowsOf(join(folder, 'partners-abroad.csv')).map((row): Place => {
    const { country, key, name, kind, lat, lon } = row;
    return {
      id: placeId(country!, key || name!),
      country: country!,
      key: key || null,
      level: 'lau',
      kind: kind!,
      kindGroup: 'gemeinde',
      name: name!,
      shortName: name!,
      land: null,
      lat: Number(lat),
      lon: Number(lon),
      nuts3: null,
      parent: null,
      parts: [],
    };
  });
  return { places, figures: [] };
}

/** Rows of a file of ours: semicolons, no quotes. */
function rowsOf(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header.split(';');
  return lines.map(line => {
    const cells = line.split(';');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
