import { unzipSync } from 'fflate';
import { unpacksWithin } from '../spreadsheet/zip.ts';

/** Unpacked, a Word file has at most this many bytes. */
const room = 60 * 1024 * 1024;

/** A field (content control, ECMA-376 part 1, 17.5.2) without another field in it: its properties, and what stands in it. */
export const innermostField = /<w:sdt>((?:(?!<w:sdt>)[\s\S])*?)<\/w:sdt>/g;

/** The parts of a Word file (`.docx`) by their names. Null for what is no Word file, or far too large a one. */
export function unpackWord(file: Uint8Array): Record<string, Uint8Array> | null {
  if (!unpacksWithin(file, room)) return null;
  const entries = unzipSync(file);
  return entries['word/document.xml'] ? entries : null;
}

/** The tag of a field, '' where it has none. */
export function tagOf(field: string): string {
  return unescapeXml(/<w:tag\s+w:val="([^"]*)"/.exec(field)?.[1] ?? '');
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) => signOf(code))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function signOf(code: string): string {
  const number = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return number <= 0x10ffff ? String.fromCodePoint(number) : '';
}
