import type { Language } from '../kernel/text.ts';
import type { FormError } from './form.tsx';

/** A form as it is shown: what stands in its inputs, typed or filled in, and what is wrong. */
export type Answers = {
  readonly lang: Language;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
};

/** What an input of this name has in common with every other; the label comes beside it. */
export function answerOf({ lang, values, errors }: Answers, name: string) {
  const error = errors.find(({ field }) => field === name)?.text;
  return { lang, name, value: values[name] ?? '', ...(error === undefined ? {} : { error }) };
}

/** What stands in rows of inputs that are called `prefix.0.name`. */
export function rowValues(prefix: string, rows: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, index) => Object.entries(row).map(([name, value]) => [`${prefix}.${index}.${name}`, value])),
  );
}
