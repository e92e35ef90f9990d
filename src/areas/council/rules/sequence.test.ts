import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Consultation, Lead } from '../model.ts';
import { knowsHolidays, nextStep, stepsOf } from './sequence.ts';

function before(body: string, sitting: string | null, lead: Lead | null): Consultation {
  return {
    id: `${body} ${sitting}`,
    body: { id: body, organisationId: 'o', name: body, lead },
    sitting: sitting === null ? null : { id: `${body} ${sitting}`, bodyId: body, day: day(sitting), time: '' },
    role: 'notice',
    isPublic: true,
    result: null,
    resultOn: null,
    fileId: null,
  };
}

const submitBy = (sitting: string, lead: Lead, land: string | null) =>
  stepsOf([before('Kreistag', sitting, lead)], land === null ? null : { country: 'DE', land })[0]!.submitBy;

test('a council abroad counts with the holidays of its own country; of one nobody knows, or long ago, nothing is made up', () => {
  const lead = { days: 3, unit: 'working' } as const;
  const inCountry = (country: string, sitting: string) =>
    stepsOf([before('Council', sitting, lead)], { country, land: null })[0]!.submitBy;
  // Monday 28 April 2025: in Portugal 25 April is Freedom Day, in the Netherlands King's Day was Saturday.
  expect(['PT', 'NL', 'LT'].map(country => inCountry(country, '2025-04-28'))).toEqual([
    ...['2025-04-22', '2025-04-23', '2025-04-23'],
  ]);
  expect([inCountry('PT', '1990-05-07'), inCountry('DE', '1990-05-07')]).toEqual([null, null]);
  expect(knowsHolidays({ country: 'LT', land: null })).toBe(true);
  expect(knowsHolidays({ country: 'FR', land: null })).toBe(false);
});

test('working days are counted backwards from the sitting, without the holidays of the Land', () => {
  const lead = { days: 10, unit: 'working' } as const;
  // Back from Monday 7 June 2027: ten days of work lead to Monday 24 May, Corpus Christi on 27 May to Friday before.
  expect([submitBy('2027-06-07', lead, '12'), submitBy('2027-06-07', lead, '06')]).toEqual([
    '2027-05-24',
    '2027-05-21',
  ]);
});

test('calendar days that end on a day without work lead back to the working day before', () => {
  const days = (count: number) => submitBy('2027-06-07', { days: count, unit: 'calendar' }, '06');
  // 6 June is a Sunday, 27 May Corpus Christi.
  expect([days(1), days(3), days(11)]).toEqual(['2027-06-04', '2027-06-04', '2027-05-26']);
});

test('what is not known has no term, and a sitting before the one before it is noticed', () => {
  const lead = { days: 14, unit: 'calendar' } as const;
  const steps = stepsOf(
    [before('Ausschuss', '2027-06-14', null), before('Kreistag', '2027-06-07', lead), before('Kreistag', null, lead)],
    null,
  );
  expect(steps.map(({ submitBy: term, outOfOrder }) => [term, outOfOrder])).toEqual([
    [null, false],
    ['2027-05-24', true],
    [null, false],
  ]);
  expect(nextStep(steps)).toBe(steps[0]);
});
