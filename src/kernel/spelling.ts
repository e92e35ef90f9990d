/**
 * A word as it compares: capitals, umlauts (ä, ae, a), ß, accents, blanks, hyphens and signs make no difference.
 * For comparing only, never for showing: `Gießen-Süd`, `GIESSEN SUED` and `giessen_sud` are one.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e/g, '$1');
}

/** A word as an identifier: `Wasser & Boden` becomes `wasser-boden`. Empty if there is neither letter nor digit. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The text without what stands in brackets: `Erfahrung (0–4)` is `Erfahrung`. */
export function withoutBrackets(text: string): string {
  return text
    .replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The wanted identifier, or the same with the first number that makes it one that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let free = wanted;
  for (let n = 2; taken.has(free); n++) free = `${wanted}-${n}`;
  return free;
}
