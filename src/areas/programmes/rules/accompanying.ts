import { languages, type Text } from '../../../kernel/text.ts';
import { done, type Outcome, type Reason, refused } from '../../../kernel/verdict.ts';
import type { CallQuestion } from '../model/accompanying.ts';

export type AccompanyingRefusal = 'text-missing' | 'too-long' | 'whole-number' | 'file-missing';

/** Where something is to stand: a number as it was typed; what has none stands last. */
type Placed = { readonly position: string };
export type TypedQuestion = CallQuestion & Placed;
export type TypedDocument = { readonly id: string; readonly title: Text } & Placed;

const longest = { question: 300, answer: 4000, title: 200 };

/** The questions that were meant, in their order. Whoever empties all four texts of a question takes it away. */
export function questionsIn(typed: readonly TypedQuestion[]): Outcome<CallQuestion[], AccompanyingRefusal> {
  const kept = [...typed.entries()].filter(([, { question, answer }]) => !isEmpty(question) || !isEmpty(answer));
  const reasons = kept.flatMap(([index, { question, answer, position }]) => [
    ...wrongText('question', index, question),
    ...wrongText('answer', index, answer),
    ...wrongPosition(index, position),
  ]);
  if (reasons.length > 0) return refused(...reasons);
  return done(inOrder(kept.map(([, one]) => one)).map(({ question, answer }) => ({ question, answer })));
}

/** The documents that stay, in their order, and the one that is added, if there is any. */
export function documentsIn<File>(typed: {
  readonly documents: readonly TypedDocument[];
  readonly removed: readonly string[];
  readonly added: { readonly title: Text; readonly file: File | null };
}): Outcome<
  {
    readonly documents: { readonly id: string; readonly title: Text }[];
    readonly added: { readonly title: Text; readonly file: File } | null;
  },
  AccompanyingRefusal
> {
  const kept = [...typed.documents.entries()].filter(([, { id }]) => !typed.removed.includes(id));
  const { title, file } = typed.added;
  const isAdded = file !== null || !isEmpty(title);
  const reasons = kept.flatMap(([index, one]) => [
    ...wrongText('title', index, one.title),
    ...wrongPosition(index, one.position),
  ]);
  if (isAdded) reasons.push(...wrongText('title', null, title));
  if (isAdded && file === null) reasons.push({ code: 'file-missing', field: 'file' });
  if (reasons.length > 0) return refused(...reasons);
  return done({
    documents: inOrder(kept.map(([, one]) => one)).map(one => ({ id: one.id, title: one.title })),
    added: file === null ? null : { title, file },
  });
}

function isEmpty(text: Text): boolean {
  return languages.every(language => text[language] === '');
}

/** Each text stands in an input of its own: `answer-2-en`; without a number where there is only one. */
function wrongText(name: keyof typeof longest, index: number | null, text: Text): Reason<AccompanyingRefusal>[] {
  return languages.flatMap((language): Reason<AccompanyingRefusal>[] => {
    const field = `${name}-${index === null ? '' : `${index}-`}${language}`;
    if (text[language] === '') return [{ code: 'text-missing', field }];
    return text[language].length > longest[name] ? [{ code: 'too-long', field }] : [];
  });
}

function wrongPosition(index: number, position: string): Reason<AccompanyingRefusal>[] {
  return /^\d{0,3}$/.test(position) ? [] : [{ code: 'whole-number', field: `position-${index}` }];
}

/** By the number that was typed; equal ones stay as they were. */
function inOrder<T extends Placed>(all: readonly T[]): T[] {
  const rank = ({ position }: T): number => (position === '' ? 1000 : Number(position));
  return all.toSorted((a, b) => rank(a) - rank(b));
}
