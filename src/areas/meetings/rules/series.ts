import { addDays, type Day, day } from '../../../kernel/day.ts';
import type { SeriesRule } from '../model.ts';

/** Two years of a meeting every two weeks. */
export const mostMeetings = 60;

/** Monday is 1, Sunday is 7. */
export function weekdayOf(on: Day): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
}

/** The how manieth of its weekday a day is in its month: 8 to 14 are the second. */
export function weekOf(on: Day): number {
  return Math.ceil(Number(on.slice(8)) / 7);
}

/** Whether no such weekday comes after it in its month. */
export function isLastOfMonth(on: Day): boolean {
  return addDays(on, 7).slice(0, 7) !== on.slice(0, 7);
}

/** The days of a series in their order; unless told otherwise at most one more than may be planned at once. */
export function daysOf(rule: SeriesRule, most = mostMeetings + 1): Day[] {
  const found: Day[] = [];
  // As many steps as a series that leaves out all months but one would need.
  for (let step = 0; step < mostMeetings * 12 && found.length < most; step++) {
    const next = dayOfStep(rule, step);
    if (next === null) continue;
    if (next > rule.last) break;
    if (!rule.skipMonths.includes(Number(next.slice(5, 7)))) found.push(next);
  }
  return found;
}

/** Null for a month that has no fifth Tuesday. */
function dayOfStep({ repeat, every, first }: SeriesRule, step: number): Day | null {
  if (repeat === 'weeks') return addDays(first, step * every * 7);
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + step * every;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const start = day(`${month}-01`);
  const firstOfWeekday = addDays(start, (weekdayOf(first) - weekdayOf(start) + 7) % 7);
  const week = repeat === 'last-of-month' ? (isLastOfMonth(addDays(firstOfWeekday, 21)) ? 4 : 5) : weekOf(first);
  const found = addDays(firstOfWeekday, (week - 1) * 7);
  return found.startsWith(month) ? found : null;
}
