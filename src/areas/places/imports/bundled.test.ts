import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { readBorders, readBundled } from './bundled.ts';

const { places, figures, indicators } = readBundled('data');
const placeOf = new Map(places.map(place => [place.id, place]));
const valueOf = new Map(figures.map(({ placeId, indicatorId, value }) => [`${placeId} ${indicatorId}`, value]));
const value = (placeId: string, indicatorId: string) => valueOf.get(`${placeId} ${indicatorId}`);

describe('the bundled places', () => {
  test('are 400 Kreise of 16 Länder, with Göttingen and the Wartburgkreis merged', () => {
    const kreise = places.filter(place => place.level === 'kreis');
    expect(kreise.length).toBe(400);
    expect(new Set(kreise.map(place => place.land)).size).toBe(16);
    expect(['DE:03152', 'DE:03156', 'DE:16056'].map(id => placeOf.has(id))).toEqual([false, false, false]);
    expect([value('DE:16063', 'inhabitants'), value('DE:16063', 'area')]).toEqual([165395, 1411.61]);
    expect(placeOf.get('DE:03159')?.name).toBe('Landkreis Göttingen');
  });

  test('have one id each, and parents and parts that exist', () => {
    expect(placeOf.size).toBe(places.length);
    const dangling = places.flatMap(place => [...place.parts, place.parent ?? place.id]).filter(id => !placeOf.has(id));
    expect(dangling).toEqual([]);
  });

  test('are called as people call them', () => {
    const ids = ['DE:06531', 'DE:05566', 'DE:06440', 'DE:03241', 'DE:05334', 'DE:08221', 'DE:13072', 'DE:05566076'];
    expect(ids.map(id => [placeOf.get(id)?.name, placeOf.get(id)?.kind])).toEqual([
      ['Landkreis Gießen', 'Landkreis'],
      ['Kreis Steinfurt', 'Kreis'],
      ['Wetteraukreis', 'Landkreis'],
      ['Region Hannover', 'Region'],
      ['Städteregion Aachen', 'Städteregion'],
      ['Heidelberg', 'Stadtkreis'],
      ['Landkreis Rostock', 'Landkreis'],
      ['Rheine', 'Stadt'],
    ]);
  });

  test('include everybody of the rounds that were held', () => {
    const ids = {
      'DE:073315006': 13,
      'DE:071345002': 31,
      'DE:150875052': 8,
      'DE:073355002': 8,
      'region:rhein-neckar': 15,
      'region:grossraum-braunschweig': 8,
      'region:metropole-ruhr': 15,
      'region:leipziger-muldenland': 0,
    };
    expect(Object.keys(ids).map(id => [id, placeOf.get(id)?.parts.length])).toEqual(Object.entries(ids));
    const towns = ['06633028', '06633003', '12065136', '05334008', '08437078', '08237040', '05566076', '15089030'];
    expect(towns.map(key => placeOf.get(`DE:${key}`)?.name)).toEqual([
      'Wolfhagen',
      'Baunatal',
      'Hennigsdorf',
      'Baesweiler',
      'Meßkirch',
      'Horb am Neckar',
      'Rheine',
      'Bernburg (Saale)',
    ]);
    expect(['NL:GM0147', 'PT:leiria', 'LT:trakai'].map(id => placeOf.get(id)?.name)).toEqual([
      'Borne',
      'Leiria',
      'Trakai',
    ]);
  });

  test('belong to a Verband or a Kreis', () => {
    const parents = ['DE:08437078', 'DE:05566076', 'DE:073315006', 'DE:06531'].map(id => placeOf.get(id)?.parent);
    expect(parents).toEqual(['DE:084375003', 'DE:05566', 'DE:07331', null]);
    expect(placeOf.get('DE:03159016')?.name).toBe('Göttingen');
    expect(placeOf.get('DE:16063105')?.parent).toBe('DE:16063');
  });
});

describe('the bundled figures', () => {
  test('put Gießen and Teltow-Fläming as far apart as they are', () => {
    const ratio = (id: string) => Number(value('DE:06531', id)) / Number(value('DE:12072', id));
    expect(['inhabitants', 'area', 'density'].map(id => ratio(id).toFixed(2))).toEqual(['1.60', '0.41', '3.93']);
  });

  test('are complete for Kreise, in which 83,019,213 people live', () => {
    const wanted = indicators.filter(indicator => indicator.levels.includes('kreis')).map(({ id }) => id);
    const kreise = places.filter(place => place.level === 'kreis');
    const gaps = kreise.flatMap(({ id }) => wanted.filter(indicator => value(id, indicator) === undefined));
    expect(gaps).toEqual([]);
    expect(kreise.reduce((sum, { id }) => sum + Number(value(id, 'inhabitants')), 0)).toBe(83_019_213);
  });

  test('leave out what is not known', () => {
    expect(value('DE:073315006', 'inhabitants-geonames')).toBeUndefined();
    expect(figures.some(figure => figure.placeId === 'region:leipziger-muldenland')).toBe(false);
  });

  test('keep every share between 0 and 1 and name those that were capped', () => {
    const shares = indicators.filter(({ transform }) => transform === 'logit').map(({ id }) => id);
    const wrong = figures.filter(
      each => shares.includes(each.indicatorId) && !(Number(each.value) >= 0 && Number(each.value) <= 1),
    );
    expect(wrong).toEqual([]);
    expect(figures.filter(figure => figure.capped).map(({ placeId, indicatorId }) => [placeId, indicatorId])).toEqual([
      ['DE:05158', 'towns-above-20k'],
      ['DE:05562', 'towns-above-20k'],
      ['DE:05954', 'towns-above-20k'],
    ]);
  });

  test('compose the regions of their Kreise', () => {
    expect(['inhabitants', 'area', 'municipalities'].map(id => value('region:metropole-ruhr', id))).toEqual([
      5_111_530, 4438.69, 53,
    ]);
  });
});

test('asked for Kreise only, the reader gives nothing else', () => {
  const kreise = readBundled('data', ['kreis']);
  expect([kreise.places.length, kreise.figures.length, kreise.indicators.length]).toEqual([400, 4400, 11]);
});

test.each([
  ['kreis', 'kreise', 400],
  ['gemeinde', 'gemeinden', 11082],
] as const)('every %s has borders', (level, name, count) => {
  const borders = readBorders('data', level);
  const { features } = feature(borders, borders.objects[name] as GeometryCollection);
  const ids = new Set(places.filter(place => place.level === level).map(place => place.key));
  expect(features.length).toBe(count);
  expect(features.filter(each => !ids.has(String(each.id)))).toEqual([]);
  // A ring that runs the wrong way round means the globe without it.
  expect(features.filter(each => geoArea(each) > 0.01).map(each => each.id)).toEqual([]);
});

test('the files are those that the build wrote', () => {
  const { files } = JSON.parse(readFileSync('data/sources.json', 'utf8')) as {
    files: { file: string; sha256: string }[];
  };
  const found = files.map(({ file }) =>
    createHash('sha256')
      .update(readFileSync(`data/${file}`))
      .digest('hex'),
  );
  expect(found).toEqual(files.map(({ sha256 }) => sha256));
});
