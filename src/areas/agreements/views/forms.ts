import type { Visit } from '../../../platform/web/route.ts';
import type { AllowedForms } from '../queries/forms.ts';
import type { Speaker } from './acting-fields.tsx';
import { textsIn } from './words.ts';

/** Which forms count by which source; where one acts for several, of each party. */
export function sayForms(
  { language }: Visit,
  speakers: readonly Speaker[],
  rules: readonly ReadonlyMap<string, AllowedForms>[],
): string | undefined {
  const texts = textsIn(language);
  const of = ({ organisationId }: Speaker) => rules.flatMap(one => one.get(organisationId) ?? []);
  const joined = (all: readonly string[], by: string) => [...new Set(all)].filter(Boolean).join(by);
  const sources = (one: Speaker) =>
    joined(
      of(one).map(({ source }) => source),
      '; ',
    );
  const [only, ...others] = speakers;
  if (only && others.length === 0)
    return sources(only) === '' ? undefined : texts.form.formSource({ source: sources(only) });
  const forms = (one: Speaker) =>
    joined(
      of(one).flatMap(rule => rule.forms.map(form => texts.forms[form])),
      ', ',
    );
  return speakers.map(one => texts.form.formsOf({ name: one.name, forms: forms(one), source: sources(one) })).join(' ');
}
