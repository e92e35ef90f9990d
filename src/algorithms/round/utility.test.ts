import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from './rules.ts';
import { utilityOf } from './utility.ts';

test('the utility is a weighted geometric mean in millionths', () => {
  const factors = { similarity: 0.64, complementarity: 1, practicality: 0.5 };
  expect(utilityOf(factors, DEFAULT_WEIGHTS)).toBe(Math.round(1e6 * 0.8 * 0.5 ** 0.15));
  expect(utilityOf({ similarity: 1, complementarity: 1, practicality: 1 }, DEFAULT_WEIGHTS)).toBe(1_000_000);
});

test('a zero is not compensated', () => {
  expect(utilityOf({ similarity: 1, complementarity: 0, practicality: 1 }, DEFAULT_WEIGHTS)).toBe(0);
  expect(utilityOf({ similarity: 0, complementarity: 1, practicality: 1 }, DEFAULT_WEIGHTS)).toBe(0);
});

test('what is unknown leaves its weight to the others', () => {
  const half = { similarity: null, complementarity: 0.5, practicality: 0.5 };
  expect(utilityOf(half, DEFAULT_WEIGHTS)).toBe(500_000);
  expect(utilityOf({ ...half, practicality: null }, DEFAULT_WEIGHTS)).toBe(500_000);
  expect(utilityOf({ similarity: 0.25, complementarity: 1, practicality: null }, DEFAULT_WEIGHTS)).toBe(
    Math.round(1e6 * 0.25 ** (0.5 / 0.85)),
  );
});

test('weights may have any unit, and one of 0 takes its factor out', () => {
  const factors = { similarity: 0.25, complementarity: 0.25, practicality: 0 };
  expect(utilityOf(factors, { alpha: 50, beta: 50, gamma: 0 })).toBe(250_000);
});
