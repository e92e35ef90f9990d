import { expect, test } from 'vitest';
import { readBundled } from '../../places/imports/bundled.ts';
import { placesForRound } from './round-places.ts';

const bundled = readBundled('data', ['kreis', 'verband', 'gemeinde', 'region']);
const places = new Map(placesForRound(bundled.places).map(place => [place.key, place]));
const within = (key: string) => places.get(key)!.within;

test('a place knows all that it lies in, so that nobody becomes a partner of itself', () => {
  // A town in a district, a municipality in an association in a district, an association.
  expect(within('05566076')).toEqual(['05566']);
  expect([places.get('01051003')!.parent, within('01051003')]).toEqual(['010515163', ['01051']]);
  expect(within('010515163')).toEqual(['01051']);
});

test('a city as municipality knows the city as district and the regions around it', () => {
  expect(within('05113')).toEqual(['region:metropole-ruhr']);
  expect(within('05113000')).toEqual(['05113', 'region:metropole-ruhr']);
});

test('a region knows its parts', () => {
  const region = bundled.places.find(({ id }) => id === 'region:metropole-ruhr')!;
  expect(within('region:metropole-ruhr')).toEqual(region.parts.map(id => id.slice(3)));
});
