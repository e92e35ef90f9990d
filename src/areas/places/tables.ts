import type { Kysely } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { KindGroup, Level, Quality } from './model.ts';

export interface PlacesTables {
  place: PlaceTable;
  placePart: PlacePartTable;
  figure: FigureTable;
}

export interface PlaceTable {
  /** `DE:06531`, `region:metropole-ruhr`, `NL:borne`. */
  id: string;
  country: string;
  key: string | null;
  level: Level;
  kind: string;
  kindGroup: KindGroup;
  name: string; // not personal
  shortName: string;
  land: string | null;
  lat: number | null;
  lon: number | null;
  nuts3: string | null;
  parent: string | null;
}

/** What a composed place consists of. */
export interface PlacePartTable {
  placeId: string;
  partId: string;
}

export interface FigureTable {
  placeId: string;
  indicatorId: string;
  value: number | null;
  textValue: string | null;
  year: number;
  source: string;
  licence: string;
  quality: Quality;
}

export function placesDb(db: Db): Kysely<PlacesTables> {
  return db as unknown as Kysely<PlacesTables>;
}
