/** A Land by the first two digits of its official keys: `11` is Berlin. */
export const laenderKeys = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
] as const;
export type LandKey = (typeof laenderKeys)[number];

/** The first year that the rules are complete for: since then Repentance Day is a holiday in Saxony alone. */
export const firstYear = 1995;

/** Where a holiday holds: in a Land of Germany, or in another country by its two letters. */
export type HolidayPlace = LandKey | 'LT' | 'NL' | 'PT';

/**
 * On which day of a year a holiday falls. `repentance` is the Wednesday before 23 November; what is on `no-sunday` is held
 * on the Saturday before instead.
 */
export type When =
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  | { readonly kind: 'no-sunday'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number }
  | { readonly kind: 'repentance' };

/** A holiday by law: on which day, where, in which years, and by which law. */
export type HolidayRule = {
  readonly id: string;
  readonly name: { readonly de: string; readonly en: string };
  readonly when: When;
  readonly where: readonly HolidayPlace[];
  /** First and last year, both included; open where left out. */
  readonly from?: number;
  readonly to?: number;
  readonly source: string;
};

export const date = (month: number, day: number): When => ({ kind: 'date', month, day });
export const easter = (offset: number): When => ({ kind: 'easter', offset });

/** The laws of the Länder on Sundays and holidays, by their usual short names. */
const laws = {
  '01': 'SFTG',
  '02': 'Feiertagsgesetz Hamburg',
  '03': 'NFeiertagsG',
  '04': 'Sonn- und Feiertagsgesetz Bremen',
  '05': 'Feiertagsgesetz NW',
  '06': 'HFeiertagsG',
  '07': 'LFtG',
  '08': 'FTG Baden-Württemberg',
  '09': 'FTG Bayern',
  '10': 'SFG Saarland',
  '11': 'Gesetz über die Sonn- und Feiertage Berlin',
  '12': 'FTG Brandenburg',
  '13': 'FTG M-V',
  '14': 'SächsSFG',
  '15': 'FeiertG LSA',
  '16': 'ThürFtG',
} as const satisfies Record<LandKey, string>;

const lawsOf = (laender: readonly LandKey[]): string => laender.map(land => laws[land]).join(', ');

function everywhere(id: string, de: string, en: string, when: When): HolidayRule {
  return { id, name: { de, en }, when, where: laenderKeys, source: 'the holiday laws of all Länder' };
}

function inLaender(
  id: string,
  [de, en]: readonly [string, string],
  when: When,
  laender: readonly LandKey[],
  years: { readonly from?: number; readonly to?: number; readonly source?: string } = {},
): HolidayRule {
  return { id, name: { de, en }, when, where: laender, source: lawsOf(laender), ...years };
}

const reformation = ['Reformationstag', 'Reformation Day'] as const;
const liberation = ['Tag der Befreiung', 'Liberation Day'] as const;
const once = (year: number, source: string) => ({ from: year, to: year, source });

/** Every holiday of a whole Land since 1995. Those of single municipalities are none of a Land (see the README). */
export const holidayRules: readonly HolidayRule[] = [
  everywhere('new-year', 'Neujahr', 'New Year’s Day', date(1, 1)),
  everywhere('good-friday', 'Karfreitag', 'Good Friday', easter(-2)),
  everywhere('easter-monday', 'Ostermontag', 'Easter Monday', easter(1)),
  everywhere('labour-day', 'Tag der Arbeit', 'Labour Day', date(5, 1)),
  everywhere('ascension', 'Christi Himmelfahrt', 'Ascension Day', easter(39)),
  everywhere('whit-monday', 'Pfingstmontag', 'Whit Monday', easter(50)),
  {
    ...everywhere('unity', 'Tag der Deutschen Einheit', 'Day of German Unity', date(10, 3)),
    source: 'Einigungsvertrag, Art. 2 Abs. 2',
  },
  everywhere('christmas', 'Erster Weihnachtstag', 'Christmas Day', date(12, 25)),
  everywhere('boxing-day', 'Zweiter Weihnachtstag', 'Boxing Day', date(12, 26)),

  inLaender('epiphany', ['Heilige Drei Könige', 'Epiphany'], date(1, 6), ['08', '09', '15']),
  inLaender('women', ['Internationaler Frauentag', 'International Women’s Day'], date(3, 8), ['11'], { from: 2019 }),
  inLaender('women-mv', ['Internationaler Frauentag', 'International Women’s Day'], date(3, 8), ['13'], { from: 2023 }),
  inLaender('easter-sunday', ['Ostersonntag', 'Easter Sunday'], easter(0), ['12']),
  inLaender('whit-sunday', ['Pfingstsonntag', 'Whit Sunday'], easter(49), ['12']),
  inLaender('corpus-christi', ['Fronleichnam', 'Corpus Christi'], easter(60), ['05', '06', '07', '08', '09', '10']),
  inLaender('assumption', ['Mariä Himmelfahrt', 'Assumption Day'], date(8, 15), ['10']),
  inLaender('children', ['Weltkindertag', 'World Children’s Day'], date(9, 20), ['16'], { from: 2019 }),
  inLaender('reformation', reformation, date(10, 31), ['12', '13', '14', '15', '16']),
  inLaender('reformation-north', reformation, date(10, 31), ['01', '02', '03', '04'], { from: 2018 }),
  inLaender('all-saints', ['Allerheiligen', 'All Saints’ Day'], date(11, 1), ['05', '07', '08', '09', '10']),
  inLaender('repentance', ['Buß- und Bettag', 'Repentance Day'], { kind: 'repentance' }, ['14']),

  inLaender(
    'reformation-500',
    reformation,
    date(10, 31),
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'],
    once(2017, 'the holiday laws of these Länder for the 500th anniversary'),
  ),
  inLaender('liberation-75', liberation, date(5, 8), ['11'], once(2020, `${laws['11']}, one-time holiday of 2020`)),
  inLaender('liberation-80', liberation, date(5, 8), ['11'], once(2025, `${laws['11']}, one-time holiday of 2025`)),
  inLaender(
    'uprising-75',
    ['75. Jahrestag des Volksaufstandes', '75th anniversary of the uprising of 1953'],
    date(6, 17),
    ['11'],
    once(2028, `${laws['11']}, one-time holiday of 2028`),
  ),
];
