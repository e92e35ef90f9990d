import { describe, expect, test } from 'vitest';
import type { PairRecord } from '../model.ts';
import { reasonsOf } from './reasons.ts';

const people = { label: { de: 'Einwohner', en: 'Inhabitants' }, unit: { de: '', en: '' } };
const area = { label: { de: 'Fläche', en: 'Area' }, unit: { de: 'km²', en: 'km²' } };
const kind = { label: { de: 'Lage', en: 'Setting' }, unit: { de: '', en: '' } };
const rural = { de: 'ländlich', en: 'rural' };

const pair: PairRecord = {
  members: ['06531', '12072'],
  names: ['Landkreis Gießen', 'Landkreis Teltow-Fläming'],
  utility: 612_345,
  similarity: 0.384,
  complementarity: 0.7,
  practicality: 0.3,
  gap: null,
  levels: ['kreis'],
  coverage: 1,
  weightedByField: false,
  fields: [
    {
      field: 'efficiency',
      label: { de: 'Energieeffizienz', en: 'Energy efficiency' },
      from: '06531',
      to: '12072',
      levels: [
        { experience: 4, need: 1, evidence: 1 },
        { experience: 1, need: 3, evidence: 0 },
      ],
    },
    {
      field: 'organisation',
      label: { de: 'Organisation', en: 'Organisation' },
      from: '12072',
      to: '06531',
      levels: [
        { experience: 0, need: 4, evidence: 0 },
        { experience: 3, need: 2, evidence: 0 },
      ],
    },
  ],
  agreements: [{ indicator: 'kind', ...kind, own: rural, other: rural, share: 0 }],
  differences: [
    { indicator: 'area', ...area, own: 854.6, other: 2104, share: 0.24 },
    { indicator: 'people', ...people, own: 268876, other: 168296, share: 0.11 },
  ],
  profile: null,
  travel: { hours: 6.4, km: 345 },
};

describe('the reasons of a pair', () => {
  test('say who brings what to whom, in what they agree and differ, the journey and the utility', () => {
    expect(reasonsOf(pair)).toEqual({
      de:
        'Landkreis Gießen bringt in Energieeffizienz Erfahrung 4 von 4 ein, Landkreis Teltow-Fläming hat Erfahrung 1 und Bedarf 3. ' +
        'Landkreis Teltow-Fläming bringt in Organisation Erfahrung 3 von 4 ein, Landkreis Gießen hat Erfahrung 0 und Bedarf 4. ' +
        'Passung 38 von 100: Die beiden sind sich ähnlicher als 38 % aller Paare von Kreisen. ' +
        'Nah beieinander: Lage (beide ländlich). ' +
        'Die größten Unterschiede: Fläche (854,6 und 2.104 km²); Einwohner (268.876 und 168.296). ' +
        'Reisezeit rund 6,4 Stunden (geschätzt aus 345 km Luftlinie). ' +
        'Nutzen insgesamt: 612.345 Punkte.',
      en:
        'Landkreis Gießen brings experience 4 of 4 in Energy efficiency, Landkreis Teltow-Fläming has experience 1 and need 3. ' +
        'Landkreis Teltow-Fläming brings experience 3 of 4 in Organisation, Landkreis Gießen has experience 0 and need 4. ' +
        'Fit 38 of 100: the two are more alike than 38 % of all pairs of districts. ' +
        'Close together: Setting (both rural). ' +
        'The largest differences: Area (854.6 and 2,104 km²); Inhabitants (268,876 and 168,296). ' +
        'Travel takes about 6.4 hours (estimated from 345 km as the crow flies). ' +
        'Utility in all: 612,345 points.',
    });
  });

  test('say of peers what both have and need', () => {
    const field = { ...pair.fields[0]!, from: null, to: null };
    expect(reasonsOf({ ...pair, fields: [field] }).de).toContain(
      'In Energieeffizienz arbeiten beide auf Augenhöhe: Landkreis Gießen mit Erfahrung 4 und Bedarf 1, Landkreis Teltow-Fläming mit Erfahrung 1 und Bedarf 3.',
    );
  });

  test('say that a pair fixed by the office has no field in common', () => {
    expect(reasonsOf({ ...pair, fields: [] }).de).toMatch(
      /^Landkreis Gießen und Landkreis Teltow-Fläming ergänzen sich in keinem Handlungsfeld\./,
    );
  });

  test('say why there is no comparison of structure', () => {
    const unknown = { ...pair, similarity: null, coverage: null, agreements: [], differences: [], travel: null };
    expect(reasonsOf({ ...unknown, gap: { kind: 'no-figures', keys: ['12072'] } }).de).toContain(
      'Ohne Strukturvergleich: Für Landkreis Teltow-Fläming liegen keine Kennzahlen vor. Nutzen',
    );
    expect(reasonsOf({ ...unknown, gap: { kind: 'few-figures', missing: [area.label, people.label] } }).en).toContain(
      'Without comparison of structure: too few figures are known for both. Missing are Area, Inhabitants.',
    );
  });

  test('never call a score with missing figures, or with weights of a field, a share of all pairs', () => {
    expect(reasonsOf({ ...pair, coverage: 0.8 }).de).toContain(
      'Passung 38 von 100, vorsichtig gerechnet bei einer Datenlage von 80 %.',
    );
    expect(reasonsOf({ ...pair, weightedByField: true }).en).toContain(
      'Fit 38 of 100, weighted by what counts for the field of action.',
    );
  });
});
