import { expect, test } from 'vitest';
import type { Partnership } from '../../partnerships/model.ts';
import { passedOn } from './passed-on.ts';

const pair: Partnership = {
  id: 'p',
  callId: '2016',
  proposalId: null,
  state: 'confirmed',
  confirmedAt: null,
  beganOn: null,
  rest: null,
  members: [
    { organisationId: 'giessen', name: 'Landkreis Gießen', placeId: 'DE:06531' },
    { organisationId: 'teltow', name: 'Landkreis Teltow-Fläming', placeId: 'DE:12072' },
  ],
  advisers: [],
  fields: [
    {
      label: { de: 'Energierunden in Unternehmen', en: 'Energy rounds in companies' },
      fromId: 'giessen',
      toId: 'teltow',
    },
    { label: { de: 'Energiesparmodell an Schulen', en: 'Energy-saving model' }, fromId: 'teltow', toId: 'giessen' },
    { label: { de: 'Solarenergie', en: 'Solar energy' }, fromId: null, toId: null },
  ],
};
const industry = { de: 'Industrie und Gewerbe', en: 'Industry and business' };
const names = (
  organisationId: string,
  title: { de: string; en: string },
  label = industry,
  pairs: readonly Partnership[] = [pair],
) => passedOn({ organisationId, title }, label, pairs).map(({ name }) => name);

test('what one advises on was passed on to whoever is advised, and not the other way', () => {
  const rounds = { de: 'Energierunden in Unternehmen', en: '' };
  expect(passedOn({ organisationId: 'giessen', title: rounds }, industry, [pair])).toEqual([
    { organisationId: 'teltow', name: 'Landkreis Teltow-Fläming', placeId: 'DE:12072', callId: '2016' },
  ]);
  expect(names('teltow', rounds)).toEqual([]);
});

test('a pair that names the whole field counts for what was achieved in it; others do not', () => {
  const other = { de: 'Abwärme', en: '' };
  expect(names('giessen', other)).toEqual([]);
  expect(names('giessen', other, { de: 'Energierunden in Unternehmen', en: 'Energy rounds in companies' })).toEqual([
    'Landkreis Teltow-Fläming',
  ]);
});

test('where nobody is known to have advised, and after a pair has ended early, nothing is claimed', () => {
  expect(names('giessen', { de: 'Solarenergie', en: 'Solar energy' })).toEqual([]);
  const ended: Partnership = { ...pair, state: 'dissolved' };
  expect(names('giessen', { de: 'Energierunden in Unternehmen', en: '' }, industry, [ended])).toEqual([]);
});
