import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
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

describe('bookmarks', () => {
  const word = (body: string) =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
  const mark = (id: number, name: string, content: string) =>
    `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  const fill = (body: string, values: Record<string, string>) => {
    const filled = fillControls(word(body), new Map(Object.entries(values)))!;
    return {
      tags: filled.tags,
      xml: bodyOf(filled.file).replace(/^<w:document><w:body>|<\/w:body><\/w:document>$/g, ''),
    };
  };
  const said = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  test('within a line it gets its words in the letters that stood there; names have low lines for hyphens', () => {
    const body = `<w:p>${run('Ort: ')}${mark(1, 'ort_und_tag', run('hier'))}${run(' gez.')}</w:p>`;
    expect(fill(body, { 'ort-und-tag': 'Ahornau, 1. März' })).toEqual({
      tags: ['ort-und-tag'],
      xml: `<w:p>${run('Ort: ')}${mark(1, 'ort_und_tag', said('Ahornau, 1. März'))}${run(' gez.')}</w:p>`,
    });
  });

  test('several paragraphs become several, and the paragraph after it stays', () => {
    const properties = '<w:pPr><w:jc w:val="both"/></w:pPr>';
    const whole = `<w:p>${properties}<w:bookmarkStart w:id="2" w:name="sachverhalt"/>${run('alt')}</w:p>`;
    const next = (end: string) => `<w:p>${properties}${end}${run('Danach')}</w:p>`;
    const end = '<w:bookmarkEnd w:id="2"/>';
    expect(fill(whole + next(end), { sachverhalt: 'Eins\n\nZwei' }).xml).toBe(
      `<w:p>${properties}<w:bookmarkStart w:id="2" w:name="sachverhalt"/>${said('Eins')}</w:p>` +
        `<w:p>${properties}${said('Zwei')}</w:p>${next(end)}`,
    );
    const between = mark(3, 'facts', `<w:p>${properties}${run('alt')}</w:p><w:p>${run('mehr')}</w:p>`);
    expect(fill(between, { facts: 'Neu' }).xml).toBe(mark(3, 'facts', `<w:p>${properties}${said('Neu')}</w:p>`));
  });

  test('what is not ours, or reaches across cells, stays as it is', () => {
    const body =
      mark(4, '_GoBack', '') +
      `<w:p>${mark(5, 'eigenes', run('x'))}</w:p>` +
      mark(6, 'betreff', `<w:tbl><w:tr><w:tc><w:p>${run('y')}</w:p></w:tc></w:tr></w:tbl>`);
    expect(fill(body, { betreff: 'Neu' })).toEqual({ tags: ['eigenes'], xml: body });
  });
});
