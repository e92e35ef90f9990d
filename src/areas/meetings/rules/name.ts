import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Meeting } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** "Jour fixe: Wärmeplanung". */
export function nameOf(language: Language, { kind, title }: Pick<Meeting, 'kind' | 'title'>): string {
  const name = inLanguage<typeof de | typeof en>(language, { de, en }).kinds[kind];
  return title === '' ? name : `${name}: ${title}`;
}
