import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Programme } from '../../programmes/model.ts';
import { type ContentLanguage, languageNames } from '../model.ts';
import { findPage, pageTitles } from '../model/pages.ts';
import { findPart, partTitles } from '../model/parts.ts';
import { de } from './text-texts.de.ts';
import { en } from './text-texts.en.ts';

/** What stands where the office writes, in a language. */
export function textTextsIn(language: Language) {
  return inLanguage(language, { de, en });
}

/** What a text is called for whoever writes it: a page and a part by their place, news by their heading. */
export function nameOfContent(
  language: Language,
  overview: { readonly key: string; readonly titles: ReadonlyMap<ContentLanguage, string> },
): string {
  const page = findPage(overview.key);
  if (page !== null) return pageTitles[page][language];
  const part = findPart(overview.key);
  if (part !== null) return partTitles[part.name][language];
  return overview.titles.get(language) ?? [...overview.titles.values()][0] ?? overview.key;
}

/** The same with the programme that it belongs to, where one page shows texts of several. */
export function fullNameOfContent(
  language: Language,
  overview: { readonly key: string; readonly titles: ReadonlyMap<ContentLanguage, string> },
  programmes: readonly Programme[],
): string {
  const programme = programmes.find(({ id }) => id === findPart(overview.key)?.programmeId);
  const name = nameOfContent(language, overview);
  return programme ? `${programme.name[language]}: ${name}` : name;
}

export function languageIn(language: Language, which: ContentLanguage): string {
  return languageNames[which][language];
}
