import { inLanguage } from '../../kernel/text.ts';
import type { Language } from '../../kernel/text.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** What the command line says, in one language. */
export function textsOf(language: Language) {
  return inLanguage(language, { de, en });
}
