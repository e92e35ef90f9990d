import { expect, test } from 'vitest';
import { readBundled } from '../imports/bundled.ts';
import { indicators } from '../model/indicators.ts';
import type { Figure, Place } from '../model.ts';
import { composeFigures } from './compose.ts';

const [rhein] = readBundled('data', ['region']).places;
const region: Place = { ...rhein!, id: 'region:two', parts: ['DE:a', 'DE:b'] };

function figure(placeId: string, indicatorId: string, value: number, year = 2018): Figure {
  return { placeId, indicatorId, value, year, source: 's', licence: 'l', quality: 'official' };
}

function composed(figures: readonly Figure[]): Record<string, unknown> {
  const find = (place: string, id: string) => figures.find(each => each.placeId === place && each.indicatorId === id);
  return Object.fromEntries(composeFigures(region, indicators, find).map(each => [each.indicatorId, each.value]));
}

const whole = [
  figure('DE:a', 'inhabitants', 300),
  figure('DE:b', 'inhabitants', 100),
  figure('DE:a', 'area', 10),
  figure('DE:b', 'area', 30),
  figure('DE:a', 'largest-town', 0.5),
  figure('DE:b', 'largest-town', 1),
  figure('DE:a', 'altitude', 100),
  figure('DE:b', 'altitude', 500),
];

test('counts are added, density is divided anew, means and shares are weighted by inhabitants', () => {
  expect(composed(whole)).toEqual({
    inhabitants: 400,
    area: 40,
    density: 10,
    // 150 of 400 live in the largest town, the other town has 100.
    'largest-town': 0.375,
    altitude: 200,
  });
});

test('what one part lacks the whole lacks', () => {
  const gap = whole.filter(each => !(each.placeId === 'DE:b' && each.indicatorId === 'area'));
  expect(composed(gap)).toEqual({ inhabitants: 400, 'largest-town': 0.375, altitude: 200 });
});

test('the oldest year and the worst quality of the parts count', () => {
  const mixed: Figure[] = [
    { ...figure('DE:a', 'area', 1, 2016), quality: 'approximate', source: 'x; y' },
    { ...figure('DE:b', 'area', 2), source: 'y' },
  ];
  const find = (place: string, id: string) => mixed.find(each => each.placeId === place && each.indicatorId === id);
  expect(composeFigures(region, indicators, find)).toEqual([
    {
      placeId: 'region:two',
      indicatorId: 'area',
      value: 3,
      year: 2016,
      source: 'x; y',
      licence: 'l',
      quality: 'approximate',
    },
  ]);
});

test('a place that is not composed has nothing to compose', () => {
  expect(composeFigures({ ...region, parts: [] }, indicators, () => undefined)).toEqual([]);
});
