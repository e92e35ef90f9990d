import type { Language } from '../../kernel/text.ts';
import { type Table, writeXlsx } from '../../platform/spreadsheet/write.ts';
import type { PlanEntry } from './model.ts';
import type { PlanSetting } from './queries.ts';
import { inOrder } from './rules.ts';
import { textsIn, whoOf } from './views/words.ts';

/** The columns of a sheet in their order; `id` and `version` tell later what a row was made from. */
export const sheetColumns = [
  ...(['kind', 'title', 'parent', 'who', 'responsible'] as const),
  ...(['startsOn', 'dueOn', 'state', 'note', 'id', 'version'] as const),
];
export type SheetColumn = (typeof sheetColumns)[number];

/** The plan as a workbook that comes back through `imports`. Days are written as 2027-03-01, whatever the language. */
export async function planSheet(
  language: Language,
  setting: PlanSetting,
  entries: readonly PlanEntry[],
): Promise<Uint8Array> {
  const t = textsIn(language);
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const table: Table = {
    name: t.title,
    headings: sheetColumns.map(column => t.sheet.columns[column]),
    rows: inOrder(entries).map(({ entry }) => [
      t.kinds[entry.kind],
      entry.title,
      titleOf.get(entry.parentId ?? '') ?? '',
      whoOf(language, setting, entry.organisationId),
      entry.responsible,
      entry.startsOn ?? '',
      entry.dueOn ?? '',
      t.states[entry.state],
      entry.note,
      entry.id,
      entry.version,
    ]),
  };
  return writeXlsx([table]);
}
