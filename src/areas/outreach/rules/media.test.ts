import { expect, test } from 'vitest';
import { honestName, isDrawing, mediaPath, servedType } from './media.ts';

test.each([
  ['flyer.pdf', 'application/pdf', 'flyer.pdf', 'application/pdf'],
  ['bild.png', 'application/pdf', 'bild.pdf', 'application/pdf'],
  ['foto.JPEG', 'image/jpeg', 'foto.JPEG', 'image/jpeg'],
  ['seite.html', 'text/plain', 'seite.txt', 'text/plain; charset=utf-8'],
  [
    'antrag.docx',
    'application/zip',
    'antrag.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['programm.exe', 'application/zip', 'programm.zip', 'application/zip'],
  ['.png', 'image/png', '.png', 'image/png'],
])('%s that is %s is handed out as %s, %s', (name, type, honest, served) => {
  expect([honestName(name, type), servedType(honest, type)]).toEqual([honest, served]);
});

test('an address carries a name only as one part', () => {
  expect(mediaPath('1', 'a/b "c".pdf')).toBe('/medien/1/a%2Fb%20%22c%22.pdf');
});

test('a drawing is known also behind a comment', () => {
  expect(isDrawing(Buffer.from('<?xml version="1.0"?><!-- x --><svg onload="alert(1)"></svg>'))).toBe(true);
  expect(isDrawing(Buffer.from('Ein Text über SVG'))).toBe(false);
});
