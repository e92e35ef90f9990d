import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { controlParagraph, textControl } from './content-control.ts';
import { fillControls } from './fill-controls.ts';

async function template(): Promise<Uint8Array> {
  const field = (tag: string) => textControl({ tag, title: tag, hint: 'hier ausfüllen' });
  const children = [
    new Paragraph({ children: [new TextRun('Kopf der Verwaltung')] }),
    controlParagraph(['Betreff: ', field('betreff')]),
    controlParagraph(['Aktenzeichen: ', field('eigenes')]),
  ];
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

const bodyOf = (file: Uint8Array) => strFromU8(unzipSync(file)['word/document.xml']!);
const wordsOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);

test('a field within a line gets its words, what is not ours stays', async () => {
  const filled = fillControls(await template(), new Map([['betreff', 'Regionen-Twinning <A & B>\nZeile zwei']]))!;
  expect(filled.tags).toEqual(['betreff', 'eigenes']);
  expect(wordsOf(bodyOf(filled.file))).toEqual([
    'Kopf der Verwaltung',
    'Betreff: ',
    'Regionen-Twinning &lt;A &amp; B&gt;',
    'Zeile zwei',
    'Aktenzeichen: ',
    'hier ausfüllen',
  ]);
  // Only the field that is still empty shows a hint.
  expect(bodyOf(filled.file).match(/<w:showingPlcHdr/g)?.length).toBe(1);
});

test('a field around paragraphs gets a paragraph for each, in the letters that stood there; so does a cell', () => {
  const block = (content: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="text"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const old =
    '<w:p w:rsidR="1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>alt</w:t></w:r></w:p>';
  const cell = `<w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>${old}</w:tc>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(`<w:body>${block(old)}${block(cell)}</w:body>`) });
  const made = ['eins', 'zwei'].map(
    text =>
      `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
  );
  const filled = (content: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="text"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  expect(bodyOf(fillControls(bytes, new Map([['text', 'eins\n\nzwei']]))!.file)).toBe(
    `<w:body>${filled(made.join(''))}${filled(`<w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>${made.join('')}</w:tc>`)}</w:body>`,
  );
});

test('what is no Word file is not filled', () => {
  expect(fillControls(strToU8('%PDF-1.7'), new Map())).toBeNull();
  expect(fillControls(zipSync({ 'a.txt': strToU8('x') }), new Map())).toBeNull();
});
