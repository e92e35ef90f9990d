import { strFromU8, strToU8, zipSync } from 'fflate';
import { bookmarksIn, isBetweenParagraphs, lastParagraph } from './bookmarks.ts';
import { escapeXml, innermostField, tagOf, unpackWord } from './word-file.ts';

/** Text may stand in the body, in headers and in footers. */
const parts = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** A Word file whose fields were filled, and the tags of the fields that it has, each once. */
export type FilledTemplate = { readonly file: Uint8Array; readonly tags: readonly string[] };

/**
 * Fills the fields (content controls, ECMA-376 part 1, 17.5.2) of a Word file by their tags, and its bookmarks by their
 * names; those that are called otherwise stay as they are. The letters of what stood in a field are kept: the first run and the first paragraph give them. An empty
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
    entries[name] = strToU8(fillBookmarks(filled, values, tags));
  }
  return { file: zipSync(entries), tags: [...tags] };
}

/** From the last to the first, so that the places of those before stay where they are. */
function fillBookmarks(xml: string, values: ReadonlyMap<string, string>, tags: Set<string>): string {
  const bookmarks = bookmarksIn(xml);
  for (const { name } of bookmarks) tags.add(name);
  return bookmarks.reduceRight((filled, { name, from, to }) => {
    const value = values.get(name);
    if (value === undefined) return filled;
    const [before, content, after] = [filled.slice(0, from), filled.slice(from, to), filled.slice(to)];
    if (isBetweenParagraphs(filled, from)) return before + paragraphs(content, value) + after;
    return before + withinParagraph(before.slice(lastParagraph(before)), content, value) + after;
  }, xml);
}

/** What stands in a paragraph, or begins in one and ends in a later one. `opened` is the paragraph up to there. */
function withinParagraph(opened: string, content: string, value: string): string {
  const [properties = ''] = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(opened) ?? [];
  // Within a link or a tracked change no paragraph can end.
  const isPlain = !/<w:(hyperlink|ins|smartTag|fldSimple)[ >](?![\s\S]*<\/w:\1>)/.test(opened);
  const texts = isPlain ? value.split(/\n\s*\n/) : [value];
  const filled = texts.map(text => runs(content, text)).join(`</w:p><w:p>${properties}`);
  const last = lastParagraph(content);
  // It ends where the next paragraph begins, of which nothing belongs to it.
  const isWhole = last !== -1 && !/<w:r[ >]/.test(content.slice(last));
  return isWhole ? `${filled}</w:p>${content.slice(last)}` : filled;
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
