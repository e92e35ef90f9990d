const perDay = 86_400_000;

/** Days since 1 January 1970 of a day written as `YYYY-MM-DD`. @throws RangeError if there is no such day */
export function dayNumber(day: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  // JavaScript reads 30 February as 2 March.
  if (Number.isNaN(at) || writtenDay(at / perDay) !== day) throw new RangeError(`no such day: ${day}`);
  return at / perDay;
}

/** The day with this number, as `YYYY-MM-DD`. */
export function writtenDay(number: number): string {
  return new Date(number * perDay).toISOString().slice(0, 10);
}
