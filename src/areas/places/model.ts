import type { Text } from '../../kernel/text.ts';

/** Places of one level are the reference population of each other. */
const levels = ['kreis', 'verband', 'gemeinde', 'region', 'lau', 'nuts3'] as const;
export type Level = (typeof levels)[number];

/**
 * A territorial unit. `id` is country and key (`DE:06531`), `region:` and a slug for a composed region, country and slug
 * for a place without key.
 */
export type Place = {
  readonly id: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  /** AGS of 5 or 8 digits, ARS of 9 for a Verband, else the code of its level; a string, for it may begin with zero. */
  readonly key: string | null;
  readonly level: Level;
  /** The official designation: Landkreis, Stadtkreis, Samtgemeinde, Stadt … */
  readonly kind: string;
  /** What the barrier between kinds compares; see `kindGroups`. */
  readonly kindGroup: KindGroup;
  /** With the designation where the official name has it: `Landkreis Gießen`, `Wetteraukreis`; towns by their plain name. */
  readonly name: string;
  readonly shortName: string;
  /** Two digits; null abroad and for a region in several Länder. */
  readonly land: string | null;
  /** Centre of the area in degrees, WGS84. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly nuts3: string | null;
  /** Id of the Verband or Kreis that it belongs to. */
  readonly parent: string | null;
  /** Ids of the places that it is composed of: members of a Verband, Kreise of a region. */
  readonly parts: readonly string[];
  readonly note?: Text;
};

/** Whether a figure was published as such, computed from published ones, or is only roughly right. */
export type Quality = 'official' | 'derived' | 'approximate';

/** One value of one place, with all that is needed to quote it. */
export type Figure = {
  readonly placeId: string;
  readonly indicatorId: string;
  readonly value: number | string;
  readonly year: number;
  readonly source: string;
  readonly licence: string;
  readonly quality: Quality;
  /** A share that came out above 1 and was set to 1. */
  readonly capped?: true;
};

export type Transform = 'log' | 'logit' | 'asinh' | 'identity';

/** How the figure of a composed place follows from its parts; what is missing in one part is missing in the whole. */
export type Composition =
  | { readonly by: 'sum' }
  /** Mean of the parts, weighted by another indicator. */
  | { readonly by: 'mean'; readonly weight: string }
  | { readonly by: 'quotient'; readonly of: string; readonly per: string }
  /** The greatest part of the whole: share × weight of each part, the largest one ÷ the sum of weights. */
  | { readonly by: 'largest-share'; readonly weight: string };

/**
 * One figure that every place of its levels can have. Figures of different population bases are different indicators,
 * so that they are never compared.
 */
export type Indicator = {
  readonly id: string;
  readonly theme: Theme;
  readonly label: Text;
  /** As printed behind `value × factor`. */
  readonly unit: Text;
  /** 100 for shares, which are stored between 0 and 1; else 1. */
  readonly factor: number;
  readonly digits: number;
  readonly kind: 'numeric' | 'ordinal' | 'categorical';
  readonly transform: Transform;
  /** In the unit of the value; see `algorithms/similarity`. */
  readonly floor?: number;
  readonly levels: readonly Level[];
  readonly source: string;
  readonly year: number;
  readonly licence: string;
  readonly quality: Quality;
  readonly composition?: Composition;
  /** Labels of the values of a categorical indicator. */
  readonly values?: Readonly<Record<string, Text>>;
};

/** What an indicator tells about; each theme has its share of the weight, whatever the number of its indicators. */
const themes = {
  size: { de: 'Größe', en: 'Size' },
  settlement: { de: 'Siedlung', en: 'Settlement' },
  municipalities: { de: 'Gemeindestruktur', en: 'Structure of municipalities' },
  location: { de: 'Lage', en: 'Location' },
  landscape: { de: 'Landschaft', en: 'Landscape' },
  population: { de: 'Bevölkerung', en: 'Population' },
  commuting: { de: 'Pendeln', en: 'Commuting' },
  accessibility: { de: 'Erreichbarkeit', en: 'Accessibility' },
  landUse: { de: 'Flächennutzung', en: 'Land use' },
  energy: { de: 'Wind und Sonne', en: 'Wind and sun' },
  housing: { de: 'Wohnen', en: 'Housing' },
  economy: { de: 'Wirtschaft', en: 'Economy' },
  administration: { de: 'Verwaltung', en: 'Administration' },
  finance: { de: 'Finanzen', en: 'Public finance' },
  other: { de: 'Weiteres', en: 'Other' },
} as const satisfies Record<string, Text>;
export type Theme = keyof typeof themes;

export const kindGroups = {
  landkreis: { de: 'Landkreis', en: 'rural district' },
  'kreisfreie-stadt': { de: 'kreisfreie Stadt', en: 'district-free city' },
  verbandsgemeinde: { de: 'Verbands-, Samtgemeinde oder Amt', en: 'municipal union' },
  verwaltungsgemeinschaft: { de: 'Verwaltungsgemeinschaft', en: 'joint administration' },
  gemeinde: { de: 'Gemeinde', en: 'municipality' },
  region: { de: 'Region', en: 'region' },
} as const satisfies Record<string, Text>;
export type KindGroup = keyof typeof kindGroups;

/** The Länder by the first two digits of every key. */
export const laender: Readonly<Record<string, Text>> = {
  '01': { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' },
  '02': { de: 'Hamburg', en: 'Hamburg' },
  '03': { de: 'Niedersachsen', en: 'Lower Saxony' },
  '04': { de: 'Bremen', en: 'Bremen' },
  '05': { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
  '06': { de: 'Hessen', en: 'Hesse' },
  '07': { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  '08': { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
  '09': { de: 'Bayern', en: 'Bavaria' },
  '10': { de: 'Saarland', en: 'Saarland' },
  '11': { de: 'Berlin', en: 'Berlin' },
  '12': { de: 'Brandenburg', en: 'Brandenburg' },
  '13': { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  '14': { de: 'Sachsen', en: 'Saxony' },
  '15': { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  '16': { de: 'Thüringen', en: 'Thuringia' },
};
