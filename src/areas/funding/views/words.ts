import { formatEuros } from '../../../design/format.ts';
import { euroCents } from '../../../kernel/money.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** "142.000 €", or that it is not handed down. */
export function sayAmount(language: Language, cents: number | null): string {
  return cents === null ? textsIn(language).notHandedDown : formatEuros(language, euroCents(cents));
}

/** The page of the office from which everything public is reached. */
export const publicityCrumb = ({ language, link }: Visit) => ({
  text: textsIn(language).publicity,
  href: link('outreach.office'),
});
