import { dayNumber, writtenDay } from './day-number.ts';
import { easterSunday } from './easter.ts';
import { countryKeys, countryRules, firstCountryYear } from './country-rules.ts';
import { firstYear, type HolidayPlace, type HolidayRule, holidayRules, laenderKeys } from './holiday-rules.ts';

export type Holiday = { readonly day: string; readonly name: HolidayRule['name']; readonly source: string };

/** @public The first year whose holidays are known there: 1995 in the Länder, 2013 elsewhere. */
export function firstYearIn(place: HolidayPlace | null): number {
  return countryKeys.some(key => key === place) ? firstCountryYear : firstYear;
}

/**
 * The holidays of a Land or another country in a year, in the order of the calendar; for `null` those that every Land has.
 * @throws RangeError for a year before the first one, which the rules do not cover
 */
export function listHolidays(place: HolidayPlace | null, year: number): readonly Holiday[] {
  const first = firstYearIn(place);
  if (!Number.isInteger(year) || year < first) throw new RangeError(`holidays are known from ${first} on`);
  const key = `${place} ${year}`;
  let holidays = known.get(key);
  if (!holidays) {
    holidays = [...holidayRules, ...countryRules]
      .filter(rule => applies(rule, place, year))
      .map(({ name, source, ...rule }) => ({ day: dayOf(rule.when, year), name, source }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    known.set(key, holidays);
  }
  return holidays;
}

// One entry per place and year that anybody asked for: small and never out of date.
const known = new Map<string, readonly Holiday[]>();

function applies({ where, from = firstYear, to = Infinity }: HolidayRule, place: HolidayPlace | null, year: number) {
  const there = place === null ? where.length === laenderKeys.length : where.includes(place);
  return there && from <= year && year <= to;
}

function dayOf(when: HolidayRule['when'], year: number): string {
  switch (when.kind) {
    case 'date':
      return writtenDay(Date.UTC(year, when.month - 1, when.day) / 86_400_000);
    case 'no-sunday': {
      // Day 0, 1 January 1970, was a Thursday; so Sunday is 3.
      const day = Date.UTC(year, when.month - 1, when.day) / 86_400_000;
      return writtenDay(day % 7 === 3 ? day - 1 : day);
    }
    case 'easter':
      return writtenDay(dayNumber(easterSunday(year)) + when.offset);
    case 'repentance': {
      // 22 November is the latest Wednesday; day 0 of the count, 1 January 1970, was a Thursday.
      const latest = Date.UTC(year, 10, 22) / 86_400_000;
      return writtenDay(latest - ((latest + 1) % 7));
    }
  }
}
