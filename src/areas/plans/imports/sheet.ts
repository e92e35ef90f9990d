import { type Day, findDay } from '../../../kernel/day.ts';
import { foldSpelling } from '../../../kernel/spelling.ts';
import { languages } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { type Cell, emptyCell, type Sheet } from '../../../platform/spreadsheet/cell.ts';
import { sheetColumns, type SheetColumn } from '../exports.ts';
import { type EntryContent, entryKinds, entryStates, type PlanEntry } from '../model.ts';
import type { PlanSetting } from '../queries.ts';
import { differingFields, mayKeep } from '../rules.ts';
import { textsIn, whoOf } from '../views/words.ts';

/** A row of a sheet beside what the plan says: what it would change, and what stands in the way. */
export type SheetRow = {
  /** As the spreadsheet counts. */
  readonly row: number;
  /** Null for a new entry. */
  readonly entry: PlanEntry | null;
  readonly content: EntryContent;
  readonly fields: readonly (keyof EntryContent)[];
  /** Somebody has changed the entry since the sheet was made. */
  readonly isLate: boolean;
  readonly reasons: readonly Reason[];
};

export type SheetReading =
  { readonly ok: true; readonly rows: readonly SheetRow[] } | { readonly ok: false; readonly missing: SheetColumn };

/**
 * Reads a sheet that was made by `exports`, in German or English, whatever the order of its columns. Entries that are no
 * longer in it stay as they are; a row without id is a new entry.
 */
export function readSheet(sheet: Sheet, setting: PlanSetting, entries: readonly PlanEntry[]): SheetReading {
  const [head, ...rows] = sheet.rows;
  const place = new Map<SheetColumn, number>();
  for (const column of sheetColumns) {
    const names = languages.map(language => foldSpelling(textsIn(language).sheet.columns[column]));
    const at = head?.cells.findIndex(({ text }) => names.includes(foldSpelling(text))) ?? -1;
    if (at >= 0) place.set(column, at);
  }
  if (!place.has('title')) return { ok: false, missing: 'title' };
  return {
    ok: true,
    rows: rows.map(({ row, cells }) => {
      const cell = (column: SheetColumn): Cell | null =>
        place.has(column) ? (cells[place.get(column)!] ?? emptyCell) : null;
      return { row, ...readRow(cell, setting, entries) };
    }),
  };
}

function readRow(
  cell: (column: SheetColumn) => Cell | null,
  setting: PlanSetting,
  entries: readonly PlanEntry[],
): Omit<SheetRow, 'row'> {
  const reasons: Reason[] = [];
  const text = (column: SheetColumn) => cell(column)?.text ?? null;
  const id = text('id') ?? '';
  const entry = entries.find(one => one.id === id) ?? null;
  if (id !== '' && entry === null) reasons.push({ code: 'sheet-stranger' });
  /** What a cell means, what the entry says where the column is missing, or a reason. */
  const meant = <T>(column: SheetColumn, otherwise: T, find: (text: string) => T | undefined): T => {
    const typed = text(column);
    if (typed === null) return otherwise;
    const found = find(typed);
    if (found === undefined) reasons.push({ code: 'sheet-unknown', values: { text: typed } });
    return found === undefined ? otherwise : found;
  };
  const title = (text('title') ?? '').slice(0, 200);
  if (title === '') reasons.push({ code: 'title-missing' });
  const content: EntryContent = {
    title,
    kind: meant('kind', entry?.kind ?? 'task', typed => byName(typed, entryKinds, 'kinds')),
    state: meant('state', entry?.state ?? 'open', typed =>
      typed === '' ? 'open' : byName(typed, entryStates, 'states'),
    ),
    parentId: meant('parent', entry?.parentId ?? null, typed => parentOf(typed, entry, entries)),
    organisationId: meant('who', entry?.organisationId ?? null, typed => organisationOf(typed, setting)),
    responsible: (text('responsible') ?? entry?.responsible ?? '').slice(0, 200),
    startsOn: meant('startsOn', entry?.startsOn ?? null, dayOf),
    dueOn: meant('dueOn', entry?.dueOn ?? null, dayOf),
    note: (text('note') ?? entry?.note ?? '').slice(0, 4000),
  };
  const parent = entries.find(one => one.id === content.parentId) ?? null;
  const allowed = mayKeep({ ...content, id: entry?.id ?? null }, parent);
  if (!allowed.ok) reasons.push(...allowed.reasons.map(({ code }) => ({ code })));
  const version = text('version');
  const isLate = entry !== null && version !== null && Number(version) !== entry.version;
  return { entry, content, fields: entry === null ? [] : differingFields(entry, content), isLate, reasons };
}

function byName<T extends string>(typed: string, known: readonly T[], list: 'kinds' | 'states'): T | undefined {
  const folded = foldSpelling(typed);
  return known.find(one =>
    languages.some(language => foldSpelling((textsIn(language)[list] as Record<string, string>)[one]!) === folded),
  );
}

/** Two entries may share a title: what the entry is a part of already comes first. */
function parentOf(typed: string, entry: PlanEntry | null, entries: readonly PlanEntry[]): string | null | undefined {
  if (typed === '') return null;
  const named = entries.filter(one => foldSpelling(one.title) === foldSpelling(typed));
  return (named.find(({ id }) => id === entry?.parentId) ?? named[0])?.id;
}

function organisationOf(typed: string, setting: PlanSetting): string | null | undefined {
  if (typed === '') return null;
  return [null, ...setting.memberIds, setting.officeId].find(id =>
    languages.some(language => foldSpelling(whoOf(language, setting, id)) === foldSpelling(typed)),
  );
}

/** A day as `2027-03-01` or `1.3.2027`; nothing is no day. */
function dayOf(typed: string): Day | null | undefined {
  if (typed === '') return null;
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed);
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : typed;
  return findDay(iso) ?? undefined;
}
