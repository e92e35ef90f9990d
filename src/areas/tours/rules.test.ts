import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { LegContent, Station } from './model.ts';
import { inOrder, isBehind, mayKeepStation, overlapsOf, tooEarly, unanswered } from './rules.ts';
import { factorsFor, inOrderOfModes, travelOf } from './rules/travel.ts';

const station = (title: string, on: string, starts: string, ends: string, answer = ''): Station => ({
  ...{ id: title, meetingId: 'm', day: day(on), starts, ends, title, place: '', host: '', hostFunction: '', seen: '' },
  questions: [{ question: 'Wie viel spart es?', answer }],
  version: 1,
});

test('stations stand in the order in which they are visited, and overlaps are named in pairs', () => {
  const noon = station('Mittag', '2027-05-11', '12:00', '13:00');
  const early = station('Heizwerk', '2027-05-11', '09:00', '12:00');
  const inside = station('Schule', '2027-05-11', '11:30', '12:30');
  const next = station('Rathaus', '2027-05-12', '09:00', '10:00');
  const all = [next, noon, inside, early];
  expect(inOrder(all).map(({ title }) => title)).toEqual(['Heizwerk', 'Schule', 'Mittag', 'Rathaus']);
  expect(overlapsOf(all).map(pair => pair.map(({ title }) => title))).toEqual([
    ['Heizwerk', 'Schule'],
    ['Schule', 'Mittag'],
  ]);
  expect(tooEarly(all, { day: day('2027-05-12') }).map(({ title }) => title)).toEqual(['Mittag', 'Schule', 'Heizwerk']);
});

test('a station ends after it begins, and an answer needs its question', () => {
  const wrong = { ...station('Heizwerk', '2027-05-11', '10:00', '10:00'), questions: [{ question: '', answer: 'ja' }] };
  expect(mayKeepStation(wrong)).toEqual({
    ok: false,
    reasons: [
      { code: 'ends-before-start', field: 'ends' },
      { code: 'question-missing', field: 'questions.0.question' },
    ],
  });
  expect(mayKeepStation(station('Heizwerk', '2027-05-11', '10:00', '10:01')).ok).toBe(true);
});

test('answers are due once the last station is over, or somebody said that it took place', () => {
  const stations = [station('A', '2027-05-11', '09:00', '10:00'), station('B', '2027-05-12', '09:00', '10:00', 'Viel')];
  const meeting = { day: day('2027-05-11'), state: 'scheduled' } as Parameters<typeof isBehind>[0];
  expect(isBehind(meeting, stations, day('2027-05-12'))).toBe(false);
  expect(isBehind(meeting, stations, day('2027-05-13'))).toBe(true);
  expect(isBehind({ ...meeting, state: 'held' }, stations, day('2027-05-11'))).toBe(true);
  expect(isBehind({ ...meeting, state: 'cancelled' }, stations, day('2027-06-11'))).toBe(false);
  expect(unanswered(stations)).toEqual([{ question: 'Wie viel spart es?', answer: '' }]);
});

test('journeys are estimated by the last averages measured by the year of the tour, beside the car', () => {
  expect([2010, 2014, 2017, 2021, 2027].map(year => factorsFor(year).year)).toEqual([2014, 2014, 2014, 2021, 2021]);
  const leg = (mode: LegContent['mode'], kilometres: number, people: number, cents: number | null): LegContent => ({
    ...{ travellerId: 't', route: '', mode, kilometres, people, cents },
  });
  const legs = [leg('car', 100, 1, null), leg('bike', 10, 2, 0), leg('rail', 1000, 2, 17_980)];
  expect(inOrderOfModes(legs).map(({ mode }) => mode)).toEqual(['rail', 'bike', 'car']);
  const { kilograms, byCar, byRail, cents } = travelOf(legs, factorsFor(2027));
  expect([kilograms, byCar, byRail].map(value => Number(value.toFixed(3)))).toEqual([108.2, 343.44, 97.52]);
  expect(cents).toBe(17_980);
  expect(travelOf([leg('car', 100, 1, null)], factorsFor(2017))).toEqual({
    ...{ kilograms: 14.2, byCar: 14.2, byRail: 4.1, cents: null },
  });
});
