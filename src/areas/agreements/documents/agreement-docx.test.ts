import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { agreementDocx } from './agreement-docx.ts';
import type { AgreementPaper } from './paper.ts';

const paper: AgreementPaper = {
  title: 'Kooperationsvereinbarung',
  subtitle: 'Leiria & Trakai',
  state: 'Entwurf, Fassung 1',
  remark: '',
  editions: [
    {
      language: 'de',
      title: 'Kooperationsvereinbarung: Leiria & Trakai',
      clauses: [{ heading: '§ 1 „São“ <ž>', blocks: [{ kind: 'list', lines: ['eins', 'zwei'] }] }],
    },
    { language: 'en', title: 'Cooperation agreement', clauses: [] },
  ],
  signatures: {
    title: 'Unterschriften',
    placeAndDay: 'Ort, Tag',
    parties: [{ name: 'Leiria', people: ['A. Beispiel, Presidente'], signed: '' }],
  },
  hash: '',
};

/** The paragraphs of a Word file: their style, whether they are items of a list, and their words. */
async function paragraphs(): Promise<(readonly [string, boolean, string])[]> {
  const parts = unzipSync(await agreementDocx(paper, 'de'));
  const xml = strFromU8(parts['word/document.xml']!);
  return [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) => [
    /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? '',
    inner.includes('<w:numPr>'),
    [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
  ]);
}

test('the Word file has real headings and lists, and nothing unescaped', async () => {
  const found = (await paragraphs()).filter(([, , text]) => text !== '');
  const isHeading = ([style]: readonly [string, boolean, string]) => style === 'Title' || style.startsWith('Heading');
  expect(found.filter(isHeading).map(([style, , text]) => [style, text])).toEqual([
    ['Title', 'Kooperationsvereinbarung: Leiria &amp; Trakai'],
    ['Heading1', '§ 1 „São“ &lt;ž&gt;'],
    ['Title', 'Cooperation agreement'],
    ['Heading1', 'Unterschriften'],
  ]);
  expect(found.filter(([, isItem]) => isItem).map(([, , text]) => text)).toEqual(['eins', 'zwei']);
  expect(found.at(-1)![2]).toBe('Ort, TagA. Beispiel, Presidente');
});
