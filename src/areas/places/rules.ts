import { slug } from '../../kernel/spelling.ts';
import { laender } from './model.ts';
import type { KindGroup, Level, Place } from './model.ts';

/** The id of a place with a key, or with a name that serves as one. */
export function placeId(country: string, keyOrName: string): string {
  return `${country}:${/^[A-Z0-9]+$/.test(keyOrName) ? keyOrName : slug(keyOrName)}`;
}

/** What stands for a place in files, wishes and rounds: the official key in Germany, else its id (`region:metropole-ruhr`). */
export function placeKey({ id, country, key }: Pick<Place, 'id' | 'country' | 'key'>): string {
  return country === 'DE' && key !== null ? key : id;
}

export function regionId(name: string): string {
  return `region:${name}`;
}

const urban = new Set(['Kreisfreie Stadt', 'Stadtkreis']);
const unions = new Set(['Amt', 'Samtgemeinde', 'Verbandsgemeinde']);

/** Kinds that differ in name only are one group: a Kreis is a Landkreis, a Stadtkreis a kreisfreie Stadt. */
export function kindGroupOf(level: Level, kind: string): KindGroup {
  if (level === 'region' || level === 'nuts3') return 'region';
  if (urban.has(kind)) return 'kreisfreie-stadt';
  if (level === 'kreis') return 'landkreis';
  if (level === 'verband') return unions.has(kind) ? 'verbandsgemeinde' : 'verwaltungsgemeinschaft';
  return 'gemeinde';
}

/**
 * The official key that a text means at a level, or null. Accepts what spreadsheets and portals make of keys: a lost
 * leading zero (`6531`), blanks (`06 5 31`), the regional key of 12 digits instead of the AGS (`066330028028`), the key of
 * a Kreis filled up with zeros (`05566000`). Whether such a place exists is another question. @public
 */
export function findKey(text: string, level: Level): string | null {
  const word = text.replace(/^="|"$|^'/g, '').replace(/\s/g, '');
  if (level === 'region') return /^[a-z0-9-]+$/.test(word) ? word : null;
  if (level === 'nuts3') return /^[A-Za-z]{2}[A-Za-z0-9]{3}$/.test(word) ? word.toUpperCase() : null;
  if (level === 'lau') return /^[A-Za-z0-9_]+$/.test(word) ? word.toUpperCase() : null;
  if (!/^\d{4,12}$/.test(word)) return null;
  // One zero is lost where the number of digits is one short of a key's length.
  const full = forms[level].includes(word.length) ? word : `0${word}`;
  if (!forms[level].includes(full.length) || !Object.hasOwn(laender, full.slice(0, 2))) return null;
  if (level === 'kreis') return /^0*$/.test(full.slice(5)) ? full.slice(0, 5) : null;
  if (level === 'verband') return full.slice(0, 9);
  return full.length === 12 ? full.slice(0, 5) + full.slice(9) : full;
}

/** Lengths of the keys that are written for a level. */
const forms: Readonly<Record<'kreis' | 'verband' | 'gemeinde', readonly number[]>> = {
  kreis: [5, 8, 12],
  verband: [9, 12],
  gemeinde: [8, 12],
};

/**
 * The id of the place that a text means, whatever its level, among those that exist: `6531`, `DE:06531`, `rhein-neckar`.
 * The first level that knows it wins, so a key of eight digits is a municipality before it is a Kreis filled up.
 */
export function findPlaceId(text: string, exists: (id: string) => boolean): string | null {
  const word = text.trim();
  if (exists(word)) return word;
  for (const level of ['gemeinde', 'kreis', 'verband'] as const satisfies readonly Level[]) {
    const key = findKey(word, level);
    if (key !== null && exists(placeId('DE', key))) return placeId('DE', key);
  }
  return exists(regionId(slug(word))) ? regionId(slug(word)) : null;
}
