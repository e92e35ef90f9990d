import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Partnership, PartnershipState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** "A und B", "A, B und C". */
export function titleOf(language: Language, { members }: Pick<Partnership, 'members'>): string {
  const names = members.map(({ name }) => name);
  return textsIn(language).between({ before: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}

export const tags: Readonly<Record<PartnershipState, TagKind>> = {
  confirmed: 'good',
  'kicked-off': 'good',
  working: 'good',
  'interim-reported': 'good',
  'final-reported': 'good',
  closed: 'closed',
  'follow-up': 'neutral',
  suspended: 'attention',
  dissolved: 'closed',
};
