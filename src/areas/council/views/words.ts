import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { Consultation, CouncilPaper, Lead, PaperState, Result } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { de as finalDe } from './final.de.ts';
import { en as finalEn } from './final.en.ts';
import { de as historyDe } from './history.de.ts';
import { en as historyEn } from './history.en.ts';
import { de as linkDe } from './link.de.ts';
import { en as linkEn } from './link.en.ts';
import { de as oparlDe } from './oparl.de.ts';
import { en as oparlEn } from './oparl.en.ts';
import { de as sentencesDe } from './sentences.de.ts';
import { en as sentencesEn } from './sentences.en.ts';

export const linkTextsIn = (language: Language) => inLanguage(language, { de: linkDe, en: linkEn });
export const finalTextsIn = (language: Language) => inLanguage(language, { de: finalDe, en: finalEn });
export const historyTextsIn = (language: Language) => inLanguage(language, { de: historyDe, en: historyEn });
export const oparlTextsIn = (language: Language) => inLanguage(language, { de: oparlDe, en: oparlEn });
export const sentenceTextsIn = (language: Language) => inLanguage(language, { de: sentencesDe, en: sentencesEn });
export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** "Informationsvorlage 5-2786/16-III"; without the number as long as there is none. */
export function titleOfPaper(language: Language, { kind, number }: Pick<CouncilPaper, 'kind' | 'number'>): string {
  const t = textsIn(language);
  return number === '' ? t.kinds[kind] : t.numbered({ kind: t.kinds[kind], number });
}

/** The other members of a partnership. */
export function partnersOf({ members }: Partnership, organisationId: string): string {
  return members
    .filter(member => member.organisationId !== organisationId)
    .map(({ name }) => name)
    .join(', ');
}

/** What a body said: who does not decide recommends. */
export function sayResult(language: Language, role: Consultation['role'], result: Result): string {
  const t = textsIn(language);
  return role === 'preliminary' || role === 'hearing' ? t.recommendations[result] : t.results[result];
}

export function sayLead(language: Language, lead: Lead): string {
  return textsIn(language).leads[lead.unit]({ days: String(lead.days) });
}

export const tags: Readonly<Record<PaperState, TagKind>> = {
  draft: 'neutral',
  'co-signed': 'waiting',
  released: 'waiting',
  scheduled: 'waiting',
  consulted: 'waiting',
  noted: 'good',
  adopted: 'good',
  amended: 'good',
  rejected: 'closed',
  deferred: 'attention',
  withdrawn: 'closed',
};
