import { inLanguage, type Language } from '../../../kernel/text.ts';
import { type OfficeDuty, officeDuties, type PartnerDuty, partnerDuties } from '../model/duties.ts';
import type { Words } from '../model/words.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { speak, type SpokenWords } from './words.ts';

/** What the office and what the partners take upon themselves for the year, in the words of a programme. */
export type DutiesInWords = { readonly office: readonly string[]; readonly partners: readonly string[] };

type Say<Key extends string> = Readonly<Record<Key, (words: SpokenWords) => string>>;

/** The duties of each side as the pages of a programme say them to whoever takes part. */
export function dutiesInWords(words: Words, language: Language): DutiesInWords {
  const t = inLanguage(language, { de, en }).duties;
  const office: Say<OfficeDuty> = t.office;
  const partners: Say<PartnerDuty> = t.partners;
  const w = speak(words, language);
  return {
    office: officeDuties.map(key => office[key](w)),
    partners: partnerDuties.map(key => partners[key](w)),
  };
}
