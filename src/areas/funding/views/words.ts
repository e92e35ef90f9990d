import { formatEuros } from '../../../design/format.ts';
import { euroCents } from '../../../kernel/money.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** "142.000 €", or that it is not handed down. */
export function sayAmount(language: Language, cents: number | null): string {
  return cents === null ? textsIn(language).notHandedDown : formatEuros(language, euroCents(cents));
}
