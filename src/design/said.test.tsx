import { expect, test } from 'vitest';
import { Said } from './said.tsx';

test('a text that is missing in the language of the page stands in the other one, marked as such', () => {
  const text = { de: 'Wir sparen Energie.', en: '' };
  expect(String(<Said lang="de" text={text} />)).toBe('Wir sparen Energie.');
  expect(String(<Said lang="en" text={text} />)).toBe('<span lang="de">Wir sparen Energie.</span>');
});
