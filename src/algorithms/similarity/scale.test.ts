import { expect, test } from 'vitest';
import { UNIT, coordinate, countBelow, fitScale } from './scale.ts';

test('one unit is 1.4826 times the median deviation from the median', () => {
  // Bounds 1.08 and 9 − 0.08; deviations from 5 are 3.92, 3, 2, 1, 0, 1, 2, 3, 3.92 with median 2.
  const scale = fitScale(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))!;
  expect(scale).toEqual({ low: 1.08, high: 8.92, centre: 5, spread: 1.4826 * 2 });
  expect(coordinate(scale, 7)).toBe(Math.round((2 / 2.9652) * UNIT));
  expect(coordinate(scale, 1000)).toBe(coordinate(scale, 8.92));
});

test('where most places share one value the standard deviation takes over', () => {
  // Winsorised at 1 and 99 %: 0, 0, 0, 0 and 9.6; mean 1.92, variance (4 · 1.92² + 7.68²) ÷ 5.
  expect(fitScale(Float64Array.of(0, 0, 0, 0, 10))!.spread).toBeCloseTo(Math.sqrt((4 * 1.92 ** 2 + 7.68 ** 2) / 5), 12);
});

test('without spread there is no scale', () => {
  expect(fitScale(Float64Array.of(0.1, 0.1, 0.1))).toBeNull();
  expect(fitScale(Float64Array.of(5))).toBeNull();
  expect(fitScale(Float64Array.of())).toBeNull();
});

test('equal values are not below', () => {
  expect([0, 2, 3, 9].map(x => countBelow(Float64Array.of(1, 2, 2, 3), x))).toEqual([0, 1, 3, 4]);
});
