import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { renderMarkdown } from './markdown.ts';

const html = (markdown: string) => renderMarkdown(markdown, { headingShift: 2 });

test('paragraphs, headings and items of lists become words without mark-up', () => {
  expect(blocksOf(html('# Ziel\n\nKlimaschutz *geht* alle an: 5 < 6 & mehr.\n\n- Wasser\n- Abfall'))).toEqual([
    { kind: 'heading', text: 'Ziel' },
    { kind: 'paragraph', text: 'Klimaschutz geht alle an: 5 < 6 & mehr.' },
    { kind: 'item', text: 'Wasser' },
    { kind: 'item', text: 'Abfall' },
  ]);
});

test('what does not fit whole is left out, so that no sentence breaks off', () => {
  expect(blocksOf(html('Eins.\n\nZwei, und das ist zu lang.'), 10)).toEqual([{ kind: 'paragraph', text: 'Eins.' }]);
});
