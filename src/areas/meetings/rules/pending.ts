/** A line that was typed and that the server has not confirmed yet, as a browser keeps it. */
export type Pending = {
  readonly id: string;
  readonly fields: readonly (readonly [string, string])[];
  /** Why the server did not take it; '' for one that is still to be sent. */
  readonly refusal: string;
};

/** What is kept, or nothing where it cannot be read: a browser may hold anything. */
export function readPending(kept: string | null): Pending[] {
  try {
    const lines: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(lines) ? lines.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(line: unknown): line is Pending {
  const { id, fields, refusal } = (line ?? {}) as Partial<Record<keyof Pending, unknown>>;
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every(part => typeof part === 'string');
  return typeof id === 'string' && typeof refusal === 'string' && Array.isArray(fields) && fields.every(isPair);
}

/**
 * What an answer says about the line that was sent. Only the page of the minutes itself confirms it; anything that led
 * elsewhere was the way to sign in. `refused`: sending it again would not help.
 */
export function judgeAnswer(
  { status, path }: { readonly status: number; readonly path: string },
  page: string,
): 'stored' | 'refused' | 'signed-out' | 'again' {
  if (status >= 500 || status === 429 || status === 408) return 'again';
  if (status >= 400) return 'refused';
  return path === page ? 'stored' : 'signed-out';
}

/** How long to wait before the next attempt, in ms: longer and longer, half a minute at most. */
export function pauseAfter(failures: number): number {
  return Math.min(30_000, 2_000 * 2 ** Math.max(0, failures - 1));
}

/** "2 Zeilen …", from a sentence with {count} for one and one for several, parted by a bar. */
export function sayCount(sentence: string, count: number): string {
  const [one = '', several = one] = sentence.split('|');
  return (count === 1 ? one : several).replace('{count}', String(count));
}
