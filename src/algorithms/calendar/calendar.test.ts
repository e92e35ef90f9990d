import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easterSunday } from './easter.ts';
import { type LandKey, laenderKeys } from './holiday-rules.ts';
import { listHolidays } from './holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

/**
 * Dates as the Länder published them, typed by hand: what all have, then what some have besides. `MM-DD`, Länder by key.
 */
const published: Readonly<Record<number, { all: string; some: Readonly<Record<string, string>> }>> = {
  2016: {
    all: '01-01 03-25 03-28 05-01 05-05 05-16 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '03-27': '12',
      '05-15': '12',
      '05-26': '05 06 07 08 09 10',
      '08-15': '10',
      '10-31': '12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-16': '14',
    },
  },
  2017: {
    all: '01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '04-16': '12',
      '06-04': '12',
      '06-15': '05 06 07 08 09 10',
      '08-15': '10',
      '11-01': '05 07 08 09 10',
      '11-22': '14',
    },
  },
  2018: {
    all: '01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '04-01': '12',
      '05-20': '12',
      '05-31': '05 06 07 08 09 10',
      '08-15': '10',
      '10-31': '01 02 03 04 12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-21': '14',
    },
  },
  2019: {
    all: '01-01 04-19 04-22 05-01 05-30 06-10 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '03-08': '11',
      '04-21': '12',
      '06-09': '12',
      '06-20': '05 06 07 08 09 10',
      '08-15': '10',
      '09-20': '16',
      '10-31': '01 02 03 04 12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-20': '14',
    },
  },
  2020: {
    all: '01-01 04-10 04-13 05-01 05-21 06-01 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '03-08': '11',
      '04-12': '12',
      '05-08': '11',
      '05-31': '12',
      '06-11': '05 06 07 08 09 10',
      '08-15': '10',
      '09-20': '16',
      '10-31': '01 02 03 04 12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-18': '14',
    },
  },
  2025: {
    all: '01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '03-08': '11 13',
      '04-20': '12',
      '05-08': '11',
      '06-08': '12',
      '06-19': '05 06 07 08 09 10',
      '08-15': '10',
      '09-20': '16',
      '10-31': '01 02 03 04 12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-19': '14',
    },
  },
  2026: {
    all: '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '03-08': '11 13',
      '04-05': '12',
      '05-24': '12',
      '06-04': '05 06 07 08 09 10',
      '08-15': '10',
      '09-20': '16',
      '10-31': '01 02 03 04 12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-18': '14',
    },
  },
  2027: {
    all: '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26',
    some: {
      '01-06': '08 09 15',
      '03-08': '11 13',
      '03-28': '12',
      '05-16': '12',
      '05-27': '05 06 07 08 09 10',
      '08-15': '10',
      '09-20': '16',
      '10-31': '01 02 03 04 12 13 14 15 16',
      '11-01': '05 07 08 09 10',
      '11-17': '14',
    },
  },
};

describe.each(Object.entries(published))('in %s', (year, { all, some }) => {
  test.each(laenderKeys)('the holidays of Land %s are the published ones', land => {
    const own = Object.entries(some).flatMap(([day, laender]) => (laender.split(' ').includes(land) ? [day] : []));
    const expected = [...all.split(' '), ...own].map(day => `${year}-${day}`).sort();
    expect(listHolidays(land, Number(year)).map(({ day }) => day)).toEqual(expected);
  });
});

test.each([
  ['PT', 2013, '01-01 03-29 04-25 05-01 06-10 08-15 12-08 12-25'],
  ['PT', 2016, '01-01 03-25 04-25 05-01 05-26 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
  ['PT', 2026, '01-01 04-03 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
  ['LT', 2019, '01-01 02-16 03-11 04-22 05-01 06-24 07-06 08-15 11-01 12-24 12-25 12-26'],
  ['LT', 2026, '01-01 02-16 03-11 04-06 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26'],
  ['NL', 2013, '01-01 03-29 04-01 04-30 05-05 05-09 05-20 12-25 12-26'],
  // 27 April 2014 was a Sunday.
  ['NL', 2014, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
  ['NL', 2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
] as const)(
  'the holidays of %s in %i are the published ones, without those that are always Sundays',
  (place, year, days) => {
    expect(
      listHolidays(place, year)
        .map(({ day }) => day.slice(5))
        .join(' '),
    ).toBe(days);
  },
);

test('every holiday of every Land says its name in both languages and its law', () => {
  const silent = laenderKeys.flatMap(land =>
    listHolidays(land, 2025).filter(({ name, source }) => [name.de, name.en, source].includes('')),
  );
  expect(silent).toEqual([]);
  expect(listHolidays('11', 2025).find(({ day }) => day === '2025-05-08')).toEqual({
    day: '2025-05-08',
    name: { de: 'Tag der Befreiung', en: 'Liberation Day' },
    source: 'Gesetz über die Sonn- und Feiertage Berlin, one-time holiday of 2025',
  });
});

test('without a Land only the nine holidays of all Länder count, also in 2017', () => {
  expect(listHolidays(null, 2026)).toHaveLength(9);
  expect(listHolidays(null, 2017)).toHaveLength(9);
});

test('Easter falls where the church puts it, at both ends of its range and in the exceptions of the old rule', () => {
  const known = ['1818-03-22', '1943-04-25', '1954-04-18', '1981-04-19', '2008-03-23', '2011-04-24', '2038-04-25'];
  expect(known.map(day => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
});

test('years before the rules and days that do not exist are refused', () => {
  expect(() => listHolidays('06', 1994)).toThrow(RangeError);
  expect(() => listHolidays('PT', 2012)).toThrow(RangeError);
  expect(() => isWorkingDay('2027-02-30', '06')).toThrow(RangeError);
  expect(() => addWorkingDays('2027-02-26', 1.5, '06')).toThrow(RangeError);
});

describe('working days', () => {
  test('Reformation Day 2017 is none even in Bavaria, Christmas Eve is one everywhere', () => {
    expect(isWorkingDay('2017-10-31', '09')).toBe(false);
    expect(isWorkingDay('2018-10-31', '09')).toBe(true);
    expect(isWorkingDay('2026-12-24', '09')).toBe(true);
  });

  test('8 May counts in Berlin in 2024, and not in 2025', () => {
    expect(addWorkingDays('2024-05-07', 1, '11')).toBe('2024-05-08');
    expect(addWorkingDays('2025-05-07', 1, '11')).toBe('2025-05-09');
    expect(addWorkingDays('2025-05-07', 1, '12')).toBe('2025-05-08');
  });

  test('a term over Easter 2027 in Hesse ends as counted by hand', () => {
    expect(addWorkingDays('2027-03-24', 5, '06')).toBe('2027-04-02');
    expect(addWorkingDays('2027-04-02', -5, '06')).toBe('2027-03-24');
    expect(workingDaysBetween('2027-03-24', '2027-04-02', '06')).toBe(5);
    expect(workingDaysBetween('2027-04-02', '2027-03-24', '06')).toBe(-5);
  });

  test('a term of no days ends on the day itself or the next working day', () => {
    expect(addWorkingDays('2026-12-24', 0, '06')).toBe('2026-12-24');
    expect(addWorkingDays('2026-12-25', 0, '06')).toBe('2026-12-28');
  });

  test('adding and counting are each other’s reverse, whatever the day, the Land and the length', () => {
    const day = fc
      .date({ min: new Date('1996-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10));
    const land = fc.constantFrom<LandKey | null>(null, ...laenderKeys);
    fc.assert(
      fc.property(day, land, fc.integer({ min: 1, max: 60 }), (from, where, count) => {
        const to = addWorkingDays(from, count, where);
        expect(isWorkingDay(to, where)).toBe(true);
        expect(workingDaysBetween(from, to, where)).toBe(count);
        expect(workingDaysBetween(from, addWorkingDays(from, -count, where), where)).toBe(-count);
      }),
      { numRuns: 200 },
    );
  });
});
