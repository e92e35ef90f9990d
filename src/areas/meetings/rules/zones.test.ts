import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import { type Zone, zones } from '../model.ts';
import { momentOf, zoneOf } from './zones.ts';

const formatters = new Map(
  zones.map(timeZone => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);
const shown = (moment: Date, zone: Zone) => formatters.get(zone)!.format(moment);

test('a meeting at 10:00 stays at 10:00 on every day of ten years, in every zone', () => {
  const wrong = [];
  for (const zone of zones) {
    for (let on = day('2025-01-01'); on < '2035-01-01'; on = addDays(on, 1)) {
      if (shown(momentOf(on, '10:00', zone), zone) !== `${on} 10:00`) wrong.push([zone, on]);
    }
  }
  expect(wrong).toEqual([]);
});

test('10:00 in Berlin is 9:00 in Lisbon and 11:00 in Vilnius, before and after both changes of the clocks', () => {
  const days = ['2027-03-26', '2027-03-29', '2027-10-29', '2027-11-01'].map(day);
  const inBerlin = days.map(on => momentOf(on, '10:00', 'Europe/Berlin'));
  expect(inBerlin.map(moment => moment.toISOString().slice(11, 16))).toEqual(['09:00', '08:00', '08:00', '09:00']);
  expect(inBerlin.map(moment => shown(moment, 'Europe/Lisbon').slice(11))).toEqual(Array(4).fill('09:00'));
  expect(inBerlin.map(moment => shown(moment, 'Europe/Vilnius').slice(11))).toEqual(Array(4).fill('11:00'));
});

test('a time that is left out in spring is an hour later, one that comes twice in autumn is the first', () => {
  expect(momentOf(day('2027-03-28'), '02:30', 'Europe/Berlin').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(momentOf(day('2027-10-31'), '02:30', 'Europe/Berlin').toISOString()).toBe('2027-10-31T00:30:00.000Z');
});

test('a country has its clocks; where none is known, those of Germany', () => {
  expect(['DE', 'NL', 'PT', 'LT', 'XX', null].map(zoneOf)).toEqual([
    ...['Europe/Berlin', 'Europe/Amsterdam', 'Europe/Lisbon', 'Europe/Vilnius', 'Europe/Berlin', 'Europe/Berlin'],
  ]);
});
