import type { FormError } from '../../../design/form.tsx';
import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { Variable } from '../model/clauses.ts';
import type { AgreementState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { form as formDe } from './form-texts.de.ts';
import { form as formEn } from './form-texts.en.ts';
import { refusals as refusalsDe } from './refusals.de.ts';
import { refusals as refusalsEn } from './refusals.en.ts';
import { library as libraryDe, rules as rulesDe } from './library-texts.de.ts';
import { library as libraryEn, rules as rulesEn } from './library-texts.en.ts';

const texts = {
  de: { ...de, refusals: refusalsDe, form: formDe, library: libraryDe, rules: rulesDe },
  en: { ...en, refusals: refusalsEn, form: formEn, library: libraryEn, rules: rulesEn },
};

export const textsIn = (language: Language) => inLanguage<typeof texts.de | typeof texts.en>(language, texts);

export const tags: Readonly<Record<AgreementState, TagKind>> = {
  draft: 'waiting',
  'text-agreed': 'waiting',
  'partly-signed': 'waiting',
  signed: 'good',
  'in-force': 'good',
  ended: 'closed',
  terminated: 'closed',
  discarded: 'closed',
  replaced: 'closed',
};

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** What a clause does not say any more, in words: "Laufzeit, Förderung". */
export function sayVariables(language: Language, names: readonly Variable[]): string {
  return [...new Set(names.map(name => textsIn(language).variables[name]))].join(', ');
}

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}
