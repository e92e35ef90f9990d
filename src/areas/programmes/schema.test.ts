import { expect, test } from 'vitest';
import { defaultTerms } from './rules/default-terms.ts';
import { callInput, draftOf, inputsOf } from './schema.ts';

const call = {
  name: { de: 'Regionen-Twinning 2027', en: 'Region twinning 2027' },
  opensAt: new Date('2027-01-10T23:00:00Z'),
  deadlineAt: new Date('2027-02-26T23:00:00Z'),
  terms: defaultTerms,
};
const inputs = inputsOf(call);

function draft(change: Partial<typeof inputs>, terms = defaultTerms) {
  return draftOf(callInput.parse({ ...inputs, ...change }), terms);
}

function complaint(change: Partial<typeof inputs>): string[] {
  const typed = callInput.safeParse({ ...inputs, ...change });
  return typed.success ? [] : typed.error.issues.map(({ path, message }) => `${path.join()} ${message}`);
}

test('what the inputs show is what is kept', () => {
  expect(draft({})).toEqual(call);
});

test('rules that have no input stay as they are', () => {
  const rules = { ...defaultTerms.rules, floor: 200_000, weights: { alpha: 5, beta: 3, gamma: 2 }, maxTravelHours: 4 };
  const { kindBarrier: _, ...unsaid } = rules;
  const terms = { ...defaultTerms, rules: unsaid };
  const again = draftOf(callInput.parse(inputsOf({ ...call, terms })), terms);
  expect(again.terms).toEqual(terms);
});

test('a day counts in the time zone of the call, to its end', () => {
  const lisbon = draft({ timeZone: 'Europe/Lisbon', opens: '2027-06-01', deadline: '2027-06-30' });
  expect([lisbon.opensAt.toISOString(), lisbon.deadlineAt.toISOString()]).toEqual([
    '2027-05-31T23:00:00.000Z',
    '2027-06-30T23:00:00.000Z',
  ]);
});

test.each([
  ['1400', 140_000],
  ['1.400', 140_000],
  ['1,400', 140_000],
  ['1.400,50', 140_050],
  ['1,400.5', 140_050],
  ['12,5 €', 1_250],
  ['0', 0],
])('%s is an amount in euros', (cap, cents) => {
  expect(draft({ cap }).terms.funding.capCents).toBe(cents);
});

test('weights are percent, conditions are ticked', () => {
  const { rules } = draft({ alpha: '29', beta: '56', barriers: ['otherLand'], minDistanceKm: '100' }).terms;
  expect([rules.weights, rules.kindBarrier, rules.otherLand, rules.minDistanceKm]).toEqual([
    { alpha: 0.29, beta: 0.56, gamma: 0.15 },
    false,
    true,
    100,
  ]);
});

test('a benefit that is said in one language only is kept and not yet enough', () => {
  expect(draft({ 'advising-de': 'Eins\n\nZwei', 'advising-en': 'One' }).terms.benefits.advising).toEqual([
    { de: 'Eins', en: 'One' },
    { de: 'Zwei', en: '' },
  ]);
});

test('what is no number, no day, no amount and no time zone is refused by name', () => {
  expect(
    complaint({
      places: 'viele',
      deadline: '30.02.2027',
      cap: '12.34.56',
      timeZone: 'Hessen',
      'name-de': ' ',
      rate: '101',
    }),
  ).toEqual([
    'name-de name-missing',
    'timeZone time-zone',
    'deadline day-wrong',
    'places whole-number',
    'rate out-of-range',
    'cap amount-wrong',
  ]);
});
