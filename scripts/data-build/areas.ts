import { readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { join, measure } from './geometry.ts';
import type { Area, Point } from './geometry.ts';
import { successorOfKreis, successorOfVerband, successorsOf } from './successors.ts';

/** An administrative area with today's key, its surface and its centre. */
export type Unit = Point & {
  readonly key: string;
  /** Regional key: 5 digits for a Kreis, 9 for a Verband, 12 for a municipality. */
  readonly ars: string;
  readonly shortName: string;
  /** With the designation where the official name carries it: `Landkreis Gießen`, but `Wetteraukreis`. */
  readonly name: string;
  readonly kind: string;
  readonly nuts3: string;
  readonly km2: number;
  readonly area: Area;
};

type Properties = {
  readonly GF: number;
  readonly RS: string;
  readonly AGS: string;
  readonly GEN: string;
  readonly BEZ: string;
  readonly IBZ: number;
  readonly NBD: string;
  readonly NUTS: string;
};
type Feature = { readonly type: 'Feature'; readonly properties: Properties; readonly geometry: Area };
type Nested = Feature | { readonly type: 'FeatureCollection'; readonly features: readonly Nested[] };

/** GF = 4 is land with structure; the other values are water, so Konstanz would appear twice. */
const land = 4;
/** Designations that the code of the kind (IBZ) tells more exactly than the name of it. */
const specialKinds: Readonly<Record<string, string>> = {
  'Region Hannover': 'Region',
  'Städteregion Aachen': 'Städteregion',
  'Regionalverband Saarbrücken': 'Regionalverband',
};
/** Kinds of Verbände that have members (IBZ 50–56); the others are single municipalities listed once more. */
const isVerband = (properties: Properties): boolean => properties.IBZ >= 50 && properties.IBZ <= 56;

function features(file: string): Feature[] {
  const flat = (nested: Nested): Feature[] => (nested.type === 'Feature' ? [nested] : nested.features.flatMap(flat));
  return (JSON.parse(readFileSync(file, 'utf8')) as Nested[]).flatMap(flat).filter(each => each.properties.GF === land);
}

/** The Kreise of today: 402 of 2016 less three that were merged into others, Göttingen being a new one. */
export function readKreise(folder: string): Unit[] {
  const all = features(path(folder, 'kreise.geo.json'));
  return gather(all, ({ properties }) => successorOfKreis(properties.RS)).map(([key, parts]) => {
    // The first of the merged is the one that gave its name: Göttingen before Osterode, but Wartburgkreis after Eisenach.
    const named = parts.find(part => part.properties.RS === key) ?? parts[0]!;
    const { GEN, BEZ, NBD, NUTS } = named.properties;
    const kind = specialKinds[GEN] ?? BEZ;
    const isCity = BEZ === 'Kreisfreie Stadt' || BEZ === 'Stadtkreis';
    const name = NBD === 'ja' && !isCity ? `${BEZ} ${GEN}` : GEN;
    return unit(parts, { key, ars: key, shortName: GEN, name, kind, nuts3: NUTS });
  });
}

/** Municipalities with an administration of their own area; uninhabited areas without municipality are left out. */
export function readGemeinden(folder: string, verbaende: ReadonlyMap<string, string>): Unit[] {
  const all = features(path(folder, 'gemeinden.geo.json')).filter(
    each => each.properties.BEZ !== 'Gemeindefreies Gebiet',
  );
  const keyed = all.map(({ properties }) => ({ ars: properties.RS, name: properties.GEN }));
  const successors = successorsOf(keyed, ars => verbaende.get(ars));
  return gather(all, ({ properties }) => successors.get(properties.RS) ?? properties.RS).map(([ars, parts]) => {
    const named = parts.find(part => part.properties.GEN === 'Walkenried') ?? parts[0]!;
    const { GEN, BEZ, NUTS } = named.properties;
    return unit(parts, { key: ars.slice(0, 5) + ars.slice(9), ars, shortName: GEN, name: GEN, kind: BEZ, nuts3: NUTS });
  });
}

/** Names of all Verbände of 2016 by their key of that time. */
export function namesOfVerbaende(folder: string): Map<string, string> {
  const all = features(path(folder, 'verwaltungsgemeinschaften.geo.json')).filter(each => isVerband(each.properties));
  return new Map(all.map(({ properties }) => [properties.RS, properties.GEN]));
}

/** Verbände that have members: Ämter, Samtgemeinden, Verbandsgemeinden and the kinds of Verwaltungsgemeinschaft. */
export function readVerbaende(folder: string): Unit[] {
  const all = features(path(folder, 'verwaltungsgemeinschaften.geo.json')).filter(each => isVerband(each.properties));
  return gather(all, ({ properties }) => successorOfVerband(properties.RS, properties.GEN)).map(([key, parts]) => {
    const { GEN, BEZ, NBD, NUTS } = parts[0]!.properties;
    const name = NBD === 'ja' ? `${BEZ} ${GEN}` : GEN;
    return unit(parts, { key, ars: key, shortName: GEN, name, kind: BEZ, nuts3: NUTS });
  });
}

/** Groups features by today's key, sorted by it; null drops a feature. */
function gather(all: readonly Feature[], keyOf: (feature: Feature) => string | null): [string, Feature[]][] {
  const groups = new Map<string, Feature[]>();
  for (const feature of all.toSorted((a, b) => (a.properties.RS < b.properties.RS ? -1 : 1))) {
    const key = keyOf(feature);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(feature);
    else groups.set(key, [feature]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function unit(parts: readonly Feature[], facts: Omit<Unit, 'lat' | 'lon' | 'km2' | 'area'>): Unit {
  const area = parts.length === 1 ? parts[0]!.geometry : join(parts.map(part => part.geometry));
  const { km2, lat, lon } = measure(area);
  return { ...facts, km2, lat, lon, area };
}
