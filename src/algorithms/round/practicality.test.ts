import { expect, test } from 'vitest';
import type { Participant } from './participant.ts';
import { journey, practicalityOf, practicalityParts, travelLimit } from './practicality.ts';

function place(id: string, known: Partial<Participant> = {}): Participant {
  return { id, level: 'kreis', fields: [], ...known };
}

function parts(a: Partial<Participant>, b: Partial<Participant>, limit = Infinity) {
  const [one, other] = [place('a', a), place('b', b)];
  return practicalityParts(one, other, journey(one, other), limit);
}

test('one degree of latitude is 111 kilometres, and a journey takes 1.3 times that at 70 km/h', () => {
  const { km, hours } = journey(place('a', { lat: 50, lon: 8 }), place('b', { lat: 51, lon: 8 }));
  expect(km).toBeCloseTo((6371.0088 * Math.PI) / 180, 9);
  expect(hours).toBeCloseTo((111.195 * 1.3) / 70, 4);
});

test('without a centroid the journey is unknown', () => {
  expect(journey(place('a', { lat: 50, lon: 8 }), place('b'))).toEqual({ km: null, hours: null });
});

test('travel falls towards 0 at eight hours, or to 0 at a shorter limit', () => {
  const [here, there] = [
    { lat: 50, lon: 8 },
    { lat: 51, lon: 8 },
  ];
  const hours = journey(place('a', here), place('b', there)).hours!;
  expect(parts(here, there).travel).toBeCloseTo(1 - hours / 8, 12);
  expect(parts(here, there, 20).travel).toBeCloseTo(1 - hours / 8, 12);
  expect(parts(here, there, 4).travel).toBeCloseTo(1 - hours / 4, 12);
  expect(parts(here, there, 1).travel).toBe(0);
  expect(parts(here, here, 0).travel).toBe(1);
});

test('a place far away is not out of reach, unless it is beyond the limit that somebody set', () => {
  const [trakai, leiria] = [
    { lat: 54.64, lon: 24.93, country: 'LT' },
    { lat: 39.74, lon: -8.81, country: 'PT' },
  ];
  expect(parts(trakai, leiria).travel).toBe(0.1);
  expect(parts(trakai, leiria, 100).travel).toBe(0.1);
  expect(parts(trakai, leiria, 20).travel).toBe(0);
});

test('the strictest of the three limits counts', () => {
  expect(travelLimit(place('a', { maxTravelHours: 5 }), place('b', { maxTravelHours: 3 }), 4)).toBe(3);
  expect(travelLimit(place('a'), place('b'), undefined)).toBe(Infinity);
});

test('languages, administrations and legal frames are compared where both are known', () => {
  expect(parts({ languages: ['de', 'en'] }, { languages: ['en', 'pt'] }).language).toBe(1);
  expect(parts({ languages: ['de'] }, { languages: ['lt'] }).language).toBe(0);
  expect(parts({ administration: 100 }, { administration: 400 }).administration).toBe(0.25);
  expect(parts({ country: 'DE' }, { country: 'DE' }).legalFrame).toBe(1);
  expect(parts({ country: 'DE', legalFrame: 'Hessen' }, { country: 'DE', legalFrame: 'Bayern' }).legalFrame).toBe(0);
  expect(parts({}, { languages: ['de'], administration: 5, country: 'DE' })).toEqual({
    travel: null,
    language: null,
    administration: null,
    legalFrame: null,
    wishes: null,
  });
});

test('wishes of both sides count alike, and those that cannot be judged do not', () => {
  const own = { land: 'HE', country: 'DE', wishes: [{ kind: 'other-land' }, { kind: 'nearer-than', km: 50 }] } as const;
  const other = {
    land: 'BB',
    country: 'DE',
    wishes: [{ kind: 'partner', ids: ['x'] }, { kind: 'same-level' }],
  } as const;
  expect(parts(own, other).wishes).toBe(2 / 3);
  expect(parts(other, own).wishes).toBe(2 / 3);
});

test('practicality is the mean of what is known', () => {
  const unknown = { travel: null, language: null, administration: null, legalFrame: null, wishes: null };
  expect(practicalityOf(unknown)).toBeNull();
  expect(practicalityOf({ ...unknown, travel: 0.5, language: 1 })).toBe(0.75);
});
