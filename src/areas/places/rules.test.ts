import { describe, expect, test } from 'vitest';
import { findKey, findPlaceId, kindGroupOf, placeId } from './rules.ts';

describe('keys', () => {
  test.each([
    ['6531', 'kreis', '06531'],
    ['06531', 'kreis', '06531'],
    ['="06531"', 'kreis', '06531'],
    [' 06 5 31 ', 'kreis', '06531'],
    ['05566000', 'kreis', '05566'],
    ['5566000', 'kreis', '05566'],
    ['055660000000', 'kreis', '05566'],
    ['6531005', 'gemeinde', '06531005'],
    ['06531005', 'gemeinde', '06531005'],
    ['066330028028', 'gemeinde', '06633028'],
    ['66330028028', 'gemeinde', '06633028'],
    ['73315006', 'verband', '073315006'],
    ['073315006', 'verband', '073315006'],
    ['073315006004', 'verband', '073315006'],
    ['GM0147', 'lau', 'GM0147'],
    ['de721', 'nuts3', 'DE721'],
    ['metropole-ruhr', 'region', 'metropole-ruhr'],
  ] as const)('%s means the %s %s', (text, level, key) => {
    expect(findKey(text, level)).toBe(key);
  });

  test.each([
    ['Gießen', 'kreis'],
    ['', 'kreis'],
    ['531', 'kreis'],
    ['17001', 'kreis'],
    ['05566076', 'kreis'],
    ['06531', 'gemeinde'],
    ['0653100', 'gemeinde'],
    ['00531005', 'gemeinde'],
    ['06.531', 'kreis'],
    ['Rhein Neckar', 'region'],
  ] as const)('%s is no key of a %s', (text, level) => {
    expect(findKey(text, level)).toBeNull();
  });
});

describe('a place is found', () => {
  const ids = new Set([
    'DE:05566',
    'DE:05566076',
    'DE:05911',
    'DE:05911000',
    'DE:073315006',
    'region:rhein-neckar',
    'NL:GM0147',
  ]);
  const find = (text: string) => findPlaceId(text, id => ids.has(id));

  test('by its id, whatever the country', () => {
    expect(['DE:05566', 'NL:GM0147', 'region:rhein-neckar'].map(find)).toEqual([
      'DE:05566',
      'NL:GM0147',
      'region:rhein-neckar',
    ]);
  });

  test('by a key that lost its zero, at the level that knows it', () => {
    expect(['5566', '5566076', '73315006'].map(find)).toEqual(['DE:05566', 'DE:05566076', 'DE:073315006']);
  });

  test('as a municipality before a Kreis where the key is written with eight digits', () => {
    expect(['05911000', '05911', '05566000'].map(find)).toEqual(['DE:05911000', 'DE:05911', 'DE:05566']);
  });

  test('by the words of a composed region', () => {
    expect(find('Rhein-Neckar')).toBe('region:rhein-neckar');
  });

  test('never by a key that nobody has', () => {
    expect(['06531', 'Gießen', ''].map(find)).toEqual([null, null, null]);
  });
});

test('kinds that differ in name only are one group', () => {
  const kinds = ['Kreis', 'Landkreis', 'Region', 'Städteregion', 'Regionalverband', 'Kreisfreie Stadt', 'Stadtkreis'];
  expect(kinds.map(kind => kindGroupOf('kreis', kind))).toEqual([
    'landkreis',
    'landkreis',
    'landkreis',
    'landkreis',
    'landkreis',
    'kreisfreie-stadt',
    'kreisfreie-stadt',
  ]);
  expect(['Amt', 'Samtgemeinde', 'Verwaltungsverband'].map(kind => kindGroupOf('verband', kind))).toEqual([
    'verbandsgemeinde',
    'verbandsgemeinde',
    'verwaltungsgemeinschaft',
  ]);
});

test('a place without a key is known by its name', () => {
  expect([placeId('PT', 'Leiria'), placeId('NL', 'GM0147'), placeId('DE', '06531')]).toEqual([
    'PT:leiria',
    'NL:GM0147',
    'DE:06531',
  ]);
});
