import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './content-texts.de.ts';

/** What stands beside the texts of others, in English. */
export const en: TextsLike<typeof de> = {
  onlyIn: (language: string) => `This text does not exist in English yet. You read it in this language: ${language}.`,
  nothingYet: 'There is nothing here yet. The office is writing this text.',
  changed: (day: string) => `Last changed on ${day}`,
};
