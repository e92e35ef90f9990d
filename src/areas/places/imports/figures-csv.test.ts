import { describe, expect, test } from 'vitest';
import { readBundled } from './bundled.ts';
import { readFigures } from './figures-csv.ts';
import { sayFiguresRemark } from './figures-remarks.ts';

const bundled = readBundled('data', ['kreis', 'gemeinde', 'lau']);
const context = { ...bundled, source: 'own.csv', year: 2022, licence: 'own' };

async function read(text: string) {
  const reading = await readFigures(new TextEncoder().encode(text), context);
  return { ...reading, said: [...reading.errors, ...reading.notices].map(each => sayFiguresRemark(each, 'de')) };
}

describe('a file of figures', () => {
  test('is read with byte order mark, German decimals, keys without zero and words in brackets', async () => {
    const file =
      '\uFEFFAGS;Kreis;Waldanteil (in %, 2022);Kfz (je 1.000 Einw.)\r\n6531;Gießen;34,1;1.560\r\n12072;Teltow-Fläming;44,1;-\r\n';
    const { indicators, figures, said } = await read(file);
    expect(said).toEqual([]);
    expect(
      indicators.map(({ id, label, theme, transform, levels }) => ({ id, label, theme, transform, levels })),
    ).toEqual([
      {
        id: 'waldanteil',
        label: { de: 'Waldanteil', en: 'Waldanteil' },
        theme: 'other',
        transform: 'identity',
        levels: ['kreis'],
      },
      { id: 'kfz', label: { de: 'Kfz', en: 'Kfz' }, theme: 'other', transform: 'identity', levels: ['kreis'] },
    ]);
    expect(figures.map(({ placeId, indicatorId, value }) => [placeId, indicatorId, value])).toEqual([
      ['DE:06531', 'waldanteil', 34.1],
      ['DE:12072', 'waldanteil', 44.1],
      ['DE:06531', 'kfz', 1560],
    ]);
    expect(figures[0]).toEqual({
      placeId: 'DE:06531',
      indicatorId: 'waldanteil',
      value: 34.1,
      year: 2022,
      source: 'own.csv',
      licence: 'own',
      quality: 'official',
    });
  });

  test('replaces a known indicator by id or label, with its theme and scale', async () => {
    const { indicators } = await read('key,Population density,area\n06531,"1,315.2",854.5\n');
    expect(indicators.map(({ id, theme, source, levels }) => [id, theme, source, levels])).toEqual([
      ['density', 'settlement', 'own.csv', ['kreis', 'region']],
      ['area', 'size', 'own.csv', ['kreis', 'region']],
    ]);
  });

  test('replaces inhabitants of municipalities, not those of Kreise', async () => {
    const { indicators, figures } = await read('AGS;Einwohner\n05566076;77.893\n');
    expect(indicators.map(({ id, label, quality }) => [id, label.de, quality])).toEqual([
      ['inhabitants-geonames', 'Einwohner', 'official'],
    ]);
    expect(figures.map(({ placeId, value }) => [placeId, value])).toEqual([['DE:05566076', 77893]]);
  });

  test('takes what is known of Kreise only as an indicator of its own for municipalities', async () => {
    const { indicators } = await read('AGS;Einwohner je Gemeinde\n05566076;5\n');
    expect(indicators.map(({ id, theme, levels }) => [id, theme, levels])).toEqual([
      ['municipality-size-gemeinde', 'municipalities', ['gemeinde']],
    ]);
  });

  test('is compared by ratio where its values are positive and spread wide', async () => {
    const { indicators } = await read('key;Schulden;Saldo;Quote\n06531;1.560;-5;12\n12072;120;7;60\n');
    expect(indicators.map(({ transform }) => transform)).toEqual(['log', 'asinh', 'identity']);
  });

  test('stores shares between 0 and 1, though people write per cent', async () => {
    const { figures } = await read('key;towns-above-20k\n06531;27,5\n12072;0,5\n');
    expect(figures.map(({ value }) => value)).toEqual([0.275, 0.005]);
  });
});

describe('what is wrong in a file is named with row and column', () => {
  test('a word where a number belongs, a key twice, an impossible share', async () => {
    const { errors, said } = await read('key;Wald;towns-above-20k\n06531;viel;12\n6531;1;13\n12072;3;130\n');
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, null, 'key-twice'],
      [2, 'Wald', 'no-number'],
      [4, 'towns-above-20k', 'no-share'],
    ]);
    expect(said).toEqual([
      'Zeile 3: „6531“ steht schon in Zeile 2.',
      'Zeile 2, Spalte Wald: „viel“ ist keine Zahl.',
      'Zeile 4, Spalte towns-above-20k: 130 ist kein Anteil zwischen 0 und 100 %.',
    ]);
  });

  test('unknown keys, empty and repeated columns are told but do no harm', async () => {
    const { errors, said, figures } = await read('key;Wald;Leer;Wald\n06531;1;-;2\n16056;1;.;3\n;1;2;3\n');
    expect(errors).toEqual([]);
    expect(figures.map(({ value }) => value)).toEqual([1]);
    expect(said).toEqual([
      'Spalte Wald: Diese Spalte gibt es zweimal, die zweite wird nicht gelesen.',
      'Zeile 3: „16056“ ist kein bekannter Schlüssel, die Zeile wird nicht gelesen.',
      'Zeile 4: Ohne Schlüssel, wird nicht gelesen.',
      'Spalte Leer: In dieser Spalte steht keine Zahl, sie wird nicht gelesen.',
    ]);
  });

  test.each([
    ['Wald;Fläche\n1;2\n', 'Ganze Datei: Die Spalte Schlüssel (key) fehlt.'],
    ['key;Name\n06531;Gießen\n', 'Ganze Datei: Neben dem Schlüssel gibt es keine Spalte mit Kennzahlen.'],
    ['', 'Ganze Datei: Die Datei ist leer.'],
  ])('a file that is no table of figures: %j', async (file, sentence) => {
    expect((await read(file)).said).toEqual([sentence]);
  });
});
