import { type Day, daysBetween } from '../../../kernel/day.ts';

/** The reminders before a term for handing in: a week before, and on the day before or the day itself. */
export type Reminder = 'week' | 'day';

/** Which reminder is due on a day, if any; after the term there is none. */
export function reminderOf(submitBy: Day, today: Day): Reminder | null {
  const left = daysBetween(today, submitBy);
  if (left < 0 || left > 7) return null;
  return left <= 1 ? 'day' : 'week';
}
