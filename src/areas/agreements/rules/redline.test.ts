import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redline, type Stretch } from './redline.ts';

const texts = (stretches: readonly Stretch[], ...kinds: readonly Stretch['kind'][]) =>
  stretches
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

/** Words as clauses have them, with accents, quotes and line breaks; both texts share some of them. */
const words = fc
  .array(
    fc.constantFrom(
      'Die',
      'Mittel',
      'Leão',
      'Žemaitė',
      '„',
      '“',
      "'",
      ' ',
      '  ',
      '\n',
      '- ',
      ',',
      '.',
      '1.400',
      '€',
      '👩🏽‍🔧',
    ),
  )
  .map(list => list.join(''));

describe('a comparison word by word', () => {
  test('what stayed or was taken out is the old text, what stayed or was put in the new one, to the letter', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = redline(before, after);
        expect(texts(stretches, 'same', 'removed')).toBe(before);
        expect(texts(stretches, 'same', 'added')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test('touches one word where one word was changed', () => {
    expect(redline('Die Vereinbarung gilt ein Jahr.', 'Die Vereinbarung gilt zwei Jahre.')).toEqual([
      { kind: 'same', text: 'Die Vereinbarung gilt ' },
      { kind: 'removed', text: 'ein' },
      { kind: 'added', text: 'zwei' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'Jahr' },
      { kind: 'added', text: 'Jahre' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('of two huge texts with nothing in common takes one out and puts the other in', () => {
    const before = Array.from({ length: 4000 }, (_, index) => `alt${index}`).join(' ');
    const after = Array.from({ length: 4000 }, (_, index) => `neu${index}`).join('-');
    expect(redline(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
