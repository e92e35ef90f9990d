/** Ways in which programs collect addresses; each gets the source of a page and answers what it found. */
export const harvesters: Readonly<Record<string, (source: string) => string[]>> = {
  'a pattern on the source': source => found(source),
  'a pattern on the source with its entities decoded': source => found(decoded(source)),
  'a pattern on the text without tags': source => found(decoded(source.replace(/<[^>]*>/g, ''))),
  'a pattern on the text with a blank for every tag': source => found(decoded(source.replace(/<[^>]*>/g, ' '))),
  'a pattern that allows blanks around the signs': source =>
    [...decoded(source.replace(/<[^>]*>/g, ' ')).matchAll(/([\w.+-]+)\s*@\s*([\w-]+)((?:\s*\.\s*[\w-]+)+)/g)].map(
      ([, local, host, rest]) => `${local}@${host}${rest}`.replace(/\s/g, ''),
    ),
  'a pattern on the text without spans and what is in them': source =>
    found(decoded(source.replace(/<span[^>]*>[^<]*<\/span>/g, ''))),
  'links of mail': source => [...decoded(source).matchAll(/mailto:([^"?]+)/gi)].map(([, address]) => address!),
  'words for the sign': source =>
    [...source.matchAll(/([\w.+-]+)\s*[([{]?\s*(?:at|ät|dot|punkt)\s*[)\]}]?\s*([\w.-]+)/gi)].map(
      ([, local, host]) => `${local}@${host}`,
    ),
  attributes: source => [...source.matchAll(/="([^"]*)"/g)].flatMap(([, value]) => found(decoded(value!))),
};

function found(text: string): string[] {
  return [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address);
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&commat;', '@')
    .replaceAll('&period;', '.')
    .replaceAll('&amp;', '&');
}
