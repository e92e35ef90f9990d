import { expect, test } from 'vitest';
import { complementarityOf, fieldFits } from './complementarity.ts';
import type { Answers } from './complementarity.ts';
import type { FieldAnswer } from './participant.ts';

function answer(field: string, role: FieldAnswer['role'], experience: number, need: number, evidence = 1): FieldAnswer {
  return { field, role, experience, need, evidence };
}

function place(id: string, ...answers: FieldAnswer[]): Answers {
  return { id, byField: new Map(answers.map(one => [one.field, one])) };
}

function fit(own: FieldAnswer, other: FieldAnswer): [string | null, string | null, number] | null {
  const [found] = fieldFits(place('a', own), place('b', other));
  return found === undefined ? null : [found.from, found.to, found.complementarity];
}

test('experience there and need here make the better direction', () => {
  expect(fit(answer('solar', 'advising', 4, 0), answer('solar', 'adopting', 1, 2))).toEqual([
    'a',
    'b',
    (2 / 4) * (3 / 4),
  ]);
  expect(fit(answer('solar', 'either', 1, 2), answer('solar', 'either', 4, 0))).toEqual(['b', 'a', (2 / 4) * (3 / 4)]);
});

test('experience that nothing proves counts six tenths', () => {
  expect(fit(answer('solar', 'advising', 4, 0, 0), answer('solar', 'adopting', 0, 4))).toEqual(['a', 'b', 0.6]);
});

test('who knows less cannot advise, and who needs nothing learns nothing', () => {
  expect(fit(answer('solar', 'advising', 1, 0), answer('solar', 'adopting', 2, 4))).toBeNull();
  expect(fit(answer('solar', 'advising', 4, 0), answer('solar', 'adopting', 0, 0))).toBeNull();
});

test('a wished role rules the other directions out', () => {
  expect(fit(answer('solar', 'adopting', 4, 0), answer('solar', 'adopting', 0, 4))).toBeNull();
  expect(fit(answer('solar', 'advising', 4, 4), answer('solar', 'advising', 0, 4))).toBeNull();
  expect(fit(answer('solar', 'peer', 4, 0), answer('solar', 'adopting', 0, 4))).toBeNull();
});

test('peers share the smaller need, less the gap in experience', () => {
  expect(fit(answer('solar', 'peer', 2, 3), answer('solar', 'peer', 3, 4))).toEqual([null, null, (3 / 4) * (3 / 4)]);
  expect(fit(answer('solar', 'peer', 0, 4), answer('solar', 'either', 0, 4))).toEqual([null, null, 1]);
});

test('two who left it open are peers with the same experience, and beginners have none', () => {
  expect(fit(answer('solar', 'either', 2, 3), answer('solar', 'either', 2, 4))).toEqual([null, null, 3 / 4]);
  expect(fit(answer('solar', 'either', 0, 4), answer('solar', 'either', 0, 4))).toBeNull();
  expect(fit(answer('solar', 'either', 3, 4), answer('solar', 'either', 2, 4))).toEqual(['a', 'b', 1 / 4]);
});

test('the role can swap between the fields of one pair', () => {
  const giessen = place('giessen', answer('rounds', 'advising', 4, 0), answer('schools', 'adopting', 1, 3));
  const flaeming = place('flaeming', answer('schools', 'advising', 3, 0), answer('rounds', 'adopting', 0, 4));
  const fits = fieldFits(giessen, flaeming);
  expect(fits).toEqual([
    { field: 'rounds', from: 'giessen', to: 'flaeming', complementarity: 1 },
    { field: 'schools', from: 'flaeming', to: 'giessen', complementarity: 0.375 },
  ]);
  expect(fieldFits(flaeming, giessen)).toEqual(fits);
  expect(complementarityOf(fits)).toBe(1);
});

test('every further field adds to the complementarity', () => {
  const field = (complementarity: number) => ({ field: 'f', from: null, to: null, complementarity });
  expect(complementarityOf([])).toBe(0);
  expect(complementarityOf([field(0.5), field(0.5)])).toBe(0.75);
});

test('a field that only one of them answered does not count', () => {
  expect(
    fieldFits(place('a', answer('solar', 'advising', 4, 0)), place('b', answer('wind', 'adopting', 0, 4))),
  ).toEqual([]);
});
