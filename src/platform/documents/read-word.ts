import { strFromU8 } from 'fflate';
import { bookmarksIn } from './bookmarks.ts';
import { innermostField, tagOf, unescapeXml, unpackWord } from './word-file.ts';

/** What a Word file says, without how it looks. */
export type WordText = {
  /** Its paragraphs in their order; points of a list begin with `- `. Empty ones are left out. */
  readonly paragraphs: readonly string[];
  /** What stands in its fields (content controls and bookmarks), by their tags and names. An empty line parts paragraphs. */
  readonly fields: ReadonlyMap<string, string>;
};

/**
 * Reads the text of a Word file (ECMA-376 part 1, 17.3): the body only, as it stands after all tracked changes. Null for
 * what is no Word file, or far too large a one.
 */
export function readWord(file: Uint8Array): WordText | null {
  const entries = unpackWord(file);
  if (entries === null) return null;
  // Text boxes are written twice, once for old programs; neither is part of the running text.
  const xml = strFromU8(entries['word/document.xml']!).replace(/<w:txbxContent>[\s\S]*?<\/w:txbxContent>/g, '');
  const fields = new Map<string, string>();
  for (const [field] of xml.matchAll(innermostField)) {
    const tag = tagOf(field);
    const content = /<w:sdtContent>([\s\S]*)<\/w:sdtContent>/.exec(field)?.[1] ?? '';
    // Of two fields with one tag the first one that says something counts. What shows its hint says nothing.
    const text = /<w:showingPlcHdr\s*\/>/.test(field) ? '' : textOfField(content);
    if (tag !== '' && (fields.get(tag) ?? '') === '') fields.set(tag, text);
  }
  for (const { name, from, to } of bookmarksIn(xml)) {
    const content = xml.slice(from, to);
    const isWhole = /^\s*<w:p[ >]/.test(content);
    if (!fields.has(name)) fields.set(name, textOfField(isWhole ? content : `<w:p>${content}</w:p>`));
  }
  return { paragraphs: paragraphsOf(xml), fields };
}

function textOfField(content: string): string {
  const paragraphs = paragraphsOf(content);
  return paragraphs.length > 0 ? paragraphs.join('\n\n') : runsOf(content).trim();
}

function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*[^/])?>([\s\S]*?)<\/w:p>/g)].flatMap(([, inner = '']) => {
    const text = runsOf(inner).trim();
    if (text === '') return [];
    const isItem = /<w:numPr[ />]/.test(inner) && !/<w:pStyle w:val="(Heading|berschrift)/i.test(inner);
    return [isItem ? `- ${text}` : text];
  });
}

/** The words of runs. What was taken out under tracking stands in `w:delText` and is left out. */
function runsOf(xml: string): string {
  const signs = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?: [^>]*)?\/>/g);
  return [...signs]
    .map(([, text, sign]) => {
      if (sign === undefined) return unescapeXml(text ?? '');
      return sign === 'tab' ? ' ' : sign === 'noBreakHyphen' ? '-' : '\n';
    })
    .join('');
}
