import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Meeting } from '../model.ts';
import type { Attending } from '../queries.ts';
import { elsewhere, holidayLines, sayRule, whenOf } from './words.ts';

const attending: readonly Attending[] = [
  { organisationId: 'a', name: 'Gießen', place: { country: 'DE', land: '06' }, zone: 'Europe/Berlin' },
  { organisationId: 'b', name: 'Leiria', place: { country: 'PT', land: null }, zone: 'Europe/Lisbon' },
  { organisationId: 'c', name: 'Trakai', place: { country: 'LT', land: null }, zone: 'Europe/Vilnius' },
  { organisationId: 'd', name: 'Borne', place: { country: 'NL', land: null }, zone: 'Europe/Amsterdam' },
];

const meetingOn = (on: string, change: Partial<Meeting> = {}): Meeting => ({
  ...({ id: on, partnershipId: 'paar', kind: 'jour-fixe', title: '', state: 'planned', series: null } as const),
  ...({ originalDay: day(on), day: day(on), time: '10:00', zone: 'Europe/Berlin', minutes: 60 } as const),
  ...{ place: '', link: 'https://treffen.example/raum', sequence: 0, version: 1, agendaVersion: 0, minutesVersion: 0 },
  ...change,
});

test('every member reads its own time beside that of the host, in winter and in summer; one day apart with the day', () => {
  const winter = meetingOn('2027-03-26');
  expect([whenOf('de', winter), ...elsewhere('de', winter, attending)]).toEqual([
    'Fr., 26. März 2027, 10:00 Uhr (MEZ)',
    'Leiria: 09:00 Uhr (WEZ)',
    'Trakai: 11:00 Uhr (OEZ)',
  ]);
  expect(elsewhere('en', meetingOn('2027-03-29'), attending).map(line => line.replace(/ \(.*/, ''))).toEqual([
    'Leiria: 09:00',
    'Trakai: 11:00',
  ]);
  expect(elsewhere('de', meetingOn('2027-03-26', { time: '23:30' }), attending)[1]).toBe(
    'Trakai: Sa., 27. März 2027, 00:30 Uhr (OEZ)',
  );
});

test('a holiday is named in the language of the reader, with whose it is', () => {
  const said = (on: string) => holidayLines('de', meetingOn(on), attending);
  expect(said('2027-10-05')).toEqual(['Feiertag: Tag der Republik (Leiria)']);
  expect(said('2027-05-06')).toEqual(['Feiertag: Christi Himmelfahrt (Gießen, Borne)']);
  expect(holidayLines('en', meetingOn('2027-05-06'), attending)).toEqual(['Holiday: Ascension Day (Gießen, Borne)']);
  expect(said('2027-10-06')).toEqual([]);
});

test('a series is said as people say it', () => {
  const series = {
    ...({ id: 'r', time: '10:00', zone: 'Europe/Berlin', every: 1, skipMonths: [8] } as const),
    ...{ first: day('2027-01-12'), last: day('2027-12-31') },
  };
  expect(sayRule('de', { ...series, repeat: 'months' })).toBe(
    'am zweiten Dienstag jedes Monats, bis 31. Dezember 2027, ohne August',
  );
  expect(sayRule('en', { ...series, repeat: 'weeks', every: 3, skipMonths: [] })).toBe(
    'every 3 weeks on Tuesday, until 31 December 2027',
  );
});
