import { expect, test } from 'vitest';
import { readBundled } from '../imports/bundled.ts';
import type { Figure } from '../model.ts';
import { mergeFigures } from './merge.ts';

const bundled = readBundled('data', ['kreis', 'region']);
const area = bundled.indicators.find(({ id }) => id === 'area')!;
const kreise = bundled.places.filter(place => place.level === 'kreis');
const own = (value: number): Figure[] =>
  kreise.map(({ id }) => ({
    placeId: id,
    indicatorId: 'area',
    value,
    year: 2022,
    source: 'own.csv',
    licence: 'own',
    quality: 'official',
  }));

test('figures of the same indicator are replaced altogether, and regions composed anew', () => {
  const merged = mergeFigures(bundled.places, bundled, { indicators: [area], figures: own(10) });
  const areas = merged.figures.filter(figure => figure.indicatorId === 'area');
  const regions = areas.filter(figure => figure.placeId.startsWith('region:'));
  expect(areas.length).toBe(403);
  expect(regions.map(({ placeId, value, source }) => [placeId, value, source])).toEqual([
    ['region:rhein-neckar', 150, 'own.csv'],
    ['region:grossraum-braunschweig', 80, 'own.csv'],
    ['region:metropole-ruhr', 150, 'own.csv'],
  ]);
  expect(merged.indicators.length).toBe(bundled.indicators.length);
});

test('places that the file leaves out have no figure of that indicator any more', () => {
  const merged = mergeFigures(bundled.places, bundled, { indicators: [area], figures: own(10).slice(0, 2) });
  expect(merged.figures.filter(figure => figure.indicatorId === 'area').length).toBe(2);
});
