import { expect, test } from 'vitest';
import { languages } from '../../../kernel/text.ts';
import { sentenceConditions, sentenceKeys, sentenceVariables } from '../model/sentences.ts';
import { productSentence } from './blocks.ts';
import { fillSentence, wrongNames } from './fill-sentence.ts';
import type { SentenceValues } from './variables.ts';

const said = {
  values: { ...Object.fromEntries(sentenceVariables.map(name => [name, `<${name}>`])), own: 'der Kreis', themes: '' },
  holds: { ...Object.fromEntries(sentenceConditions.map(name => [name, true])), 'if.signed': false },
} as unknown as SentenceValues;
const read = (...lines: string[]) => fillSentence(lines.join('\n'), said);

test('a value begins with a capital where its variable does', () => {
  expect(read('{{Own}} und {{ own }}')).toBe('Der Kreis und der Kreis');
});

test('a line without its value falls away, the others of its paragraph become one', () => {
  expect(read('Eins.', 'Themen: {{themes}}.', 'Zwei.', '', 'Nur {{themes}}', '', 'Drei.')).toBe('Eins. Zwei.\n\nDrei.');
});

test('points of a list stay points', () => {
  expect(read('Dazu:', '- {{rate}}', '- {{themes}}', '- {{cap}}', 'Ende.')).toBe('Dazu:\n- <rate>\n- <cap>\nEnde.');
});

test('a condition at the beginning counts for its paragraph, elsewhere for its line, and is never printed', () => {
  expect(read('{{if.signed}}Eins.', 'Zwei.', '', '{{if.unsigned}}', '- a', '- b')).toBe('- a\n- b');
  expect(read('Eins.', '{{if.signed}}Zwei.', '{{if.unsigned}} Drei.')).toBe('Eins. Drei.');
});

test('what does not exist is named with its line', () => {
  expect(wrongNames('Gut: {{Own}}\n\n{{if.sined}} {{Landkreis}}', 'text').map(({ values }) => values)).toEqual([
    { name: 'if.sined', line: 3 },
    { name: 'Landkreis', line: 3 },
  ]);
});

test('the product speaks of what exists', () => {
  const wrong = languages.flatMap(language =>
    sentenceKeys.flatMap(key => wrongNames(productSentence(key, language), key)),
  );
  expect(wrong).toEqual([]);
});
