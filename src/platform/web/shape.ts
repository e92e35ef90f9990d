import type { z } from 'zod';
import { Broken } from '../../kernel/errors.ts';
import { done, type Outcome, type Reason, refused } from '../../kernel/verdict.ts';

/** Reads what was typed by a schema whose messages are codes. Every field that does not fit is one reason. */
export function readShape<T extends z.ZodType>(schema: T, typed: unknown): Outcome<z.output<T>> {
  const result = schema.safeParse(typed);
  if (result.success) return done(result.data);
  return refused(...result.error.issues.map(issue => ({ code: issue.message, field: issue.path.join('.') })));
}

/**
 * The reasons in the words of a language, ready for the error summary. One thing a field is enough, but all of it at once:
 * every variable that does not exist, every annex without a file.
 * @throws Broken for a code without a sentence
 */
export function sayReasons(
  reasons: readonly Reason[],
  refusals: Readonly<Record<string, string | ((values: never) => string)>>,
): { readonly field?: string; readonly text: string }[] {
  const firstOfField = reasons.filter(
    ({ field }, index) => field === undefined || reasons.findIndex(other => other.field === field) === index,
  );
  const say = ({ code, values }: Reason): string => {
    const sentence = refusals[code];
    if (sentence === undefined) throw new Broken(`refusal ${code} has no sentence`);
    return typeof sentence === 'string' ? sentence : sentence((values ?? {}) as never);
  };
  return firstOfField.map(reason => {
    const { field, code } = reason;
    if (field === undefined) return { text: say(reason) };
    const alike = reasons.filter(other => other.field === field && other.code === code);
    return { field, text: [...new Set(alike.map(say))].join(' ') };
  });
}
