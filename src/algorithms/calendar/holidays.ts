import { dayNumber, writtenDay } from './day-number.ts';
import { easterSunday } from './easter.ts';
import { firstYear, type HolidayRule, holidayRules, type LandKey, laenderKeys } from './holiday-rules.ts';

export type Holiday = { readonly day: string; readonly name: HolidayRule['name']; readonly source: string };

/**
 * The holidays of a Land in a year, in the order of the calendar; for `null` those that every Land has.
 * @throws RangeError for a year before 1995, which the rules do not cover
 */
export function listHolidays(land: LandKey | null, year: number): readonly Holiday[] {
  if (!Number.isInteger(year) || year < firstYear) throw new RangeError(`holidays are known from ${firstYear} on`);
  const key = `${land} ${year}`;
  let holidays = known.get(key);
  if (!holidays) {
    holidays = holidayRules
      .filter(rule => applies(rule, land, year))
      .map(({ name, source, ...rule }) => ({ day: dayOf(rule.when, year), name, source }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    known.set(key, holidays);
  }
  return holidays;
}

// One entry per Land and year that anybody asked for: small and never out of date.
const known = new Map<string, readonly Holiday[]>();

function applies({ laender, from = firstYear, to = Infinity }: HolidayRule, land: LandKey | null, year: number) {
  const there = land === null ? laender.length === laenderKeys.length : laender.includes(land);
  return there && from <= year && year <= to;
}

function dayOf(when: HolidayRule['when'], year: number): string {
  switch (when.kind) {
    case 'date':
      return writtenDay(Date.UTC(year, when.month - 1, when.day) / 86_400_000);
    case 'easter':
      return writtenDay(dayNumber(easterSunday(year)) + when.offset);
    case 'repentance': {
      // 22 November is the latest Wednesday; day 0 of the count, 1 January 1970, was a Thursday.
      const latest = Date.UTC(year, 10, 22) / 86_400_000;
      return writtenDay(latest - ((latest + 1) % 7));
    }
  }
}
