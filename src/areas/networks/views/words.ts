import { inLanguage, type Language, type Text, wordsFor } from '../../../kernel/text.ts';
import type { TownTwinning } from '../model.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** A name as plain words, for titles and links. */
export function plain(language: Language, text: Text): string {
  return wordsFor(text, language).words;
}

/** "Rheine und Leiria". */
export function titleOf(language: Language, { towns }: Pick<TownTwinning, 'towns'>): string {
  return textsIn(language).twinnings.between(towns[0].name, towns[1].name);
}

/** The page of the office from which everything public is reached. */
export const publicityCrumb = ({ language, link }: Visit) => ({
  text: textsIn(language).office.publicity,
  href: link('outreach.office'),
});
