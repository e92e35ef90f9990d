import { dayNumber, writtenDay } from './day-number.ts';
import type { HolidayPlace } from './holiday-rules.ts';
import { listHolidays } from './holidays.ts';

/**
 * @public Whether offices work: Monday to Friday and no holiday of the Land or country; for `null` no holiday of all Länder. Saturdays
 * do not count (§ 31 (3) VwVfG, § 193 BGB); 24 and 31 December are no holidays anywhere and do.
 */
export function isWorkingDay(day: string, place: HolidayPlace | null): boolean {
  return works(dayNumber(day), place);
}

/**
 * @public The last day of a term of `count` working days that begins with what happened on `from`: that day does not count
 * (§ 187 (1) BGB). 0: `from` itself, or the next working day if it is none. Negative counts lead back: the day that
 * lies that many working days before `from`.
 */
export function addWorkingDays(from: string, count: number, place: HolidayPlace | null): string {
  if (!Number.isInteger(count)) throw new RangeError(`working days are whole: ${count}`);
  let day = dayNumber(from);
  if (count === 0) {
    while (!works(day, place)) day++;
    return writtenDay(day);
  }
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (works(day, place)) left--;
  }
  return writtenDay(day);
}

/** @public How many working days lie after `from`, up to `to` and with it; negative, and with `to`, if `to` lies before. */
export function workingDaysBetween(from: string, to: string, place: HolidayPlace | null): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const step = Math.sign(end - start);
  let count = 0;
  for (let day = start; day !== end;) {
    day += step;
    if (works(day, place)) count += step;
  }
  return count;
}

function works(day: number, place: HolidayPlace | null): boolean {
  // Day 0, 1 January 1970, was a Thursday; so Saturday and Sunday are 2 and 3.
  const weekday = ((day % 7) + 7) % 7;
  if (weekday === 2 || weekday === 3) return false;
  const written = writtenDay(day);
  return !listHolidays(place, Number(written.slice(0, 4))).some(holiday => holiday.day === written);
}
