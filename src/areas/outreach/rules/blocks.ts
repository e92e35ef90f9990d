/** A piece of a text without mark-up, for paper. */
export type Block = { readonly kind: 'heading' | 'paragraph' | 'item'; readonly text: string };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * The paragraphs, headings and list items of a text that `renderMarkdown` has made, as plain words. Pieces that nobody
 * sees (decoys in addresses) are left out. At most `most` characters: what does not fit whole is left out.
 */
export function blocksOf(html: string, most = Infinity): Block[] {
  const blocks: Block[] = [];
  let length = 0;
  for (const [, tag, inner] of html.matchAll(/<(h[1-6]|p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const text = plain(inner!);
    if (text === '') continue;
    length += text.length;
    if (length > most) break;
    blocks.push({ kind: tag === 'li' ? 'item' : tag === 'p' ? 'paragraph' : 'heading', text });
  }
  return blocks;
}

function plain(html: string): string {
  return html
    .replace(/<span hidden[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
