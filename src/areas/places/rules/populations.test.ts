import { expect, test } from 'vitest';
import { readBundled } from '../imports/bundled.ts';
import { arrangeFigures, referencePopulation } from './populations.ts';

const bundled = readBundled('data', ['kreis', 'region', 'lau']);
const matrix = arrangeFigures(bundled.places, bundled.indicators, bundled.figures);

test('the reference are all 400 Kreise; regions and places without figures belong to none', () => {
  expect([...matrix.populations].map(([level, ids]) => [level, ids.length])).toEqual([['kreis', 400]]);
});

test('a row has a value for each indicator of the level', () => {
  const { indicators, places } = referencePopulation(matrix, 'kreis');
  const giessen = places.find(place => place.id === 'DE:06531')!;
  expect(Object.fromEntries(indicators.map(({ id }, column) => [id, giessen.values[column]]))).toEqual({
    inhabitants: 268876,
    area: 854.56,
    density: 314.6,
    'largest-town': 0.2767,
    'towns-above-20k': 0.2767,
    municipalities: 18,
    'municipality-size': 14938,
    'inhabitants-50km': 1598700,
    'city-distance': 51.3,
    altitude: 188,
    kind: 'landkreis',
  });
});

test('unknown is null, and of two figures the later one counts', () => {
  const [first] = bundled.figures;
  const two = arrangeFigures(bundled.places, bundled.indicators, [first!, { ...first!, value: 7 }]);
  expect(two.values.get(first!.placeId)).toEqual(
    bundled.indicators.map(({ id }) => (id === first!.indicatorId ? 7 : null)),
  );
});
