/** A bookmark of a Word file (ECMA-376 part 1, 17.13.6): its name, and where what it encloses begins and ends in the XML. */
export type Bookmark = { readonly name: string; readonly from: number; readonly to: number };

/**
 * The bookmarks that enclose words, in their order. Word allows no hyphen in their names: `ort_und_tag` is called
 * `ort-und-tag` here. Left out are those that programs set, and those that reach across cells or fields: what they enclose
 * is no text that could be replaced.
 */
export function bookmarksIn(xml: string): Bookmark[] {
  const starts = xml.matchAll(/<w:bookmarkStart\s[^>]*?(?:\/>|>\s*<\/w:bookmarkStart>)/g);
  return [...starts].flatMap(({ 0: start, index }) => {
    const attribute = (name: string) => new RegExp(`\\sw:${name}="([^"]*)"`).exec(start)?.[1] ?? '';
    const name = attribute('name');
    const from = index + start.length;
    const to = xml.slice(from).search(new RegExp(`<w:bookmarkEnd\\s[^>]*?w:id="${attribute('id')}"`));
    if (name === '' || name.startsWith('_') || to === -1) return [];
    const isText = !/<\/?w:(?:tc|sdt|sdtContent|tbl)[ >]/.test(xml.slice(from, from + to));
    return isText ? [{ name: name.replaceAll('_', '-'), from, to: from + to }] : [];
  });
}

/** Whether this place of the XML lies between paragraphs, not in one. */
export function isBetweenParagraphs(xml: string, at: number): boolean {
  const before = xml.slice(0, at);
  return lastParagraph(before) < before.lastIndexOf('</w:p>') || lastParagraph(before) === -1;
}

/** Where the last paragraph of this XML begins. */
export function lastParagraph(xml: string): number {
  return Math.max(xml.lastIndexOf('<w:p>'), xml.lastIndexOf('<w:p '));
}
