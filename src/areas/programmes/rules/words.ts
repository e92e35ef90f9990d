import { inLanguage, type Language, languages } from '../../../kernel/text.ts';
import { type Gender, ordinaryWords, type Word, type WordKey, wordKeys, type Words } from '../model/words.ts';

/** A word as sentences of a language need it. */
export type Spoken = {
  /** Whether it is the word of RegioTwin. */
  readonly ordinary: boolean;
  readonly one: string;
  readonly many: string;
  /** With a capital, to begin a heading or a button. */
  readonly title: string;
  readonly titles: string;
  /** "Ihre Interessensbekundung": what something happens to. */
  readonly yours: string;
  /** The same as what somebody changes: "Ihren Antrag". */
  readonly yoursAsObject: string;
};
export type SpokenWords = Readonly<Record<WordKey, Spoken>>;

/** All words of a programme in a language, its own ones and for the rest the ordinary ones. */
export function speak(words: Words, language: Language): SpokenWords {
  const spoken = wordKeys.map(key => [
    key,
    speakWord(words[key] ?? ordinaryWords[key], words[key] === undefined, language),
  ]);
  return Object.fromEntries(spoken) as SpokenWords;
}

const yours: Readonly<Record<Gender, { readonly subject: string; readonly object: string }>> = {
  m: { subject: 'Ihr', object: 'Ihren' },
  f: { subject: 'Ihre', object: 'Ihre' },
  n: { subject: 'Ihr', object: 'Ihr' },
};

function speakWord(word: Word, ordinary: boolean, language: Language): Spoken {
  const [one, many] = [word.one[language], word.many[language]];
  const german = yours[word.gender ?? 'f'];
  const your = inLanguage(language, { de: german, en: { subject: 'your', object: 'your' } });
  return {
    ordinary,
    one,
    many,
    title: withCapital(one),
    titles: withCapital(many),
    yours: `${your.subject} ${one}`,
    yoursAsObject: `${your.object} ${one}`,
  };
}

function withCapital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The same word by its four forms, whatever its gender. */
export function isSameWord(a: Word, b: Word): boolean {
  return languages.every(language => a.one[language] === b.one[language] && a.many[language] === b.many[language]);
}
