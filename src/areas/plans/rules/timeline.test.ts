import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { timelineOf, weeksOf } from './timeline.ts';

test('a timeline covers whole months; a bar ends with the last hour of its day, and an entry without a day has none', () => {
  const entries = [
    { id: 'a', startsOn: day('2027-04-01'), dueOn: day('2027-04-30') },
    { id: 'b', startsOn: null, dueOn: null },
    { id: 'c', startsOn: null, dueOn: day('2027-06-30') },
  ];
  // 91 days of 10 units each.
  expect(timelineOf(entries, day('2027-05-01'), 910)).toEqual({
    from: '2027-04-01',
    to: '2027-06-30',
    bars: [
      { id: 'a', row: 0, x: 0, width: 300 },
      { id: 'c', row: 2, x: 900, width: 10 },
    ],
    months: [
      { first: '2027-04-01', x: 0 },
      { first: '2027-05-01', x: 300 },
      { first: '2027-06-01', x: 610 },
    ],
    todayX: 300,
  });
  expect(timelineOf(entries.slice(1, 2), day('2027-05-01'), 910)).toBe(null);
});

test('a month is laid out in weeks that begin on Monday', () => {
  const weeks = weeksOf(day('2027-02-15'));
  expect(weeks.length).toBe(4);
  expect(weeks[0]![0]).toBe('2027-02-01');
  const may = weeksOf(day('2027-05-15'));
  expect(may[0]).toEqual([null, null, null, null, null, '2027-05-01', '2027-05-02']);
  expect(may.length).toBe(6);
});
