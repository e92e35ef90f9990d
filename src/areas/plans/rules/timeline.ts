import { addDays, day, type Day, daysBetween } from '../../../kernel/day.ts';
import type { PlanEntry } from '../model.ts';

/** Where an entry stands on a timeline of a given width: `x` and `width` in the same unit, `row` from 0. */
export type Bar = {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly width: number;
};

export type Timeline = {
  readonly from: Day;
  readonly to: Day;
  readonly bars: readonly Bar[];
  /** The first days of months, and where they stand. */
  readonly months: readonly { readonly first: Day; readonly x: number }[];
  /** Where today stands; null if it lies outside. */
  readonly todayX: number | null;
};

/** Entries with a day on a timeline of whole months; null where none has one. Rows keep the order given. */
export function timelineOf(
  entries: readonly Pick<PlanEntry, 'id' | 'startsOn' | 'dueOn'>[],
  today: Day,
  width: number,
): Timeline | null {
  const spans = entries.flatMap(({ id, startsOn, dueOn }, row) => {
    const [begin, end] = [startsOn ?? dueOn, dueOn ?? startsOn];
    return begin === null || end === null ? [] : [{ id, row, begin, end }];
  });
  if (spans.length === 0) return null;
  const from = firstOfMonth(spans.map(({ begin }) => begin).reduce((a, b) => (a < b ? a : b)));
  const last = spans.map(({ end }) => end).reduce((a, b) => (a > b ? a : b));
  const to = addDays(nextMonth(last), -1);
  const perDay = width / (daysBetween(from, to) + 1);
  const at = (on: Day) => round(daysBetween(from, on) * perDay);
  const months = [];
  for (let first = from; first <= to; first = nextMonth(first)) months.push({ first, x: at(first) });
  return {
    from,
    to,
    bars: spans.map(({ id, row, begin, end }) => ({
      ...{ id, row, x: at(begin) },
      width: round((daysBetween(begin, end) + 1) * perDay),
    })),
    months,
    todayX: today >= from && today <= to ? at(today) : null,
  };
}

export function firstOfMonth(on: Day): Day {
  return day(`${on.slice(0, 7)}-01`);
}

export function nextMonth(on: Day): Day {
  // From the first of a month 31 days lead into the next one.
  return firstOfMonth(addDays(firstOfMonth(on), 31));
}

/** The weeks of a month, Monday first; days of other months are null. */
export function weeksOf(month: Day): (Day | null)[][] {
  const first = firstOfMonth(month);
  const length = daysBetween(first, nextMonth(first));
  // 1 January 2024 was a Monday.
  const lead = ((daysBetween(day('2024-01-01'), first) % 7) + 7) % 7;
  const cells = [...Array(lead).fill(null), ...Array.from({ length }, (_, index) => addDays(first, index))];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
