import type { FormError } from '../../../design/form.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** What every form of this area sends along: the proof against forged forms, and the key by which it is taken once. */
export const hiddenOf = (visit: Visit) => ({ _csrf: visit.csrf, _key: visit.ctx.newId() });

/** What a field of a form shows: the name of an input, what was typed or stands in it, what is wrong with it. */
export function fieldsOf(visit: Visit, values: Readonly<Record<string, string>>, errors: readonly FormError[]) {
  return (name: string) => ({
    lang: visit.language,
    name,
    value: visit.fields.has(name) ? visit.fields.text(name) : (values[name] ?? ''),
    error: errors.find(({ field }) => field === name)?.text,
  });
}
