import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';

const said = (earlier: string[], later: string[]): string[] =>
  changesBetween(earlier.join('\n\n'), later.join('\n\n')).map(({ kind, text }) => `${kind} ${text}`);

test('a paragraph that was put in, taken out or rewritten is named, the others stay', () => {
  expect(said(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual(['same a', 'new x', 'same b', 'same c']);
  expect(said(['a', 'b', 'c'], ['a', 'c'])).toEqual(['same a', 'gone b', 'same c']);
  expect(said(['a', 'b', 'c'], ['a', 'B', 'c'])).toEqual(['same a', 'gone b', 'new B', 'same c']);
  expect(said([], ['a'])).toEqual(['new a']);
});

test('both texts can be read out of the changes', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (earlier, later) => {
      const changes = changesBetween(earlier.join('\n\n'), later.join('\n\n'));
      expect(changes.filter(({ kind }) => kind !== 'new').map(({ text }) => text)).toEqual(earlier);
      expect(changes.filter(({ kind }) => kind !== 'gone').map(({ text }) => text)).toEqual(later);
    }),
  );
});

test('a text of a thousand paragraphs is shown whole', () => {
  const long = Array.from({ length: 1000 }, (_, i) => `${i}`);
  expect(changesBetween('a', long.join('\n\n')).map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
