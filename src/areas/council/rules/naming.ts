/** A name as sentences need it: who, with whom, whose, and where something is. */
export type Named = {
  readonly who: string;
  readonly withWhom: string;
  readonly whose: string;
  readonly within: string;
};

/** First words that have an article, and how they end in the genitive. */
const masculine = /^(\p{L}*(?:[Kk]reis)|Regionalverband|Zweckverband|Verband)\b(.*)$/u;
const feminine =
  /^((?:\p{L}+-)?(?:Stadt|Hansestadt|Landeshauptstadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Region|Metropolregion|Städteregion))\b/u;

/**
 * Names of authorities with the article that German gives them: `der Landkreis Gießen`, `die Stadt Witzenhausen`. A town
 * by its plain name has none: `Rheine`, `mit Rheine`, `von Rheine`.
 */
export function nameInGerman(name: string): Named {
  const [, first, rest] = masculine.exec(name) ?? [];
  if (first !== undefined) {
    return {
      who: `der ${name}`,
      withWhom: `dem ${name}`,
      whose: `des ${first}es${rest}`,
      within: `im ${name}`,
    };
  }
  if (feminine.test(name)) {
    return { who: `die ${name}`, withWhom: `der ${name}`, whose: `der ${name}`, within: `in der ${name}` };
  }
  return { who: name, withWhom: name, whose: `von ${name}`, within: `in ${name}` };
}

/** English names need no article and stay as they are. */
export function nameInEnglish(name: string): Named {
  return { who: name, withWhom: name, whose: `of ${name}`, within: `in ${name}` };
}

/** The first letter large, for the beginning of a sentence. */
export function atBeginning(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** `A und B`, `A, B und C`. */
export function enumerate(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}
