import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWord } from './read-word.ts';

const word = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
const p = (inner: string) => `<w:p w:rsidR="1">${inner}</w:p>`;
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('paragraphs, points of lists and line breaks are read as they stand after tracked changes', () => {
  const gone = '<w:del><w:r><w:delText>alt</w:delText></w:r></w:del>';
  const body = [
    p(`<w:pPr><w:pStyle w:val="berschrift1"/><w:numPr/></w:pPr>${t('Sach')}${t('verhalt')}`),
    p(`${t('A &amp; B &#8211; ')}${gone}<w:ins>${t('neu')}</w:ins>`),
    '<w:p/>',
    p(`<w:pPr><w:numPr/></w:pPr>${t('Punkt')}<w:r><w:br/></w:r>${t('weiter')}`),
    `<w:tbl><w:tr><w:tc>${p(t('Zelle'))}</w:tc></w:tr></w:tbl>`,
  ].join('');
  expect(readWord(word(body))?.paragraphs).toEqual(['Sachverhalt', 'A & B – neu', '- Punkt\nweiter', 'Zelle']);
});

test('fields are read by their tags, those that only show their hint say nothing', () => {
  const field = (tag: string, content: string, more = '') =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body = [
    p(field('betreff', t('Twinning'))),
    field('sachverhalt', p(t('Eins')) + p(t('Zwei'))),
    p(field('nummer', t('Hier die Nummer'), '<w:showingPlcHdr/>')),
  ].join('');
  expect([...readWord(word(body))!.fields]).toEqual([
    ['betreff', 'Twinning'],
    ['sachverhalt', 'Eins\n\nZwei'],
    ['nummer', ''],
  ]);
});

test('what is no Word file gives nothing', () => {
  expect([readWord(strToU8('PK nothing')), readWord(zipSync({ 'a.txt': strToU8('a') }))]).toEqual([null, null]);
});
