/**
 * Easter Sunday of a year in the Gregorian calendar, as days after 21 March. Gauss's rule with the correction of
 * H. Lichtenberg (1997), which needs no exceptions: `moon` is the full moon of spring, `sunday` the first Sunday after it.
 */
function easterAfterMarch21(year: number): number {
  const century = Math.floor(year / 100);
  const cycle = year % 19;
  const leaps = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const seed = (19 * cycle + leaps) % 30;
  const late = Math.floor((seed + Math.floor(cycle / 11)) / 29);
  const moon = 21 + seed - late;
  const solar = 2 - Math.floor((3 * century + 3) / 4);
  const sunday = 7 - ((year + Math.floor(year / 4) + solar) % 7);
  return moon + (7 - ((moon - sunday) % 7)) - 21;
}

/** Easter Sunday of a year, `YYYY-MM-DD`. */
export function easterSunday(year: number): string {
  return new Date(Date.UTC(year, 2, 21 + easterAfterMarch21(year))).toISOString().slice(0, 10);
}
