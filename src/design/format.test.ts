import { expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { euroCents } from '../kernel/money.ts';
import * as format from './format.ts';

const february = day('2027-02-26');

test('a day is written with its weekday, in German and in English', () => {
  expect(format.formatDay('de', february)).toBe('Fr., 26. Februar 2027');
  expect(format.formatDay('en', february)).toBe('Fri, 26 February 2027');
});

test('a day can be written without weekday or without year', () => {
  expect(format.formatPlainDay('de', february)).toBe('26. Februar 2027');
  expect(format.formatDayOfYear('en', february)).toBe('Fri, 26 February');
});

test('a term ends at midnight, in winter time and in summer time', () => {
  expect(format.formatDeadline('de', february)).toBe('Fr., 26. Februar 2027, 24 Uhr (MEZ)');
  expect(format.formatDeadline('en', february)).toBe('Fri, 26 February 2027, midnight (CET)');
  expect(format.formatDeadline('de', day('2016-06-15'))).toBe('Mi., 15. Juni 2016, 24 Uhr (MESZ)');
});

test('a moment is told as the clocks of the zone show it', () => {
  const moment = new Date('2027-03-01T23:05:00Z');
  expect(format.formatMoment('de', moment)).toBe('Di., 2. März 2027, 00:05 Uhr (MEZ)');
  expect(format.formatMoment('en', moment, 'Europe/Lisbon')).toBe('Mon, 1 March 2027, 23:05 (WET)');
});

test('a period names the first year only where it differs', () => {
  expect(format.formatPeriod('de', { from: february, to: day('2027-03-03') })).toBe('26. Februar bis 3. März 2027');
  expect(format.formatPeriod('en', { from: day('2015-12-30'), to: day('2016-01-02') })).toBe(
    '30 December 2015 to 2 January 2016',
  );
  expect(format.formatPeriod('de', { from: february, to: february })).toBe('26. Februar 2027');
  expect(format.formatPeriod('de', { from: day('2011-10-20'), to: day('2011-10-21') })).toBe(
    '20. bis 21. Oktober 2011',
  );
  expect(format.formatPeriod('en', { from: day('2011-10-20'), to: day('2011-10-21') })).toBe('20 to 21 October 2011');
});

test('the distance of a day is told in words where there is one', () => {
  expect([-1, 0, 1, 3].map(days => format.formatDaysAhead('de', days))).toEqual([
    'gestern',
    'heute',
    'morgen',
    'in 3 Tagen',
  ]);
});

test('numbers and money follow the language', () => {
  expect(format.formatNumber('de', 1400)).toBe('1.400');
  expect(format.formatNumber('en', 1400)).toBe('1,400');
  expect(format.formatNumber('de', 2.345, 1)).toBe('2,3');
  expect(format.formatPercent('de', 0.314)).toBe('31\u00a0%');
  expect(format.formatPercent('en', 0.314)).toBe('31%');
  expect(format.formatEuros('de', euroCents(140_000))).toBe('1.400\u00a0€');
  expect(format.formatEuros('en', euroCents(140_000))).toBe('€1,400');
  expect(format.formatEuros('de', euroCents(1_250))).toBe('12,50\u00a0€');
});

test('distances are kilometres, travel is hours and minutes', () => {
  expect(format.formatKilometres('de', 1342.4)).toBe('1.342\u00a0km');
  expect(format.formatHours(250)).toBe('4:10\u00a0h');
  expect(format.formatHours(59.7)).toBe('1:00\u00a0h');
});

test('what is unknown is a dash, never a zero', () => {
  const dashes = [
    format.formatDay('de', null),
    format.formatMoment('de', null),
    format.formatNumber('de', null),
    format.formatPercent('de', null),
    format.formatEuros('de', null),
    format.formatKilometres('de', null),
    format.formatHours(null),
  ];
  expect(new Set(dashes)).toEqual(new Set(['–']));
  expect(format.formatNumber('de', 0)).toBe('0');
});
