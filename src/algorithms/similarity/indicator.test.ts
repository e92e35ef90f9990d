import { expect, test } from 'vitest';
import { transformed } from './indicator.ts';
import type { Indicator } from './indicator.ts';

function figure(transform: Indicator['transform'], floor?: number): Indicator {
  return { id: 'figure', theme: 'theme', kind: 'numeric', transform, ...(floor === undefined ? {} : { floor }) };
}

test('a logarithm lifts small values to the floor, so that none at all is defined', () => {
  expect(transformed(figure('log', 10), 0)).toBe(Math.log(10));
  expect(transformed(figure('log', 10), 100)).toBe(Math.log(100));
});

test('without a floor nothing at all has no logarithm and counts as missing', () => {
  expect(transformed(figure('log'), 0)).toBeNaN();
});

test('a share of none or all is kept within the floor', () => {
  expect(transformed(figure('logit', 0.01), 0)).toBeCloseTo(-Math.log(99), 12);
  expect(transformed(figure('logit', 0.01), 1)).toBeCloseTo(Math.log(99), 12);
  expect(transformed(figure('logit', 0.01), 0.5)).toBe(0);
});

test('impossible figures are missing', () => {
  expect(transformed(figure('log', 10), -5)).toBeNaN();
  expect(transformed(figure('logit', 0.01), 1.2)).toBeNaN();
  expect(transformed(figure('identity'), Infinity)).toBeNaN();
});

test('what is not a number is missing and never zero', () => {
  for (const value of [null, undefined, '', '12']) expect(transformed(figure('identity'), value)).toBeNaN();
});

test('debts and surpluses of one size mirror each other', () => {
  expect(transformed(figure('asinh', 100), -500)).toBe(-transformed(figure('asinh', 100), 500));
  expect(transformed(figure('asinh'), 1)).toBe(Math.asinh(1));
});
