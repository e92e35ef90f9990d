import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { FormError } from '../../../design/form.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { speak, type SpokenWords } from '../../programmes/rules/words.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** The texts of this area in a language. */
export function textsIn(language: Language): typeof de {
  return inLanguage<typeof de>(language, { de, en: en as typeof de });
}

/** What the programme of a call calls things. */
export function wordsOf(call: CallOfProgramme, language: Language): SpokenWords {
  return speak(call.programme.terms, language);
}

/** What stands in a form: what was just typed and refused, else what is saved. */
export function typedIn(visit: Visit) {
  const { fields } = visit;
  const sent = fields.has('_csrf');
  return {
    sent,
    text: (name: string, saved: string): string => (sent ? fields.text(name) : saved),
    all: (name: string, saved: readonly string[]): readonly string[] => (sent ? fields.all(name) : saved),
    checked: (name: string, saved: boolean): boolean => (sent ? fields.has(name) : saved),
  };
}

export function errorAt(errors: readonly FormError[], field: string): string | undefined {
  return errors.find(error => error.field === field)?.text;
}

/** What every form of ours sends along unseen. */
export function hiddenOf(visit: Visit): Record<string, string> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** The label of a field of action; a field that a file brought along goes by its own words. */
export function fieldLabel(call: CallOfProgramme, field: string, language: Language): string {
  return call.programme.taxonomy.fields.find(({ id }) => id === field)?.label[language] ?? field;
}
