import { type Language, languages } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Wording } from '../model.ts';
import { unknownVariables } from './fill.ts';

/** Every variable of a wording that nothing stands for, beside the box in which it stands. */
export function wrongVariables({ title, body }: Wording): Reason<'variable-unknown'>[] {
  const box = (name: 'title' | 'body', language: Language) =>
    unknownVariables({ title, body }[name][language]).map(values => ({
      ...{ code: 'variable-unknown' as const, field: `${name}-${language}` },
      values,
    }));
  return languages.flatMap(language => [...box('title', language), ...box('body', language)]);
}
