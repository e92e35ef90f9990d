import type { FormError } from '../../../design/form.tsx';
import type { Language } from '../../../kernel/text.ts';
import { ordinaryWords, wordKeys } from '../model/words.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { de } from '../texts.de.ts';
import { textsIn } from './lines.tsx';

/** Every reason for which this area says no; each has its sentence. */
export type RefusalCode = keyof typeof de.refusals;

/** What is wrong with a form: the code of a sentence and the input it belongs to. */
export type Problem = Reason<RefusalCode>;

/** What a schema complained about; its messages are codes. */
export function problemsOf(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): Problem[] {
  return error.issues.map(({ path, message }) => ({ code: message as RefusalCode, field: String(path[0]) }));
}

/** The sentence beside an input; undefined where it is right. */
export function errorAt(language: Language, problems: readonly Problem[], field: string): string | undefined {
  const problem = problems.find(candidate => candidate.field === field);
  return problem && textsIn(language).refusals[problem.code];
}

/** The sentences above the form, each with the name of its input. */
export function errorsOf(language: Language, problems: readonly Problem[]): FormError[] {
  const { refusals } = textsIn(language);
  return problems.map(({ code, field }) => ({
    text: field === undefined ? refusals[code] : `${labelOf(language, field)}: ${refusals[code]}`,
    ...(field === undefined ? {} : { field }),
  }));
}

/** What an input is called; one of several with its number, a text with its language. */
export function labelOf(language: Language, field: string): string {
  const t = textsIn(language);
  const [, name = field, index, suffix] = /^(.*?)(?:-(\d+))?(?:-(de|en))?$/.exec(field) ?? [];
  const labels: Record<string, unknown> = { ...t.rules, ...t.terms, ...formLabels(language) };
  const known = typeof labels[name] === 'string' ? labels[name] : name;
  const label = index === undefined ? known : `${known} ${Number(index) + 1}`;
  if (suffix === undefined) return label;
  return t.form.label(label, suffix === 'de' ? t.form.german : t.form.english);
}

function formLabels(language: Language): Record<string, string> {
  const t = textsIn(language);
  const { alpha, beta, gamma, reason } = t.form;
  const words = wordKeys.flatMap(key =>
    (['one', 'many'] as const).map(form => [
      `${key}-${form}`,
      `${ordinaryWords[key].one[language]}, ${t.programme[form]}`,
    ]),
  );
  return {
    ...Object.fromEntries(words),
    gender: t.programme.gender,
    alpha,
    beta,
    gamma,
    reason,
    programme: t.office.programme,
    ...t.newProgramme,
    from: t.newCall.from,
    ...t.accompanying.labels,
  };
}
