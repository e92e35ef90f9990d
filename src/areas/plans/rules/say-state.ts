import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { EntryState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** How far something in a plan is, in the words of the plan; for the areas above. */
export function sayEntryState(language: Language, state: EntryState): string {
  return inLanguage<typeof de | typeof en>(language, { de, en }).states[state];
}
