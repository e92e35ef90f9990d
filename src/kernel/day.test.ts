import { describe, expect, test } from 'vitest';
import { addDays, day, dayAt, daysBetween, endOfDay, findDay } from './day.ts';

describe('a day', () => {
  test('is only what stands in a calendar', () => {
    expect(findDay('2016-02-29')).toBe('2016-02-29');
    expect(findDay('2015-02-29')).toBe(null);
    expect(findDay('26.02.2016')).toBe(null);
    expect(() => day('2016-13-01')).toThrow(RangeError);
  });

  test('counts on over the end of months and years, without regard to summer time', () => {
    expect(addDays(day('2016-02-28'), 2)).toBe('2016-03-01');
    expect(addDays(day('2016-03-27'), -1)).toBe('2016-03-26');
    expect(daysBetween(day('2015-12-31'), day('2016-12-31'))).toBe(366);
  });

  test('begins earlier in Germany than in London', () => {
    const moment = new Date('2016-06-26T22:30:00Z');
    expect(dayAt(moment, 'Europe/Berlin')).toBe('2016-06-27');
    expect(dayAt(moment, 'Europe/London')).toBe('2016-06-26');
  });

  test('ends at midnight of its own time zone, in winter and in summer', () => {
    expect(endOfDay(day('2016-02-26'), 'Europe/Berlin').toISOString()).toBe('2016-02-26T23:00:00.000Z');
    expect(endOfDay(day('2016-06-21'), 'Europe/Berlin').toISOString()).toBe('2016-06-21T22:00:00.000Z');
    expect(endOfDay(day('2016-06-21'), 'Europe/Lisbon').toISOString()).toBe('2016-06-21T23:00:00.000Z');
  });
});
