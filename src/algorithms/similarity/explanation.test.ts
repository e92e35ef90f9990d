import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestDifferences, rarestAgreements } from './explanation.ts';
import type { Indicator, PlaceFigures } from './indicator.ts';
import { fitSpace } from './space.ts';

const height: Indicator = { id: 'height', theme: 'land', kind: 'numeric', transform: 'identity' };
const kind: Indicator = { id: 'kind', theme: 'kind', kind: 'categorical', transform: 'identity' };

function place(id: string, ...values: PlaceFigures['values']): PlaceFigures {
  return { id, values };
}

const five = [0, 1, 3, 7, 15].map((x, i) => place(`p${x}`, x, i < 2 ? 'Stadt' : 'Kreis'));

test('the shares of a distance add up to 1, and identical places have none', () => {
  const indicators = ['a', 'b', 'c', 'd'].map((id): Indicator => ({ ...height, id, theme: id < 'c' ? 'one' : 'two' }));
  const row = fc.array(fc.option(fc.integer({ min: 0, max: 30 })), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 10 }), rows => {
      const space = fitSpace(
        indicators,
        rows.map((values, i) => place(`p${i}`, ...values)),
      );
      const contributions = space.explain(0, 1);
      const shares = contributions.reduce((sum, { share }) => sum + share, 0);
      const differs = contributions.some(({ delta }) => delta > 0);
      expect(Math.abs(shares - (differs ? 1 : 0))).toBeLessThan(1e-9);
    }),
  );
});

test('an explanation holds both figures, the difference and where they lie among all', () => {
  const space = fitSpace([height, kind], five);
  expect(space.explain(1, 2)).toEqual([
    {
      indicator: 'height',
      theme: 'land',
      own: 1,
      other: 3,
      // Median 3, deviations 2.96, 2, 0, 4 and 11.68: one spread is 1.4826 × 2.96.
      delta: expect.closeTo(2 / (1.4826 * 2.96), 6),
      share: expect.closeTo((2 / (1.4826 * 2.96)) ** 2 / ((2 / (1.4826 * 2.96)) ** 2 + 1.5 ** 2), 6),
      // Only 0 and 1 are closer, these two come second of ten.
      rarity: 0.2,
      ownPosition: 0.3,
      otherPosition: 0.5,
    },
    {
      indicator: 'kind',
      theme: 'kind',
      own: 'Stadt',
      other: 'Kreis',
      delta: 1.5,
      share: expect.closeTo(1.5 ** 2 / ((2 / (1.4826 * 2.96)) ** 2 + 1.5 ** 2), 6),
      rarity: 1,
      ownPosition: null,
      otherPosition: null,
    },
  ]);
});

test('the shares are the parts of the squared distance', () => {
  const space = fitSpace([height, kind], five);
  const { distance } = space.compare(1, 3);
  const [first] = space.explain(1, 3);
  expect(first!.share).toBeCloseTo((0.5 * first!.delta ** 2) / distance! ** 2, 12);
});

test('an equal category is as rare as the pairs that share one', () => {
  const [, same] = fitSpace([height, kind], five).explain(0, 1);
  // One pair of towns and three of districts among ten.
  expect(same!.rarity).toBe(0.4);
});

test('the agreements named are the rarest, the differences the largest, and no figure is both', () => {
  const contribution = (indicator: string, rarity: number, share: number) => {
    return { indicator, theme: 't', own: 1, other: 2, delta: 1, share, rarity, ownPosition: 0, otherPosition: 0 };
  };
  const all = [
    contribution('d', 0.9, 0.3),
    contribution('a', 0.4, 0.1),
    contribution('b', 0.02, 0),
    contribution('c', 0.7, 0.6),
    contribution('e', 0.4, 0),
  ];
  expect(rarestAgreements(all, 2).map(({ indicator }) => indicator)).toEqual(['b', 'a']);
  expect(largestDifferences(all).map(({ indicator }) => indicator)).toEqual(['c', 'd']);
});
