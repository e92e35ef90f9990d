import { expect, test } from 'vitest';
import { columnWeights } from './weights.ts';

function column(theme: string, ...coordinates: number[]) {
  return { theme, categorical: false, coordinates: Float64Array.from(coordinates) };
}

const rising = [1, 2, 3, 4, 5];
const wavering = [2, 5, 1, 4, 2];

test('every theme has the same share, split over its figures', () => {
  const columns = [column('size', ...rising), column('land', ...rising), column('land', ...wavering)];
  expect([...columnWeights(columns)]).toEqual([1 / 2, 1 / 4, 1 / 4]);
});

test('two figures that say the same share one place of weight', () => {
  const falling = rising.map(x => -2 * x);
  const columns = [column('land', ...rising), column('land', ...wavering), column('land', ...falling)];
  expect([...columnWeights(columns)]).toEqual([1 / 4, 1 / 2, 1 / 4]);
});

test('figures of different themes never share a place, because the share of a theme is fixed', () => {
  const columns = [column('size', ...rising), column('land', ...rising)];
  expect([...columnWeights(columns)]).toEqual([1 / 2, 1 / 2]);
});

test('a figure that resembles two others joins them into one group', () => {
  const a = column('land', 0, 0, 1, 10, 0);
  const b = column('land', 0, 0, 7, 10, 0);
  const c = column('land', 0, 0, 20, 10, 0);
  const alike = column('land', 0, 0, 4, 10, 0);
  // Alone, the first two are too different (r = 0.83); the third resembles both (r = 0.95 and 0.96).
  expect([...columnWeights([a, b, c])]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect([...columnWeights([a, b, alike, c])].map(weight => Math.round(weight * 12))).toEqual([2, 2, 2, 6]);
});

test('themes count as much as they are told to; one at 0 is left out, one not named counts 1', () => {
  const columns = [column('size', ...rising), column('land', ...rising), column('work', ...rising)];
  expect([...columnWeights(columns, { size: 3, land: 0 })]).toEqual([3 / 4, 0, 1 / 4]);
});

test('a theme called like a built-in property is a theme like any other', () => {
  expect([...columnWeights([column('constructor', ...rising)], {})]).toEqual([1]);
});

test('a negative or infinite weight is refused', () => {
  expect(() => columnWeights([column('size', 1, 2)], { size: -1 })).toThrow(RangeError);
  expect(() => columnWeights([column('size', 1, 2)], { size: Infinity })).toThrow(RangeError);
});

test('whether two figures say the same is judged where both are known, by at least three places', () => {
  const third = column('land', ...wavering);
  const alike = [column('land', 1, 2, 3, NaN, 90), column('land', 2, 4, 6, 1, NaN), third];
  expect([...columnWeights(alike)]).toEqual([1 / 4, 1 / 4, 1 / 2]);
  const few = [column('land', 1, 2, NaN, NaN, 90), column('land', 2, 4, 6, 1, NaN), third];
  expect([...columnWeights(few)]).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

test('categories never say the same as another figure', () => {
  const category = { ...column('land', ...rising), categorical: true };
  expect([...columnWeights([category, column('land', ...rising), column('land', ...wavering)])]).toEqual([
    1 / 3,
    1 / 3,
    1 / 3,
  ]);
});
