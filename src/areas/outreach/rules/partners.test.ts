import { expect, test } from 'vitest';
import type { Organisation } from '../../organisations/model.ts';
import type { Place } from '../../places/model.ts';
import { kindOf, landsOf, matchesPartnerFilter, readPartnerFilter } from './partners.ts';

const organisation: Organisation = {
  id: '1',
  kind: 'authority',
  name: 'Landkreis Gießen',
  slug: 'landkreis-giessen',
  placeId: null,
  phone: '',
  email: '',
  languages: ['de'],
  invented: false,
  website: '',
  about: null,
  published: true,
};
const district: Place = {
  id: 'DE:06531',
  country: 'DE',
  key: '06531',
  level: 'kreis',
  kind: 'Landkreis',
  kindGroup: 'landkreis',
  name: 'Landkreis Gießen',
  shortName: 'Gießen',
  land: '06',
  lat: null,
  lon: null,
  nuts3: null,
  parent: null,
  parts: [],
};
const region: Place = { ...district, kindGroup: 'region', land: null, parts: ['DE:08221', 'DE:06431', 'DE:06531'] };
const town: Place = { ...district, country: 'LT', kindGroup: 'gemeinde', land: null };

test('a region lies in all Länder of its parts, a town abroad in its country', () => {
  expect([district, region, town, null].map(landsOf)).toEqual([['06'], ['06', '08'], ['LT'], []]);
});

test('whoever has no place is what the organisation is', () => {
  expect([district, null].map(place => kindOf({ organisation, place }))).toEqual(['landkreis', 'authority']);
});

test('the list shows whom its address asks for', () => {
  const partners = [district, region, town, null].map(place => ({ organisation, place }));
  const found = (query: string) =>
    partners
      .filter((partner, index) =>
        matchesPartnerFilter(partner, index === 0 ? ['industry'] : [], readPartnerFilter(new URLSearchParams(query))),
      )
      .map(partner => partners.indexOf(partner));
  expect(found('')).toEqual([0, 1, 2, 3]);
  expect(found('land=06')).toEqual([0, 1]);
  expect(found('land=06&kind=region')).toEqual([1]);
  expect(found('land=LT')).toEqual([2]);
  expect(found('kind=authority')).toEqual([3]);
  expect(found('field=industry&land=')).toEqual([0]);
  expect(found('land=99')).toEqual([]);
});
