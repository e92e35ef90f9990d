/** What stands before a surname where somebody is meant: a form of address, a degree, or an office that one holds. */
const titles = [
  ...['frau', 'herrn?', 'dr\\.?', 'prof\\.?', 'dipl\\.-[a-z]+\\.?', 'mr\\.?', 'mrs\\.?', 'ms\\.?', 'mayor'],
  ...['landr(?:at|ats|ätin)', '[a-zäöüß-]*bürgermeister(?:in|s)?', '[a-zäöüß-]*dezernent(?:in|en)?'],
  ...['[a-zäöüß-]*beigeordnete[rn]?', '[a-zäöüß-]*leiter(?:in|s)?', '[a-zäöüß-]*manager(?:in|s)?'],
  ...['[a-zäöüß-]*beauftragte[rn]?', '[a-zäöüß-]*berater(?:in|s)?', '[a-zäöüß-]*referent(?:in|en)?'],
  ...['[a-zäöüß-]*direktor(?:in|s)?', '[a-zäöüß-]*vorsitzende[rn]?', '[a-zäöüß-]*kämmerer', '[a-zäöüß-]*kämmerin'],
  ...['[a-zäöüß-]*präsident(?:in|en)?', '[a-zäöüß-]*ansprechpartner(?:in|s)?', 'dezernatsleitung'],
].join('|');

/** Words before or within a name that are no part of it. */
const degree = /^(?:dr|prof|dipl|mag|m\.?a|b\.?a|m\.?sc|b\.?sc)\b.*\.?$|^(?:frau|herrn?|landrat|landrätin)$/iu;
const particle = '(?:von|van|vom|zu|zur|zum|de|der|den|du|di)';

/**
 * Whom of these people the texts name: by first and last name in either order, with an initial, or by the surname after a
 * title or an office ("Frau Muster", "Landrätin Dr. Muster"). A surname alone may be a place or a tree and says nothing.
 */
export function namesIn(texts: readonly string[], people: readonly string[]): string[] {
  const all = texts.join('\n').replace(/\s+/g, ' ');
  return [...new Set(people.filter(name => isNamed(all, name)))];
}

function isNamed(text: string, name: string): boolean {
  const parts = name.trim().split(/[\s,]+/);
  const words = parts.filter(part => part !== '' && !degree.test(part));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  const surname = escaped(last);
  // The surname is written large; `kreis` after a title is a word, `Kreis` somebody.
  const addressed = new RegExp(
    `(?<!\\p{L})(?:${titles}) (?:(?:${titles}|${particle}) )*(?<name>${surname})s?(?!\\p{L})`,
    'giu',
  );
  for (const { groups } of text.matchAll(addressed)) if (/^\p{Lu}/u.test(groups!.name!)) return true;
  if (words.length < 2) return false;
  const whole = words.map(escaped).join(' ');
  const initial = `${escaped([...first][0]!)}\\. ?(?:${particle} )*${surname}`;
  const turned = `${surname}, ${escaped(first)}`;
  const short = `${escaped(first)} (?:${particle} )*${surname}`;
  return new RegExp(`(?<!\\p{L})(?:${whole}|${short}|${initial}|${turned})(?:s|’s|'s)?(?!\\p{L})`, 'iu').test(text);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replaceAll('\\-', '-');
}
