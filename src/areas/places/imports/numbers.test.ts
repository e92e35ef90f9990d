import { expect, test } from 'vitest';
import { decimalMarkOf, findNumber, isMissing } from './numbers.ts';

const read = (...texts: string[]) => texts.map(text => findNumber(text, decimalMarkOf(texts)));

test('German figures: points group thousands, a comma begins the decimals', () => {
  expect(read('1.560', '44,1', '1.234.567,8', '-3,5')).toEqual([1560, 44.1, 1234567.8, -3.5]);
});

test('English figures: commas group thousands, a point begins the decimals', () => {
  expect(read('1,560', '44.1', '1,234,567.8', '0.123')).toEqual([1560, 44.1, 1234567.8, 0.123]);
});

test('where nothing tells, three digits behind a mark are thousands', () => {
  expect([read('1.560', '12.345'), read('1,560', '12,345'), read('7', '1200')]).toEqual([
    [1560, 12345],
    [1560, 12345],
    [7, 1200],
  ]);
});

test('blanks between digits, percent signs and typographic minus are understood', () => {
  expect(read('1 560', '44,1 %', '−2,5', "12'000")).toEqual([1560, 44.1, -2.5, 12000]);
});

test('a number in the other notation is none', () => {
  expect([findNumber('44.1', ','), findNumber('44,1', '.'), findNumber('viel', ','), findNumber('1.2.3', ',')]).toEqual(
    [null, null, null, null],
  );
});

test('the signs of the statistical offices mean missing, never zero', () => {
  expect(['-', '.', 'x', '...', '…', '', '/', ' – '].every(isMissing)).toBe(true);
  expect(['0', '-1', 'xx', '0,0'].some(isMissing)).toBe(false);
});
