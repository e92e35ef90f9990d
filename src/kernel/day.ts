/** A calendar day without a time zone, `2016-06-27`. Compares and sorts as a string. */
export type Day = string & { readonly day: unique symbol };

/** Days from first to last, both included. */
export type Period = { readonly from: Day; readonly to: Day };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day written as `YYYY-MM-DD`, or null if there is no such day (2015-02-29). */
export function findDay(text: string): Day | null {
  const match = shape.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : null;
}

/** The day written as `YYYY-MM-DD`. @throws RangeError if there is no such day */
export function day(text: string): Day {
  const found = findDay(text);
  if (found === null) throw new RangeError(`no such day: ${text}`);
  return found;
}

export function addDays(from: Day, days: number): Day {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}

/** Whole days from one day to another; negative if `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day that the clocks of a time zone show at a moment. */
export function dayAt(moment: Date, timeZone: string): Day {
  return zoned(timeZone).format(moment) as Day;
}

/**
 * The moment at which a day ends in a time zone: the first moment of the next day there.
 * "Until 26 February, midnight (CET)" means every moment before this one.
 */
export function endOfDay(last: Day, timeZone: string): Date {
  const next = addDays(last, 1);
  const midnight = Date.parse(`${next}T00:00:00Z`);
  for (let offset = -14 * 60; offset <= 12 * 60; offset += 15) {
    const moment = new Date(midnight + offset * 60_000);
    if (dayAt(moment, timeZone) === next) return moment;
  }
  throw new RangeError(`time zone without midnight: ${timeZone}`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function zoned(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
