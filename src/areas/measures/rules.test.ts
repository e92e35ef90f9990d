import { expect, test } from 'vitest';
import { fieldsOfAction, networkName, targetInWords } from './rules.ts';

test('a target is said in words, and so is a base year that nobody stated', () => {
  const target = { percent: 37.5, targetYear: 2030, statement: { de: '', en: '' }, source: '' };
  expect(targetInWords({ ...target, baseYear: null })).toEqual({
    reduction: { de: '37,5\u00a0% weniger bis 2030', en: '37.5% less by 2030' },
    base: { de: 'Bezugsjahr nicht angegeben', en: 'base year not stated' },
  });
  expect(targetInWords({ ...target, baseYear: 1990 }).base.en).toBe('compared with 1990');
});

test('a network that is not on the list goes by its own name', () => {
  expect([networkName('ee100').de, networkName('Energieland').en]).toEqual(['100ee-Region', 'Energieland']);
});

test('every field of action of any programme is there once', () => {
  const water = { id: 'water', label: { de: 'Wasser', en: 'Water' }, synonyms: [] };
  const [renewables] = fieldsOfAction([]).filter(({ id }) => id === 'renewables');
  const own = { ...renewables!, label: { de: 'Sonne', en: 'Sun' } };
  const fields = fieldsOfAction([{ taxonomy: { id: 'town', fields: [own, water] } }]);
  expect(fields.map(({ id }) => id)).toEqual([
    'efficiency',
    'mobility',
    'renewables',
    'organisation',
    'consumption',
    'industry',
    'water',
  ]);
  expect(fields.find(({ id }) => id === 'renewables')).toBe(renewables);
});
