import { strFromU8, strToU8, zipSync } from 'fflate';
import { escapeXml, innermostField, tagOf, unpackWord } from './word-file.ts';

/** Text may stand in the body, in headers and in footers. */
const parts = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** A Word file whose fields were filled, and the tags of the fields that it has, each once. */
export type FilledTemplate = { readonly file: Uint8Array; readonly tags: readonly string[] };

/**
 * Fills the fields (content controls, ECMA-376 part 1, 17.5.2) of a Word file by their tags; fields with other tags stay
 * as they are. The letters of what stood in a field are kept: the first run and the first paragraph give them. An empty
 * line begins a new paragraph where the field holds paragraphs. Null for what is no Word file, or far too large a one.
 */
export function fillControls(template: Uint8Array, values: ReadonlyMap<string, string>): FilledTemplate | null {
  const entries = unpackWord(template);
  if (entries === null) return null;
  const tags = new Set<string>();
  for (const name of Object.keys(entries).filter(part => parts.test(part))) {
    const xml = strFromU8(entries[name]!);
    const filled = xml.replace(innermostField, (field: string) => {
      const tag = tagOf(field);
      if (tag !== '') tags.add(tag);
      const value = values.get(tag);
      return value === undefined ? field : fillField(field, value);
    });
    entries[name] = strToU8(filled);
  }
  return { file: zipSync(entries), tags: [...tags] };
}

function fillField(field: string, value: string): string {
  return field
    .replace(/<w:showingPlcHdr\s*\/>/, '')
    .replace(/(<w:sdtContent>)([\s\S]*)(<\/w:sdtContent>)/, (_, open: string, content: string, close: string) => {
      return open + fillContent(content, value) + close;
    });
}

/** A field around a cell, around paragraphs, or within a paragraph. */
function fillContent(content: string, value: string): string {
  const cell = /^([\s\S]*?<w:tc>(?:<w:tcPr>[\s\S]*?<\/w:tcPr>)?)([\s\S]*)(<\/w:tc>[\s\S]*)$/.exec(content);
  if (cell) return cell[1]! + paragraphs(cell[2]!, value) + cell[3]!;
  return /<w:p[ >]/.test(content) ? paragraphs(content, value) : runs(content, value);
}

function paragraphs(content: string, value: string): string {
  const [properties = ''] = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(content) ?? [];
  return value
    .split(/\n\s*\n/)
    .map(text => `<w:p>${properties}${runs(content, text)}</w:p>`)
    .join('');
}

function runs(content: string, value: string): string {
  // Hints are set in a style of their own, which a filled field loses.
  const style = /<w:r(?: [^>]*)?>\s*(<w:rPr>[\s\S]*?<\/w:rPr>)/.exec(content)?.[1] ?? '';
  const letters = style.replace(/<w:rStyle w:val="(?:PlaceholderText|Platzhaltertext)"\s*\/>/, '');
  const lines = value.split('\n').map(line => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${letters}${lines.join('<w:br/>')}</w:r>`;
}
