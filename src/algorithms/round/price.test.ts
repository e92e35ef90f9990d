import { describe, expect, test } from 'vitest';
import { match, matchWithPrices } from './match.ts';
import type { FieldAnswer, Participant } from './participant.ts';
import { alternatives, priceOfBan, priceOfLock } from './price.ts';
import type { RoundRules } from './rules.ts';
import type { Round } from './score.ts';

function answer(role: FieldAnswer['role'], experience: number, need: number, field = 'solar'): FieldAnswer {
  return { field, role, experience, need, evidence: 1 };
}

const adviser = (id: string, experience = 4, known: Partial<Participant> = {}): Participant => {
  return { id, level: 'kreis', fields: [answer('advising', experience, 0)], ...known };
};
const learner = (id: string, need = 4): Participant => {
  return { id, level: 'kreis', fields: [answer('adopting', 0, need)] };
};

function roundOf(participants: readonly Participant[], rules: RoundRules = {}): Round {
  const similarity = () => ({ similarity: 1, distance: 1, coverage: 1, missing: [] });
  return { mode: 'open', participants, rules: { weights: { alpha: 0, beta: 1, gamma: 0 }, ...rules }, similarity };
}

const brief = (found: ReturnType<typeof alternatives>) =>
  found.map(({ score, price }) => [score.members.join('–'), price.pairs, price.utility]);

describe('the alternatives of a place', () => {
  test('are those that cost the round least, with who would lose', () => {
    const priced = matchWithPrices(
      roundOf([adviser('a'), learner('b'), learner('c', 3), learner('d', 3), learner('e', 1)]),
    );
    expect(priced.plan.pairs.map(({ members }) => members)).toEqual([['a', 'b']]);
    expect(brief(alternatives(priced, 'a'))).toEqual([
      ['a–c', 0, 250_000],
      ['a–d', 0, 250_000],
      ['a–e', 0, 750_000],
    ]);
    expect(alternatives(priced, 'a', 1)[0]!.price.losers).toEqual([
      { id: 'b', before: 1_000_000, after: 0 },
      { id: 'a', before: 1_000_000, after: 750_000 },
    ]);
    expect(alternatives(priced, 'b')).toEqual([]);
    expect(brief(alternatives(priced, 'c'))).toEqual([['a–c', 0, 250_000]]);
  });

  test('are none where the office has fixed the place', () => {
    const locked = [['a', 'c']] as const;
    const priced = matchWithPrices(roundOf([adviser('a'), adviser('f'), learner('b'), learner('c')], { locked }));
    expect([alternatives(priced, 'a'), brief(alternatives(priced, 'b'))]).toEqual([[], []]);
  });
});

describe('the price of a pair', () => {
  const participants = [adviser('a'), adviser('b', 2), learner('c'), learner('d', 2)];

  test('is told before it is fixed: the total and who falls from what to what', () => {
    const round = roundOf(participants);
    const priced = matchWithPrices(round);
    expect(priced.plan.pairs.map(({ members, utility }) => [...members, utility])).toEqual([
      ['a', 'c', 1_000_000],
      ['b', 'd', 250_000],
    ]);
    expect(priceOfLock(round, priced, ['d', 'a'])).toEqual({
      pairs: 0,
      utility: 250_000,
      losers: [
        { id: 'a', before: 1_000_000, after: 500_000 },
        { id: 'c', before: 1_000_000, after: 500_000 },
      ],
    });
    expect(priceOfLock(round, priced, ['a', 'c'])).toEqual({ pairs: 0, utility: 0, losers: [] });
  });

  test('is a whole pair where two would meet that nobody else can be paired with', () => {
    const round = roundOf(participants);
    expect(priceOfLock(round, matchWithPrices(round), ['a', 'b'])).toMatchObject({ pairs: 1, utility: 1_250_000 });
  });

  test('is what fixing and computing again would lose, for every two of a round', () => {
    const round = roundOf([...participants, adviser('e', 3), learner('f', 3), learner('g', 1)], { pairs: 3 });
    const priced = matchWithPrices(round);
    const sum = (pairs: readonly { utility: number }[]) => pairs.reduce((so, { utility }) => so + utility, 0);
    for (const [index, a] of priced.ids.entries()) {
      for (const b of priced.ids.slice(index + 1)) {
        const fixed = match({ ...round, rules: { ...round.rules, locked: [[a, b]] } });
        const banned = match({ ...round, rules: { ...round.rules, forbidden: [[a, b]] } });
        const { pairs, utility } = priceOfLock(round, priced, [a, b])!;
        expect([a, b, pairs, utility]).toEqual([
          a,
          b,
          priced.plan.pairs.length - fixed.pairs.length,
          sum(priced.plan.pairs) - sum(fixed.pairs),
        ]);
        expect(priceOfBan(priced, [a, b])!.utility).toBe(sum(priced.plan.pairs) - sum(banned.pairs));
      }
    }
  });

  test('is unknown for somebody who withdrew, and for a pair beside one that is fixed', () => {
    const withdrawn = { ...learner('w'), withdrawn: true };
    const round = roundOf([...participants, withdrawn], { locked: [['a', 'c']] });
    const priced = matchWithPrices(round);
    expect([priceOfLock(round, priced, ['b', 'w']), priceOfLock(round, priced, ['a', 'd'])]).toEqual([null, null]);
    expect(priceOfBan(priced, ['a', 'c'])).toBeNull();
  });
});
