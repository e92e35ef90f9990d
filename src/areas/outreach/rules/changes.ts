/** A paragraph that stands in both texts, in the earlier or in the later one only. */
export type Change = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Paragraphs that are compared at most; beyond them both texts are shown whole. */
const most = 400;

/**
 * What changed from one text to another, paragraph by paragraph: the longest common subsequence stays, what is left
 * of the earlier text is gone, of the later one new. Quadratic, which `most` bounds to a few milliseconds.
 */
export function changesBetween(earlier: string, later: string): Change[] {
  const [before, after] = [paragraphs(earlier), paragraphs(later)];
  if (before.length > most || after.length > most) {
    return [
      { kind: 'gone', text: earlier },
      { kind: 'new', text: later },
    ];
  }
  // common[i][j]: paragraphs that before[i…] and after[j…] have in common, in order.
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      changes.push({ kind: 'same', text: before[i]! });
      i += 1;
      j += 1;
    } else if (j === after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      changes.push({ kind: 'gone', text: before[i]! });
      i += 1;
    } else {
      changes.push({ kind: 'new', text: after[j]! });
      j += 1;
    }
  }
  return changes;
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');
}
