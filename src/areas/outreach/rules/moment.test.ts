import { expect, test } from 'vitest';
import { findMoment } from './moment.ts';

test.each([
  ['2027-03-01', '09:30', '2027-03-01T08:30:00.000Z'],
  ['2027-07-01', '00:00', '2027-06-30T22:00:00.000Z'],
  // The clock goes back at three: half past two comes twice, the first time counts.
  ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
])('%s, %s in Germany is %s', (day, time, moment) => {
  expect(findMoment(day, time)?.toISOString()).toBe(moment);
});

test.each([
  ['2027-02-29', '09:30'],
  ['2027-03-01', '24:00'],
  ['2027-03-01', ''],
  // The clock goes on from two to three.
  ['2027-03-28', '02:30'],
])('%s, %s does not exist', (day, time) => {
  expect(findMoment(day, time)).toBe(null);
});
