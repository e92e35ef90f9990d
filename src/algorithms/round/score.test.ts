import { expect, test } from 'vitest';
import type { Participant } from './participant.ts';
import type { RoundRules } from './rules.ts';
import { judgeOf } from './score.ts';

const giver: Participant = {
  id: 'b',
  level: 'kreis',
  land: 'HE',
  kindGroup: 'Kreis',
  fields: [{ field: 'solar', role: 'advising', experience: 4, need: 0, evidence: 1 }],
};
const taker: Participant = {
  id: 'a',
  level: 'kreis',
  land: 'HE',
  kindGroup: 'Stadt',
  fields: [{ field: 'solar', role: 'adopting', experience: 0, need: 4, evidence: 0 }],
};

/** A judge, and the pairs for which it asked for figures. */
function judging(rules: RoundRules) {
  const asked: string[] = [];
  const judge = judgeOf({
    mode: 'open',
    participants: [giver, taker],
    rules,
    similarity: (a, b) => {
      asked.push(`${a}–${b}`);
      return { similarity: 0.25, distance: 1, coverage: 1, missing: [] };
    },
  });
  return { judge, asked };
}

test('a pair is the same from both sides', () => {
  const { judge, asked } = judging({ kindBarrier: false });
  expect(judge(giver, taker)).toEqual(judge(taker, giver));
  expect(asked).toEqual(['a–b', 'a–b']);
});

test('one obstacle alone does not keep the figures away, so it is known to be the only one', () => {
  const { judge } = judging({ floor: 1_000_000 });
  expect(judge(giver, taker).obstacles).toEqual(['kind', 'below-floor']);
  expect(judging({}).judge(giver, taker).obstacles).toEqual(['kind']);
});

test('nobody looks for figures where two obstacles stand', () => {
  const { judge, asked } = judging({ otherLand: true });
  expect(judge(giver, taker)).toEqual({ obstacles: ['kind', 'same-land'], score: null });
  expect(asked).toEqual([]);
});

test('a lock wants all figures, whatever stands in the way', () => {
  const { judge } = judging({ otherLand: true, locked: [['b', 'a']] });
  expect(judge(giver, taker).score?.members).toEqual(['a', 'b']);
});
