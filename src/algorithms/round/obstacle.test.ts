import { expect, test } from 'vitest';
import { plainObstacles } from './obstacle.ts';
import type { Mode } from './obstacle.ts';
import type { FieldAnswer, Participant } from './participant.ts';
import { journey } from './practicality.ts';
import type { RoundRules } from './rules.ts';

function obstacles(a: Partial<Participant>, b: Partial<Participant>, rules: RoundRules = {}, mode: Mode = 'open') {
  const one: Participant = { id: 'a', level: 'kreis', fields: [], ...a };
  const other: Participant = { id: 'b', level: 'kreis', fields: [], ...b };
  const found = plainObstacles(one, other, journey(one, other), false, { rules, mode });
  expect(plainObstacles(other, one, journey(other, one), false, { rules, mode })).toEqual(found);
  return found;
}

function roles(...wished: FieldAnswer['role'][]): FieldAnswer[] {
  return wished.map((role, index) => ({ field: `f${index}`, role, experience: 2, need: 2, evidence: 0 }));
}

test('two places about which nothing is known have no obstacle', () => {
  expect(obstacles({}, {}, { otherLand: true, minDistanceKm: 80, maxTravelHours: 2, commonLanguage: true })).toEqual(
    [],
  );
});

test('a place that withdrew meets nobody', () => {
  expect(obstacles({ withdrawn: true }, {})).toEqual(['withdrawn']);
});

test('a place may exclude others, and whole associations', () => {
  expect(obstacles({ excluded: ['b'] }, {})).toEqual(['excluded']);
  expect(obstacles({ excluded: ['verband'] }, { parent: 'verband' })).toEqual(['excluded']);
});

test('a place does not meet what it lies in, nor what lies in it', () => {
  expect(obstacles({ within: ['b'] }, {})).toEqual(['part-of']);
  expect(obstacles({ within: ['c'] }, { within: ['c'] })).toEqual([]);
});

test('two members of one Verband do not meet, nor the Verband its member, unless the rules allow it', () => {
  expect(obstacles({ parent: 'v' }, { parent: 'v' })).toEqual(['same-verband']);
  expect(obstacles({ parent: 'b' }, {})).toEqual(['same-verband']);
  expect(obstacles({ parent: 'v' }, { parent: 'v' }, { forbidSameVerband: false })).toEqual([]);
});

test('the barrier of kinds stands unless it is lifted, that of levels only when it is set', () => {
  expect(obstacles({ kindGroup: 'Kreis' }, { kindGroup: 'Stadt' })).toEqual(['kind']);
  expect(obstacles({ kindGroup: 'Kreis' }, { kindGroup: 'Stadt' }, { kindBarrier: false })).toEqual([]);
  expect(obstacles({ kindGroup: 'Kreis' }, {})).toEqual([]);
  expect(obstacles({ level: 'gemeinde' }, {})).toEqual([]);
  expect(obstacles({ level: 'gemeinde' }, {}, { levelBarrier: true })).toEqual(['level']);
});

test('kinds are told apart within a level only: whether levels meet is another rule', () => {
  const verband = { level: 'verband', kindGroup: 'Amt' };
  expect(obstacles({ kindGroup: 'Kreis' }, verband)).toEqual([]);
  expect(obstacles({ kindGroup: 'Kreis' }, verband, { levelBarrier: true })).toEqual(['level']);
});

test('a round can ask for another Land, where equal names in two countries are two Länder', () => {
  expect(obstacles({ land: 'HE' }, { land: 'HE' }, { otherLand: true })).toEqual(['same-land']);
  expect(obstacles({ land: '1', country: 'DE' }, { land: '1', country: 'LT' }, { otherLand: true })).toEqual([]);
});

test('partners can be too near for the round and too far for one of them', () => {
  const [here, there] = [
    { lat: 50, lon: 8 },
    { lat: 51, lon: 8 },
  ];
  expect(obstacles(here, there, { minDistanceKm: 120 })).toEqual(['too-near']);
  expect(obstacles(here, there, { maxTravelHours: 2 })).toEqual(['too-far']);
  expect(obstacles({ ...here, maxTravelHours: 2 }, there)).toEqual(['too-far']);
  expect(obstacles({ ...here, maxTravelHours: 3 }, there, { minDistanceKm: 100 })).toEqual([]);
});

test('a round can ask for a common language', () => {
  expect(obstacles({ languages: ['de'] }, { languages: ['pt'] }, { commonLanguage: true })).toEqual([
    'no-common-language',
  ]);
});

test('in a two-sided round those who only advise do not meet, nor those who only adopt', () => {
  const between = (a: FieldAnswer[], b: FieldAnswer[]) => obstacles({ fields: a }, { fields: b }, {}, 'two-sided');
  expect(between(roles('advising', 'advising'), roles('advising'))).toEqual(['same-side']);
  expect(between(roles('adopting'), roles('adopting'))).toEqual(['same-side']);
  expect(between(roles('advising'), roles('adopting'))).toEqual([]);
  expect(between(roles('advising', 'adopting'), roles('advising'))).toEqual([]);
  expect(between(roles('either'), roles('advising'))).toEqual([]);
  expect(between(roles('peer'), roles('peer'))).toEqual([]);
});

test('of two partners only one may take several', () => {
  expect(obstacles({ capacity: 2 }, { capacity: 3 })).toEqual(['both-take-several']);
  expect(obstacles({ capacity: 2 }, {})).toEqual([]);
});
