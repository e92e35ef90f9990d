import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { PartnershipState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** How far a pair is, in the words of its page; for the areas above. */
export function sayState(language: Language, state: PartnershipState): string {
  return inLanguage<typeof de | typeof en>(language, { de, en }).states[state];
}
