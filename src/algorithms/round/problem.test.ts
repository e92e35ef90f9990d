import { expect, test } from 'vitest';
import { roundProblems } from './problem.ts';
import type { Participant } from './participant.ts';
import type { RoundRules } from './rules.ts';

const answer = { field: 'solar', role: 'either', experience: 2, need: 2, evidence: 0 } as const;
const places = ['a', 'b', 'c'].map((id): Participant => ({ id, level: 'kreis', fields: [answer] }));

function problems(rules: RoundRules, participants: readonly Participant[] = places) {
  return roundProblems({ mode: 'open', participants, rules, similarity: () => null });
}

test('a sensible round has no problems', () => {
  expect(problems({ locked: [['a', 'b']], forbidden: [['a', 'c']], pairs: 1 })).toEqual([]);
});

test('a place that is in the import twice is named', () => {
  expect(problems({}, [...places, places[0]!])).toEqual([{ code: 'same-place-twice', ids: ['a'] }]);
});

test('answers that make no sense are named', () => {
  const place = (id: string, change: Partial<Participant>): Participant => ({ ...places[0]!, id, ...change });
  expect(
    problems({}, [
      place('twice', { fields: [answer, answer] }),
      place('high', { fields: [{ ...answer, need: 5 }] }),
      place('broken', { fields: [{ ...answer, experience: 1.5 }] }),
      place('none', { capacity: 0 }),
    ]),
  ).toEqual([
    { code: 'same-field-twice', ids: ['twice'] },
    { code: 'level-out-of-range', ids: ['high'] },
    { code: 'level-out-of-range', ids: ['broken'] },
    { code: 'capacity-out-of-range', ids: ['none'] },
  ]);
});

test('rules that make no sense are named', () => {
  expect(problems({ weights: { alpha: 1, beta: 0, gamma: 0 }, pairs: 0.5 })).toEqual([
    { code: 'weights-out-of-range', ids: [] },
    { code: 'pairs-out-of-range', ids: [] },
  ]);
});

test('locks that contradict each other or the rules are named', () => {
  expect(problems({ locked: [['a', 'x']] })).toEqual([{ code: 'unknown-place', ids: ['a', 'x'] }]);
  expect(problems({ locked: [['a', 'a']] })[0]).toEqual({ code: 'unknown-place', ids: ['a', 'a'] });
  expect(problems({ locked: [['a', 'b']], forbidden: [['b', 'a']] })).toEqual([
    { code: 'locked-and-forbidden', ids: ['a', 'b'] },
  ]);
  expect(
    problems({
      locked: [
        ['a', 'b'],
        ['c', 'a'],
      ],
      pairs: 1,
    }),
  ).toEqual([
    { code: 'lock-over-capacity', ids: ['a'] },
    { code: 'more-locks-than-pairs', ids: [] },
  ]);
  const several = places.map(place => ({ ...place, capacity: 2 }));
  expect(problems({ locked: [['a', 'b']] }, several)).toEqual([{ code: 'lock-of-two-with-several', ids: ['a', 'b'] }]);
});

test('one lock said twice is one lock', () => {
  expect(
    problems({
      locked: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    }),
  ).toEqual([]);
});
