import { inLanguage, type Language } from '../kernel/text.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** What the pieces themselves say in a language. */
export function textsIn(lang: Language) {
  return inLanguage(lang, { de, en });
}
