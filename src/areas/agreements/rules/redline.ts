import { diffArrays } from 'diff';

/** A stretch of words that stayed, was put in or taken out. */
export type Stretch = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * What changed from one text to another, word by word. The stretches that stayed or were taken out give the old text,
 * those that stayed or were put in give the new one, to the letter.
 *
 * Words are runs of letters and figures; spaces, signs and line ends stand on their own, so that a comma that was set is
 * one change. Myers' algorithm finds the fewest words to touch. Two texts that have hardly anything in common would take
 * long and say nothing: then the old one is taken out as a whole and the new one put in.
 */
export function redline(before: string, after: string): Stretch[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: 4000 });
  if (!changes)
    return [{ kind: 'removed', text: before } as const, { kind: 'added', text: after } as const].filter(isSaid);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function isSaid({ text }: Stretch): boolean {
  return text !== '';
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s|./gsu) ?? [];
}
