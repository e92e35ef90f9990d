import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { SeriesRule } from '../model.ts';
import { daysOf } from './series.ts';

const rule = (content: Partial<SeriesRule>): SeriesRule => ({
  ...{ repeat: 'months', every: 1, first: day('2027-01-12'), last: day('2027-12-31'), skipMonths: [] },
  ...content,
});

test('the second Tuesday of every month, without August', () => {
  expect(daysOf(rule({ skipMonths: [8] }))).toEqual([
    ...['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08'],
    ...['2027-07-13', '2027-09-14', '2027-10-12', '2027-11-09', '2027-12-14'],
  ]);
});

test('the last Friday of every second month, and every three weeks', () => {
  const last = { repeat: 'last-of-month', every: 2, first: day('2027-01-29') } as const;
  expect(daysOf(rule({ ...last, last: day('2027-07-31') }))).toEqual([
    ...['2027-01-29', '2027-03-26', '2027-05-28', '2027-07-30'],
  ]);
  expect(daysOf(rule({ repeat: 'weeks', every: 3, last: day('2027-03-16') }))).toEqual([
    ...['2027-01-12', '2027-02-02', '2027-02-23', '2027-03-16'],
  ]);
});

test('a fifth Tuesday is only there in months that have one', () => {
  expect(daysOf(rule({ first: day('2027-03-30'), last: day('2027-10-31') }))).toEqual([
    ...['2027-03-30', '2027-06-29', '2027-08-31'],
  ]);
});

test('a series that never ends stops one above what may be planned', () => {
  expect(daysOf(rule({ repeat: 'weeks', last: day('2099-01-01') })).length).toBe(61);
});
