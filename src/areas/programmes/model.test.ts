import { describe, expect, test } from 'vitest';
import { fieldOfItsOwn, findFieldOfAction, regioTwinTaxonomy } from './model.ts';

describe('a field of action', () => {
  test.each([
    ['efficiency', ['Energieeffizienz', 'ENERGIE-EFFIZIENZ', 'energy efficiency', 'Energy_Efficiency', 'Gebaeude']],
    [
      'mobility',
      ['Mobilität', 'Mobilitaet', 'mobilitat', 'Verkehr', 'transport', 'Mobilität & Verkehr', 'E-Mobilität'],
    ],
    ['renewables', ['Erneuerbare', 'EE', 'Erneuerbare Energien', 'erneuerbare Energie', 'renewable energies']],
    ['organisation', ['Organisation', 'organization', 'Organisation und Management', 'Klimaschutzmanagement']],
    ['consumption', ['Konsum', 'Konsum und Lebensstile', 'Konsum & Lebensstile', 'consumption & lifestyles']],
    ['industry', ['Unternehmen', 'companies', 'Industrie/Gewerbe', 'Industrie und Gewerbe', 'Wirtschaft']],
  ])('is %s, whichever word is typed', (id, words) => {
    expect(words.map(word => findFieldOfAction(word)?.id)).toEqual(words.map(() => id));
  });

  test('is understood with “Handlungsfeld” before it and words in brackets behind it', () => {
    expect(findFieldOfAction('Handlungsfeld Mobilität (Land)')?.id).toBe('mobility');
    expect(findFieldOfAction('field of action: mobility')?.id).toBe('mobility');
  });

  test('of two different fields is neither', () => {
    expect(findFieldOfAction('Mobilität und Industrie')).toBe(null);
  });

  test('that nobody knows is one of its own', () => {
    expect(findFieldOfAction('Klimabildung')).toBe(null);
    expect(fieldOfItsOwn('  Wasser &  Böden ')).toEqual({
      id: 'wasser-boeden',
      label: { de: 'Wasser & Böden', en: 'Wasser & Böden' },
      synonyms: [],
    });
    expect(fieldOfItsOwn(' – ')).toBe(null);
  });

  test('has no word in common with another field', () => {
    for (const field of regioTwinTaxonomy.fields)
      for (const word of [field.id, field.label.de, field.label.en, ...field.synonyms])
        expect([word, findFieldOfAction(word)?.id]).toEqual([word, field.id]);
  });
});
