import { expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { findFileType } from './type.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('a file is what its content says', () => {
  expect(findFileType(bytes('%PDF-1.7\n'))).toBe('application/pdf');
  expect(findFileType(bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('image/png');
  expect(findFileType(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(findFileType(bytes([0x50, 0x4b, 0x03, 0x04]))).toBe('application/zip');
  expect(findFileType(bytes('Schlüssel;Feld\n06531;Mobilität\n'))).toBe('text/plain');
});

const archive = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map(name => [name, new TextEncoder().encode('<x/>')])));

test('an archive is an office file by what lies in it, and only without macros', () => {
  const word = ['[Content_Types].xml', 'word/document.xml'];
  const excel = ['[Content_Types].xml', 'xl/workbook.xml'];
  const office = 'application/vnd.openxmlformats-officedocument';
  expect(findFileType(archive(...word))).toBe(`${office}.wordprocessingml.document`);
  expect(findFileType(archive(...excel))).toBe(`${office}.spreadsheetml.sheet`);
  const text = 'application/vnd.oasis.opendocument.text';
  const odt = { mimetype: new TextEncoder().encode(text), 'content.xml': new TextEncoder().encode('<x/>') };
  expect(findFileType(zipSync(odt))).toBe(text);
  expect(findFileType(archive(...word, 'word/vbaProject.bin'))).toBe('application/zip');
  expect(findFileType(zipSync({ ...odt, 'Basic/script-lc.xml': new Uint8Array([60]) }))).toBe('application/zip');
  expect(findFileType(archive('readme.txt', 'evil.exe'))).toBe('application/zip');
  expect(findFileType(bytes([0x50, 0x4b, 0x03, 0x04], 'cut off'))).toBe('application/zip');
});

test('programs, markup and nothing at all are refused', () => {
  expect(findFileType(bytes('MZ', [0x90, 0x00]))).toBe(null);
  expect(findFileType(bytes('  <script>alert(1)</script>'))).toBe(null);
  expect(findFileType(new Uint8Array())).toBe(null);
});
