import type { FormError } from '../../../design/form.tsx';
import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { Programme } from '../../programmes/model.ts';
import type { IdeaState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { de as officeDe } from './office.de.ts';
import { en as officeEn } from './office.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });
export const officeTextsIn = (language: Language) => inLanguage(language, { de: officeDe, en: officeEn });

export type Errors = readonly FormError[];

export const tags: Readonly<Record<IdeaState, TagKind>> = {
  unconfirmed: 'neutral',
  submitted: 'waiting',
  published: 'neutral',
  supported: 'attention',
  'under-review': 'waiting',
  accepted: 'good',
  answered: 'closed',
  implemented: 'good',
  rejected: 'closed',
  merged: 'closed',
  hidden: 'closed',
};

/** The reasons in words, ready for the error summary. */
export function sayErrors(visit: Visit, reasons: readonly Reason[]): Errors {
  const refusals = { ...officeTextsIn(visit.language).refusals, ...textsIn(visit.language).refusals };
  return sayReasons(reasons, refusals);
}

export function errorAt(errors: Errors, name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.text;
}

/** What every form carries: the proof that it is ours, and a key under which it is taken once. */
export function hiddenOf(visit: Visit): Record<string, string> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** The programme of an idea by name. */
export function programmeName(language: Language, programmes: readonly Programme[], id: string | null): string {
  return programmes.find(programme => programme.id === id)?.name[language] ?? textsIn(language).none;
}
