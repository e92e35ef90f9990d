import { expect, test } from 'vitest';
import { readShape } from '../../platform/web/shape.ts';
import { achievementInput, membershipInput, targetInput } from './schema.ts';

const target = {
  percent: '20,5 %',
  baseYear: '',
  targetYear: '2020',
  'statement-de': '',
  'statement-en': 'Cut by a fifth',
  source: 'Talk',
};

test('a target is read with a decimal comma, one language and an open base year', () => {
  expect(readShape(targetInput, target)).toEqual({
    ok: true,
    value: {
      percent: 20.5,
      baseYear: null,
      targetYear: 2020,
      statement: { de: '', en: 'Cut by a fifth' },
      source: 'Talk',
    },
  });
});

test.each([
  ['percent', '', 'percent-invalid'],
  ['percent', '0', 'percent-invalid'],
  ['percent', '101', 'percent-invalid'],
  ['percent', 'much', 'percent-invalid'],
  ['baseYear', '90', 'year-invalid'],
  ['targetYear', '', 'year-invalid'],
  ['source', ' ', 'source-missing'],
])('a target whose %s is "%s" is refused beside that field', (field, typed, code) => {
  expect(readShape(targetInput, { ...target, [field]: typed })).toEqual({ ok: false, reasons: [{ code, field }] });
});

test('a target without words is refused', () => {
  expect(readShape(targetInput, { ...target, 'statement-en': '' })).toEqual({
    ok: false,
    reasons: [{ code: 'statement-missing', field: 'statement-de' }],
  });
});

test('a network that is not on the list goes by its own name', () => {
  const typed = { network: '', otherNetwork: 'Energieland Hessen', since: '2011', source: 'Satzung' };
  expect(readShape(membershipInput, typed)).toEqual({
    ok: true,
    value: { network: 'Energieland Hessen', since: 2011, source: 'Satzung' },
  });
  expect(readShape(membershipInput, { ...typed, otherNetwork: '' })).toEqual({
    ok: false,
    reasons: [{ code: 'network-missing', field: 'network' }],
  });
});

test('something achieved needs a title in one language', () => {
  const typed = {
    fieldId: 'efficiency',
    'title-de': 'Energierunden',
    'title-en': '',
    'text-de': '',
    'text-en': '',
    year: '',
    source: 'Vorlage',
    pioneer: false,
  };
  expect(readShape(achievementInput, typed)).toEqual({
    ok: true,
    value: {
      fieldId: 'efficiency',
      title: { de: 'Energierunden', en: '' },
      text: { de: '', en: '' },
      year: null,
      source: 'Vorlage',
      pioneer: false,
    },
  });
  expect(readShape(achievementInput, { ...typed, 'title-de': '' })).toEqual({
    ok: false,
    reasons: [{ code: 'title-missing', field: 'title-de' }],
  });
});
