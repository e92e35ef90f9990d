import { expect, test } from 'vitest';
import { columnWeights, correlation } from './weights.ts';
import type { Column } from './weights.ts';

function column(theme: string, ...coordinates: number[]): Column {
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
  const linked = (x: Column, y: Column) => Math.abs(correlation(x, y)) > 0.9;
  const alike = column('land', 0, 0, 4, 10, 0);
  expect([linked(a, b), linked(a, alike), linked(b, alike), linked(a, c)]).toEqual([false, true, true, false]);
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

test('a correlation looks only at places where both figures are known', () => {
  expect(correlation(column('a', 1, 2, 3, NaN, 90), column('a', 2, 4, 6, 1, NaN))).toBeCloseTo(1, 12);
  expect(correlation(column('a', 1, 2, NaN, 3), column('a', 2, 4, 6, NaN))).toBe(0);
});

test('categories do not correlate', () => {
  expect(correlation({ ...column('a', ...rising), categorical: true }, column('a', ...rising))).toBe(0);
});
