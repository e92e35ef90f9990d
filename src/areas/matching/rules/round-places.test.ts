import { expect, test } from 'vitest';
import type { Place } from '../../places/model.ts';
import { placesForRound } from './round-places.ts';

function place(id: string, known: Partial<Place>): Place {
  return {
    id,
    country: 'DE',
    key: id.startsWith('DE:') ? id.slice(3) : null,
    level: 'gemeinde',
    kind: 'Stadt',
    kindGroup: 'gemeinde',
    name: id,
    shortName: id,
    land: null,
    lat: null,
    lon: null,
    nuts3: null,
    parent: null,
    parts: [],
    ...known,
  };
}

const register = [
  place('DE:01051', { level: 'kreis' }),
  place('DE:010515163', { level: 'verband', parent: 'DE:01051' }),
  place('DE:01051003', { parent: 'DE:010515163' }),
  place('DE:05113', { level: 'kreis' }),
  place('DE:05113000', { parent: 'DE:05113' }),
  place('region:metropole-ruhr', { level: 'region', parts: ['DE:05113'] }),
];
const places = new Map(placesForRound(register).map(found => [found.key, found]));
const within = (key: string) => places.get(key)!.within;

test('a municipality knows its district, also where an association lies between them', () => {
  expect(within('010515163')).toEqual(['01051']);
  expect([places.get('01051003')!.parent, within('01051003')]).toEqual(['010515163', ['01051']]);
});

test('a city as municipality knows the city as district and the regions around it', () => {
  expect(within('05113')).toEqual(['region:metropole-ruhr']);
  expect(within('05113000')).toEqual(['05113', 'region:metropole-ruhr']);
});

test('a region knows its parts', () => {
  expect(within('region:metropole-ruhr')).toEqual(['05113']);
});
