import type { TagKind } from '../../../design/tag.tsx';
import type { Day } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Publicity } from '../model/publicity.ts';
import { de as reportsDe } from '../texts.de.ts';
import { en as reportsEn } from '../texts.en.ts';
import { de } from './publicity-texts.de.ts';
import { en } from './publicity-texts.en.ts';

const texts = {
  de: { ...de, refusals: { ...reportsDe.refusals, ...de.refusals } },
  en: { ...en, refusals: { ...reportsEn.refusals, ...en.refusals } },
};

export const publicityTextsIn = (language: Language) => inLanguage<typeof texts.de | typeof texts.en>(language, texts);

/** How far it is, in words with a kind of tag. */
export function standOf(
  language: Language,
  { plannedOn, publishedOn }: Publicity,
  today: Day,
): { readonly kind: TagKind; readonly text: string } {
  const t = publicityTextsIn(language);
  if (publishedOn !== null) return { kind: 'good', text: t.published };
  const isLate = plannedOn !== null && plannedOn < today;
  return isLate ? { kind: 'attention', text: t.late } : { kind: 'waiting', text: t.planned };
}
