import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import { reminderOf } from './reminders.ts';

test('a reminder comes a week before and at the end, none earlier and none afterwards', () => {
  const today = day('2027-03-01');
  const dueIn = [8, 7, 2, 1, 0, -1].map(days => reminderOf(addDays(today, days), today));
  expect(dueIn).toEqual([null, 'week', 'week', 'day', 'day', null]);
});
