import { expect, test } from 'vitest';
import { titleOf } from './minutes.ts';

test('a long task gets its first words as title, cut between two words', () => {
  expect(titleOf('Leitfaden\nschicken')).toBe('Leitfaden schicken');
  const title = titleOf(`${'Wort '.repeat(60)}Ende`);
  expect([title.length, title.endsWith('Wort…')]).toEqual([200, true]);
});
