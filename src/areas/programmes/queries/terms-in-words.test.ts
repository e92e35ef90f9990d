import { expect, test } from 'vitest';
import { type CallTerms, regioTwinTaxonomy } from '../model.ts';
import { defaultTerms } from '../rules/default-terms.ts';
import { deadlineInWords, differencesInWords, rulesInWords } from './terms-in-words.ts';

const deadlineAt = new Date('2027-02-26T23:00:00Z');

function differences(terms: CallTerms, language: 'de' | 'en' = 'de', until = deadlineAt) {
  return differencesInWords(
    { terms: defaultTerms, deadlineAt },
    { terms, deadlineAt: until },
    regioTwinTaxonomy,
    language,
  );
}

/** Values that cannot simply become longer. */
const others: Readonly<Record<string, string>> = { 'Europe/Berlin': 'Europe/Lisbon', open: 'two-sided' };

/** Every way to change one single value somewhere in the terms. */
function* changes(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield others[value] ?? `${value}!`;
  else if (typeof value === 'number') yield value + 1;
  else if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const changed of changes(item)) {
        yield Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
      }
    }
  }
}

test('nothing changed is no difference', () => {
  expect(differences({ ...defaultTerms })).toEqual([]);
});

test('whatever single thing is changed, both languages say so', () => {
  const changed = [...changes(defaultTerms)] as CallTerms[];
  expect(changed.length).toBe(61);
  for (const language of ['de', 'en'] as const) {
    expect(changed.filter(terms => differences(terms, language).length === 0)).toEqual([]);
  }
});

test('a rule that was not there before is a difference, too', () => {
  const rules = {
    ...defaultTerms.rules,
    minDistanceKm: 100,
    themeWeightsByField: { mobility: { settlement: 2 } },
    locked: [['06531', '12072']] as const,
  };
  expect(differences({ ...defaultTerms, rules })).toEqual([
    { label: 'Mindestabstand', before: '–', after: '100\u00a0km' },
    { label: 'Gewichte der Kennzahlen je Handlungsfeld', before: '–', after: 'Mobilität: settlement 2' },
    { label: 'Festgelegte Paare', before: '–', after: '06531 – 12072' },
  ]);
});

test('a text that changed in the other language only is quoted in that one', () => {
  const who = { ...defaultTerms.who, en: 'Everyone' };
  expect(differences({ ...defaultTerms, who })).toEqual([
    { label: 'Wer mitmachen kann (englisch)', before: defaultTerms.who.en, after: 'Everyone' },
  ]);
});

test('a later deadline is told with weekday and time zone, in summer time where it is', () => {
  expect(differences(defaultTerms, 'en', new Date('2027-04-02T22:00:00Z'))).toEqual([
    {
      label: 'Deadline',
      before: 'Fri, 26 February 2027, midnight (CET)',
      after: 'Fri, 2 April 2027, midnight (CEST)',
    },
  ]);
  expect(deadlineInWords(new Date('2027-02-27T00:00:00Z'), 'Europe/Lisbon', 'de')).toMatch(/^Fr., 26. Februar 2027/);
});

test('weights of any unit are told as shares of 100', () => {
  const rules = { ...defaultTerms.rules, weights: { alpha: 2, beta: 1, gamma: 1 } };
  expect(rulesInWords(rules, regioTwinTaxonomy, 'en')[0]?.value).toBe(
    'Similar structure 50, complementing each other in the fields of action 25, feasibility 25 out of 100',
  );
});
