import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Words } from '../model/words.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { speak } from './words.ts';

/** What the office and what the partners take upon themselves for the year, in the words of a programme. */
export type DutiesInWords = { readonly office: readonly string[]; readonly partners: readonly string[] };

/**
 * The five duties of each side, as the cooperation agreement of RegioTwin names them (council paper 5-2786/16-III of
 * Landkreis Teltow-Fläming, 13 June 2016).
 */
export function dutiesInWords(words: Words, language: Language): DutiesInWords {
  const { office, partners } = inLanguage(language, { de, en }).duties;
  const w = speak(words, language);
  return {
    office: Object.values(office).map(say => say(w)),
    partners: Object.values(partners).map(say => say(w)),
  };
}
