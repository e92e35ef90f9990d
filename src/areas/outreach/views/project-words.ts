import { inLanguage, type Language } from '../../../kernel/text.ts';
import { de } from './project-texts.de.ts';
import { en } from './project-texts.en.ts';

/** The words of the public pages of programmes and projects. */
export const textsOfProject = (language: Language) => inLanguage(language, { de, en });
