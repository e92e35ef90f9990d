import { date, easter, type HolidayRule, type When } from './holiday-rules.ts';

/** Countries beside Germany whose holidays are known, as ISO 3166 has them. */
export const countryKeys = ['LT', 'NL', 'PT'] as const;
type CountryKey = (typeof countryKeys)[number];

/** The first year that these rules are complete for. */
export const firstCountryYear = 2013;

const laws = {
  LT: 'Darbo kodeksas, 123 straipsnis (until June 2017: 162 straipsnis)',
  NL: 'Algemene termijnenwet, artikel 3',
  PT: 'Código do Trabalho, artigo 234.º',
} as const satisfies Record<CountryKey, string>;

function inCountry(
  country: CountryKey,
  id: string,
  [de, en]: readonly [string, string],
  when: When,
  years: { readonly from?: number; readonly to?: number; readonly source?: string } = {},
): HolidayRule {
  return { id: `${country}-${id}`, name: { de, en }, when, where: [country], source: laws[country], ...years };
}

// Four holidays were suspended by Lei n.º 23/2012 from 2013 on and came back with Lei n.º 8/2016.
const restored = { from: 2016, source: `${laws.PT}; Lei n.º 8/2016` } as const;

/**
 * Holidays of whole countries since 2013. Left out: those that always fall on a Sunday, such as Easter Sunday, because no
 * office works then anyway; and those of single municipalities, such as the holiday that each one in Portugal has.
 */
export const countryRules: readonly HolidayRule[] = [
  inCountry('PT', 'new-year', ['Neujahr', 'New Year’s Day'], date(1, 1)),
  inCountry('PT', 'good-friday', ['Karfreitag', 'Good Friday'], easter(-2)),
  inCountry('PT', 'freedom', ['Tag der Freiheit', 'Freedom Day'], date(4, 25)),
  inCountry('PT', 'labour', ['Tag der Arbeit', 'Labour Day'], date(5, 1)),
  inCountry('PT', 'corpus-christi', ['Fronleichnam', 'Corpus Christi'], easter(60), restored),
  inCountry('PT', 'portugal', ['Portugal-Tag', 'Portugal Day'], date(6, 10)),
  inCountry('PT', 'assumption', ['Mariä Himmelfahrt', 'Assumption Day'], date(8, 15)),
  inCountry('PT', 'republic', ['Tag der Republik', 'Republic Day'], date(10, 5), restored),
  inCountry('PT', 'all-saints', ['Allerheiligen', 'All Saints’ Day'], date(11, 1), restored),
  inCountry(
    'PT',
    'independence',
    ['Wiederherstellung der Unabhängigkeit', 'Restoration of Independence'],
    date(12, 1),
    restored,
  ),
  inCountry('PT', 'conception', ['Mariä Empfängnis', 'Immaculate Conception'], date(12, 8)),
  inCountry('PT', 'christmas', ['Weihnachten', 'Christmas Day'], date(12, 25)),

  inCountry('LT', 'new-year', ['Neujahr', 'New Year’s Day'], date(1, 1)),
  inCountry('LT', 'state', ['Tag der Wiederherstellung des Staates', 'Restoration of the State'], date(2, 16)),
  inCountry('LT', 'independence', ['Wiederherstellung der Unabhängigkeit', 'Restoration of Independence'], date(3, 11)),
  inCountry('LT', 'easter-monday', ['Ostermontag', 'Easter Monday'], easter(1)),
  inCountry('LT', 'labour', ['Tag der Arbeit', 'Labour Day'], date(5, 1)),
  inCountry('LT', 'midsummer', ['Johannistag', 'Saint John’s Day'], date(6, 24)),
  inCountry('LT', 'statehood', ['Krönungstag des Mindaugas', 'Statehood Day'], date(7, 6)),
  inCountry('LT', 'assumption', ['Mariä Himmelfahrt', 'Assumption Day'], date(8, 15)),
  inCountry('LT', 'all-saints', ['Allerheiligen', 'All Saints’ Day'], date(11, 1)),
  inCountry('LT', 'all-souls', ['Allerseelen', 'All Souls’ Day'], date(11, 2), { from: 2020 }),
  inCountry('LT', 'christmas-eve', ['Heiligabend', 'Christmas Eve'], date(12, 24)),
  inCountry('LT', 'christmas', ['Erster Weihnachtstag', 'Christmas Day'], date(12, 25)),
  inCountry('LT', 'boxing-day', ['Zweiter Weihnachtstag', 'Boxing Day'], date(12, 26)),

  inCountry('NL', 'new-year', ['Neujahr', 'New Year’s Day'], date(1, 1)),
  // For terms the law puts it on a level with holidays (artikel 3, lid 2).
  inCountry('NL', 'good-friday', ['Karfreitag', 'Good Friday'], easter(-2)),
  inCountry('NL', 'easter-monday', ['Ostermontag', 'Easter Monday'], easter(1)),
  inCountry('NL', 'queen', ['Königinnentag', 'Queen’s Day'], { kind: 'no-sunday', month: 4, day: 30 }, { to: 2013 }),
  inCountry('NL', 'king', ['Königstag', 'King’s Day'], { kind: 'no-sunday', month: 4, day: 27 }, { from: 2014 }),
  inCountry('NL', 'liberation', ['Befreiungstag', 'Liberation Day'], date(5, 5)),
  inCountry('NL', 'ascension', ['Christi Himmelfahrt', 'Ascension Day'], easter(39)),
  inCountry('NL', 'whit-monday', ['Pfingstmontag', 'Whit Monday'], easter(50)),
  inCountry('NL', 'christmas', ['Erster Weihnachtstag', 'Christmas Day'], date(12, 25)),
  inCountry('NL', 'boxing-day', ['Zweiter Weihnachtstag', 'Boxing Day'], date(12, 26)),
];
