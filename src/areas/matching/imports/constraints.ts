import { foldSpelling } from '../../../kernel/spelling.ts';
import { languages } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { emptyCell, type Sheet } from '../../../platform/spreadsheet/cell.ts';
import type { Constraint } from '../queries.ts';
import { type ConstraintChange, type ConstraintKind, pairOf } from '../rules/take.ts';
import { sheetTextsIn, textsIn } from '../views/words.ts';

/** A row that would change something, or that cannot be understood. */
export type ConstraintRow = {
  readonly sheet: string;
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly change: ConstraintChange;
  /** Why the row itself is of no use; what the round has against it is another question. */
  readonly reasons: readonly Reason[];
};

export type ConstraintReading = { readonly ok: true; readonly rows: readonly ConstraintRow[] } | { readonly ok: false };

const kinds = ['lock', 'forbid', 'free'] as const;

/**
 * Reads the sheets of a round that were made by `exports`, in German or English, whatever the order of rows and columns. A row that says
 * what holds already, or nothing, is no difference.
 */
export function readConstraints(
  sheets: readonly Sheet[],
  round: { readonly keys: Iterable<string>; readonly constraints: readonly Constraint[] },
): ConstraintReading {
  const keyOf = keyFinder(round.keys);
  const current = new Map(round.constraints.map(constraint => [pairOf(constraint), constraint]));
  const found = new Map<string, ConstraintRow>();
  let understood = false;
  for (const { name, rows } of sheets) {
    const [head, ...body] = rows;
    const at = columnsOf(head?.cells.map(({ text }) => text) ?? []);
    if (at === null) continue;
    understood = true;
    for (const { row, cells } of body) {
      const text = (column: number) => (cells[column] ?? emptyCell).text;
      const typed = text(at.kind);
      if (typed === '') continue;
      const kind = kinds.find(one =>
        languages.some(language => foldSpelling(sheetTextsIn(language).kinds[one]) === foldSpelling(typed)),
      );
      const [a, b] = [keyOf(text(at.one)), keyOf(text(at.other))].toSorted() as [string, string];
      const held = current.get(pairOf({ a, b }));
      const before: ConstraintKind = held?.kind ?? 'free';
      const reason = at.reason === null ? '' : text(at.reason).slice(0, 2000);
      if (kind === before && (kind === 'free' || reason === '' || reason === held?.reason)) continue;
      const change = { a, b, kind: kind ?? 'free', reason, before };
      const reasons: Reason[] = kind === undefined ? [{ code: 'sheet-unknown', values: { text: typed } }] : [];
      const earlier = found.get(pairOf(change));
      if (earlier === undefined) found.set(pairOf(change), { sheet: name, row, change, reasons });
      else if (earlier.change.kind !== change.kind)
        found.set(pairOf(change), { ...earlier, reasons: [{ code: 'sheet-twice' }] });
      else if (earlier.change.reason === '') found.set(pairOf(change), { ...earlier, change });
    }
  }
  return understood ? { ok: true, rows: [...found.values()] } : { ok: false };
}

/** Spreadsheets lose the zero in front of a key. */
function keyFinder(keys: Iterable<string>): (text: string) => string {
  const bare = (text: string) => text.replace(/^0+(?=\d)/, '');
  const known = new Map([...keys].map(key => [bare(key), key]));
  return text => known.get(bare(text)) ?? text;
}

function columnsOf(head: readonly string[]) {
  const named = (say: (language: (typeof languages)[number]) => string) => {
    const names = languages.map(language => foldSpelling(say(language)));
    return head.flatMap((text, index) => (names.includes(foldSpelling(text)) ? [index] : []));
  };
  const [one, other] = named(language => textsIn(language).file.key);
  const [kind] = named(language => sheetTextsIn(language).columns.kind);
  const [reason = null] = named(language => sheetTextsIn(language).columns.reason);
  return one === undefined || other === undefined || kind === undefined ? null : { one, other, kind, reason };
}
