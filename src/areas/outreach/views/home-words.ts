import { inLanguage, type Language } from '../../../kernel/text.ts';
import { de } from './home-texts.de.ts';
import { en } from './home-texts.en.ts';

/** The words of the first page and of what it shares with the pages behind its doors. */
export const textsOfHome = (language: Language) => inLanguage(language, { de, en });
