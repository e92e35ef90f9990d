import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSpace } from '../similarity/space.ts';
import type { Comparison } from '../similarity/space.ts';
import { match } from './match.ts';
import type { FieldAnswer, Participant } from './participant.ts';
import type { RoundRules } from './rules.ts';
import type { Round } from './score.ts';

const scored = (similarity: number | null): Comparison => {
  return { similarity, distance: similarity === null ? null : 1, coverage: 1, missing: [] };
};
const alike: Round['similarity'] = () => scored(1);

function answer(role: FieldAnswer['role'], experience: number, need: number, field = 'solar'): FieldAnswer {
  return { field, role, experience, need, evidence: 1 };
}

function place(id: string, fields: readonly FieldAnswer[], known: Partial<Participant> = {}): Participant {
  return { id, level: 'kreis', fields, ...known };
}

const adviser = (id: string, experience = 4, known = {}) => place(id, [answer('advising', experience, 0)], known);
const learner = (id: string, need = 4, known = {}) => place(id, [answer('adopting', 0, need)], known);

function planOf(participants: readonly Participant[], rules: RoundRules = {}, round: Partial<Round> = {}) {
  return match({ mode: 'open', participants, rules, similarity: alike, ...round });
}

const pairsOf = (plan: ReturnType<typeof match>) => plan.pairs.map(({ members }) => members.join('–'));
const reasonsOf = (plan: ReturnType<typeof match>) => plan.unmatched.map(({ id, reason }) => `${id}: ${reason}`);

describe('a plan', () => {
  test('pairs experience with need and proves that nothing is better', () => {
    const plan = planOf([learner('b'), adviser('a'), learner('d', 2), adviser('c', 2)]);
    // With exponent .35 ÷ .85 = .41: a–b 1 and c–d .25^.41 = .565, together more than a–d and c–b at .5^.41 = .752 each.
    expect(pairsOf(plan)).toEqual(['a–b', 'c–d']);
    expect(plan.unmatched).toEqual([]);
    const sum = plan.pairs.reduce((total, { utility }) => total + utility, 0);
    expect([plan.certificate.primal, plan.certificate.dual, plan.certificate.gap]).toEqual([sum, sum, 0]);
  });

  test('serves as many places as possible before it looks at the sum', () => {
    // a–b alone is worth 1,000,000; a–c and b–d together 885,000, but all four have a partner.
    const both = place('b', [answer('adopting', 0, 4), answer('advising', 1, 0, 'wind')]);
    const plan = planOf([adviser('a'), both, learner('c', 1), place('d', [answer('adopting', 0, 1, 'wind')])]);
    expect(pairsOf(plan)).toEqual(['a–c', 'b–d']);
  });

  test('holds everything a pair is made of', () => {
    const here = { lat: 50, lon: 8, languages: ['de'], country: 'DE' };
    const [pair] = planOf([adviser('a', 4, here), learner('b', 4, here)], {}, { similarity: () => scored(0.49) }).pairs;
    expect(pair).toEqual({
      members: ['a', 'b'],
      utility: 700_000,
      similarity: 0.49,
      complementarity: 1,
      practicality: 1,
      parts: { travel: 1, language: 1, administration: null, legalFrame: 1, wishes: null },
      journey: { km: 0, hours: 0 },
      fields: [{ field: 'solar', from: 'a', to: 'b', complementarity: 1 }],
      comparison: scored(0.49),
      withoutStructure: false,
      locked: false,
      overrides: [],
    });
  });

  test('marks a pair without figures, whose utility rests on the rest', () => {
    const [pair] = planOf([adviser('a'), learner('b')], {}, { similarity: () => null }).pairs;
    expect([pair!.withoutStructure, pair!.similarity, pair!.utility]).toEqual([true, null, 1_000_000]);
  });

  test('of a two-sided round never joins two of one side', () => {
    const plan = planOf([adviser('a'), adviser('b', 2), learner('c'), learner('d')], {}, { mode: 'two-sided' });
    expect(pairsOf(plan)).toEqual(['a–c', 'b–d']);
    expect(plan.scores).toHaveLength(4);
  });

  test('gives an adviser with two posts two learners', () => {
    const plan = planOf([adviser('a', 4, { capacity: 2 }), learner('b'), learner('c')]);
    expect(pairsOf(plan)).toEqual(['a–b', 'a–c']);
  });
});

describe('the theme weights of a field', () => {
  const byTheme: Round['similarity'] = (_a, _b, weights) =>
    scored(weights === undefined ? 0.2 : weights.wind === 1 ? 0.8 : 0.5);
  test('decide the similarity of the pairs of that field, beside the overall one', () => {
    const rules = { themeWeightsByField: { solar: { wind: 1 } } };
    const [pair] = planOf([adviser('a'), learner('b')], rules, { similarity: byTheme }).pairs;
    expect([pair!.similarity, pair!.comparison!.similarity]).toEqual([0.8, 0.2]);
  });

  test('of several fields count by what each field contributes', () => {
    const rules = { themeWeightsByField: { solar: { wind: 1 } } };
    const a = place('a', [answer('advising', 4, 0), answer('advising', 4, 0, 'traffic')]);
    const b = place('b', [answer('adopting', 0, 4), answer('adopting', 0, 2, 'traffic')]);
    const [pair] = planOf([a, b], rules, { similarity: byTheme }).pairs;
    expect(pair!.similarity).toBeCloseTo((0.8 * 1 + 0.2 * 0.5) / 1.5, 12);
  });
});

describe('the rules of a round', () => {
  const four = [adviser('a'), learner('b'), adviser('c', 2), learner('d', 2)];

  test('may ask for the best pairs only', () => {
    const plan = planOf(four, { pairs: 1 });
    expect(pairsOf(plan)).toEqual(['a–b']);
    expect(reasonsOf(plan)).toEqual(['c: outside-pairs', 'd: outside-pairs']);
  });

  test('may forbid a pair or fix one', () => {
    expect(pairsOf(planOf(four, { forbidden: [['d', 'a']] }))).toEqual(['a–b', 'c–d']);
    const locked = planOf(four, { locked: [['b', 'a']] });
    expect(locked.pairs.map(({ locked, overrides }) => [locked, overrides])).toEqual([
      [true, []],
      [false, []],
    ]);
    expect(pairsOf(locked)).toEqual(['a–b', 'c–d']);
  });

  test('yield to a lock, which says what it overrules', () => {
    const plan = planOf([adviser('a'), adviser('b', 4, { excluded: ['a'] }), learner('c')], { locked: [['a', 'b']] });
    expect(plan.pairs.map(({ members, utility, overrides }) => [members, utility, overrides])).toEqual([
      [['a', 'b'], 0, ['excluded', 'fields-do-not-fit']],
    ]);
    expect(reasonsOf(plan)).toEqual(['c: odd-one-out']);
    expect(plan.scores.map(({ members }) => members)).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  test('may set a floor, and a pair without utility never stands', () => {
    const weak = [adviser('a', 1), learner('b', 1)];
    expect(planOf(weak).pairs).toHaveLength(1);
    const plan = planOf(weak, { floor: 900_000 });
    expect(plan.pairs).toEqual([]);
    expect(plan.unmatched.map(({ reason, constraint }) => [reason, constraint])).toEqual([
      ['no-feasible-partner', 'below-floor'],
      ['no-feasible-partner', 'below-floor'],
    ]);
    expect(planOf(weak, {}, { similarity: () => scored(0) }).pairs).toEqual([]);
  });
});

describe('who stays single learns why:', () => {
  test('one too many', () => {
    const plan = planOf([adviser('a'), learner('b'), place('c', [answer('either', 2, 3)])]);
    expect(pairsOf(plan)).toEqual(['a–b']);
    expect(reasonsOf(plan)).toEqual(['c: odd-one-out']);
    expect(plan.notices).toEqual([{ code: 'odd-number', ids: [] }]);
  });

  test('more learners than advisers', () => {
    const plan = planOf([adviser('a'), learner('b'), learner('c', 2), learner('d', 1)]);
    expect(reasonsOf(plan)).toEqual(['c: partners-taken', 'd: partners-taken']);
  });

  test('more learners than advisers, where a higher number of pairs would not help either', () => {
    const four = [adviser('a'), learner('b'), learner('c', 2), learner('d', 1)];
    expect(reasonsOf(planOf(four, { pairs: 1 }))).toEqual(['c: partners-taken', 'd: partners-taken']);
    expect(reasonsOf(planOf([...four, adviser('e')], { pairs: 1 }))).toEqual([
      'c: outside-pairs',
      'd: outside-pairs',
      'e: outside-pairs',
    ]);
  });

  test('nobody has what it needs', () => {
    const plan = planOf([learner('a'), learner('b')]);
    expect(reasonsOf(plan)).toEqual(['a: fields-do-not-fit', 'b: fields-do-not-fit']);
    expect(plan.notices).toEqual([{ code: 'nobody-feasible', ids: [] }]);
  });

  test('a rule keeps its partners away, and which', () => {
    const town = { kindGroup: 'Stadt' };
    const plan = planOf(
      [
        adviser('a', 4, town),
        learner('b', 4, { ...town, parent: 'v' }),
        learner('c', 4, { kindGroup: 'Kreis', parent: 'v' }),
      ],
      { forbidden: [['a', 'b']] },
    );
    expect(plan.unmatched.map(({ id, constraint }) => [id, constraint])).toEqual([
      ['a', 'kind'],
      ['b', 'forbidden'],
      ['c', 'kind'],
    ]);
    expect(plan.unmatched[1]).toEqual({
      id: 'b',
      reason: 'no-feasible-partner',
      constraint: 'forbidden',
      candidates: 2,
      feasible: 0,
      tookOut: { forbidden: 1, 'same-verband': 1, kind: 1, 'fields-do-not-fit': 1 },
      onlyObstacle: { forbidden: 1 },
    });
    expect(plan.notices).toEqual([
      { code: 'odd-number', ids: [] },
      { code: 'nobody-feasible', ids: [] },
      { code: 'same-verband', ids: ['b', 'c'] },
    ]);
  });

  test('a rule keeps away the only one that fits, however many do not fit', () => {
    const others = ['c', 'd', 'e'].map(id => place(id, [answer('adopting', 0, 3, 'wind')]));
    const plan = planOf([adviser('a', 4, { excluded: ['b'] }), learner('b'), ...others]);
    expect(plan.unmatched[0]!.constraint).toBe('excluded');
  });

  test('its figures are missing and the round asks for them', () => {
    const similarity: Round['similarity'] = (a, b) => (a === 'x' || b === 'x' ? scored(null) : scored(1));
    const plan = planOf([adviser('a'), learner('b'), learner('x')], { requireStructure: true }, { similarity });
    expect(reasonsOf(plan)).toEqual(['x: no-figures']);
    expect(plan.notices).toEqual([
      { code: 'odd-number', ids: [] },
      { code: 'no-figures', ids: ['x'] },
    ]);
  });

  test('it withdrew, even after a lock', () => {
    const gone = adviser('a', 4, { withdrawn: true });
    const plan = planOf([gone, learner('b'), adviser('c')], { locked: [['b', 'a']] });
    expect(pairsOf(plan)).toEqual(['b–c']);
    expect(reasonsOf(plan)).toEqual(['a: withdrawn']);
    expect(plan.notices).toEqual([
      { code: 'withdrawn', ids: ['a'] },
      { code: 'lock-without-effect', ids: ['a', 'b'] },
    ]);
  });

  test('it answered nothing, or is the only one', () => {
    expect(reasonsOf(planOf([adviser('a'), learner('b'), place('c', [])]))).toEqual(['c: no-answers']);
    expect(reasonsOf(planOf([adviser('a')]))).toEqual(['a: nobody-else']);
    expect(planOf([]).unmatched).toEqual([]);
  });
});

test('where all pairs are equally good the first names decide, and the office is told', () => {
  const plan = planOf([learner('d'), learner('b'), adviser('c'), adviser('a')]);
  expect(pairsOf(plan)).toEqual(['a–b', 'c–d']);
  expect(plan.notices).toEqual([{ code: 'all-equal', ids: [] }]);
});

test('a round that makes no sense is refused by name', () => {
  expect(() => planOf([adviser('a'), adviser('a')])).toThrow('same-place-twice a');
});

test('the order of the participants never matters, nor the unit of a figure', () => {
  const role = fc.constantFrom<FieldAnswer['role']>('advising', 'adopting', 'either', 'peer');
  const level = fc.integer({ min: 0, max: 4 });
  const field = fc.record({
    field: fc.constantFrom('a', 'b', 'c'),
    role,
    experience: level,
    need: level,
    evidence: fc.nat(1),
  });
  const row = fc.record({
    fields: fc.uniqueArray(field, { selector: ({ field }) => field, maxLength: 3 }),
    lat: fc.integer({ min: 47, max: 54 }),
    lon: fc.integer({ min: 6, max: 14 }),
    area: fc.integer({ min: 1, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), fc.nat(8), fc.option(fc.nat(3)), (rows, turn, pairs) => {
      const planFor = (unit: number, order: number[]) => {
        const places = rows.map(({ area }, i) => ({ id: `p${i}`, values: [area * unit] }));
        const space = fitSpace([{ id: 'area', theme: 'land', kind: 'numeric', transform: 'log' }], places);
        return match({
          mode: 'open',
          participants: order.map(i => ({ ...rows[i]!, id: `p${i}`, level: 'kreis' })),
          rules: pairs === null ? {} : { pairs },
          similarity: (a, b) => space.compare(space.index(a)!, space.index(b)!),
        });
      };
      const order = rows.map((_, i) => i);
      const turned = order.map(i => (i + turn) % rows.length).reverse();
      expect(planFor(100, turned)).toEqual(planFor(1, order));
    }),
    { numRuns: 150, seed: 7 },
  );
});
