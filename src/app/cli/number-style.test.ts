import { describe, expect, test } from 'vitest';
import { numberReader } from './number-style.ts';

const numbers = (...texts: string[]) => {
  const cells = texts.map(text => ({ kind: 'text' as const, text }));
  return cells.map(numberReader(cells));
};

describe('numbers of a file', () => {
  test('are German where one has a decimal comma', () => {
    expect(numbers('1.560', '44,1', '1.234.567', '-3')).toEqual([1560, 44.1, 1234567, -3]);
  });

  test('are English where one has a decimal point', () => {
    expect(numbers('1,560', '44.1', '1,234,567', '.5', '1e3')).toEqual([1560, 44.1, 1234567, 0.5, 1000]);
  });

  test('have points for thousands where nothing else is seen, and decimals where thousands stand without', () => {
    expect(numbers('1.560', '950')).toEqual([1560, 950]);
    expect(numbers('1.560', '9500')).toEqual([1.56, 9500]);
  });

  test('may have blanks between groups, a percent sign and a typographic minus', () => {
    expect(numbers('12 345', '4,5 %', '−2')).toEqual([12345, 4.5, -2]);
  });

  test('are no words, and not in the other style', () => {
    expect(numbers('44,1', '44.1 ha', 'x', '')).toEqual([44.1, null, null, null]);
  });
});
