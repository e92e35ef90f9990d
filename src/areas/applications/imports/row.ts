import { fieldOfItsOwn, findFieldOfAction } from '../../programmes/model.ts';
import type { FieldOfAction, Taxonomy } from '../../programmes/model.ts';
import { emptyCell } from '../../../platform/spreadsheet/cell.ts';
import type { Cell, Row } from '../../../platform/spreadsheet/cell.ts';
import type { FieldAnswer } from '../model.ts';
import { countEvidence, findHours, findLevel, findRole, isNothing } from './answers.ts';
import { requiredColumns } from './headings.ts';
import type { ApplicantColumn, Heading } from './headings.ts';
import type { Remark, RemarkCode } from './remarks.ts';

/** What one row of the file says: a place and one field of action. */
export type ApplicantRow = FieldAnswer & {
  /** As the spreadsheet counts, heading = 1. */
  readonly row: number;
  /** Official key, normalised. */
  readonly key: string;
  /** One way, in hours. */
  readonly maxTravelHours?: number;
  /** Keys of places that this one does not wish as a partner. */
  readonly excluded: readonly string[];
};

type RowContext = {
  readonly heading: Heading;
  readonly findKey: (text: string) => string | null;
  readonly taxonomy: Taxonomy;
  /** In a CSV, a cell beyond the headings shows that a separator within a value has shifted the row. */
  readonly separated: boolean;
};

/** The row where everything in it is understood; key and field also where only these are. */
type RowReading = {
  readonly value: ApplicantRow | null;
  readonly key: string | null;
  readonly field: FieldOfAction | null;
  readonly errors: readonly Remark[];
};

/** Reads one row cell by cell and collects every complaint. */
export function readRow(row: Row, context: RowContext): RowReading {
  const { heading, findKey, taxonomy } = context;
  const cells = cellReader(row, heading);
  const key = cells.read('key', cell => (cell.kind === 'date' ? null : findKey(cell.text)), 'key-unknown', 'key-date');
  const field = cells.read(
    'field',
    cell => findFieldOfAction(cell.text, taxonomy) ?? fieldOfItsOwn(cell.text),
    'field-unreadable',
  );
  const role = cells.read('role', cell => findRole(cell.text), 'role-unknown');
  const experience = cells.read('experience', findLevel, 'level', 'level-date');
  const need = cells.read('need', findLevel, 'level', 'level-date');
  const evidence = cells.read('evidence', countEvidence, 'evidence');
  const hours = cells.read('maxTravelHours', cell => (isNothing(cell.text) ? 0 : findHours(cell)), 'hours');
  const excluded = new Set<string>();
  for (const word of excludedWords(row, context)) {
    const other = findKey(word);
    if (other === null) cells.complain('excluded', 'key-unknown', word);
    else if (other === key) cells.complain('excluded', 'key-excluded-self', word);
    else excluded.add(other);
  }
  const surplus = surplusOf(row, context);
  if (surplus !== null) cells.complain(null, 'surplus', surplus);

  const complete =
    key !== null && field !== null && role !== null && experience !== null && need !== null && evidence !== null;
  const travel = hours ? { maxTravelHours: hours } : {};
  const value =
    complete && cells.errors.length === 0
      ? { row: row.row, key, field: field.id, role, experience, need, evidence, ...travel, excluded: [...excluded] }
      : null;
  return { value, key, field, errors: cells.errors };
}

function cellReader(row: Row, heading: Heading) {
  const errors: Remark[] = [];
  const complain = (column: ApplicantColumn | null, code: RemarkCode, value: string) => {
    const title = column && (heading.columns.get(column)?.title ?? null);
    errors.push({ row: row.row, column: title, code, value });
  };
  /** The value as the column understands it, or null after a complaint. An error of the spreadsheet is never a value. */
  const read = <T>(
    column: ApplicantColumn,
    find: (cell: Cell) => T | null,
    code: RemarkCode,
    dateCode: RemarkCode = code,
  ): T | null => {
    const cell = cellAt(row, heading, column);
    if (cell.kind === 'error') complain(column, 'cell-error', cell.text);
    else if (cell.text === '' && requiredColumns.some(required => required === column))
      complain(column, 'cell-empty', '');
    else {
      const value = find(cell);
      if (value !== null) return value;
      complain(column, cell.kind === 'date' ? dateCode : code, cell.text);
    }
    return null;
  };
  return { errors, complain, read };
}

function cellAt(row: Row, heading: Heading, column: ApplicantColumn): Cell {
  const at = heading.columns.get(column);
  return (at && row.cells[at.index]) ?? emptyCell;
}

/** A list in the last column of a CSV may have been divided by its own separator: then the rest of the row belongs to it. */
function excludedWords(row: Row, { heading, separated }: RowContext): string[] {
  const rest = separated && excludedIsLast(heading) ? row.cells.slice(heading.width) : [];
  const text = [cellAt(row, heading, 'excluded'), ...rest].map(cell => cell.text).join(' ');
  return text.split(/[\s;,|/]+/).filter(word => !isNothing(word));
}

function surplusOf(row: Row, { heading, separated }: RowContext): string | null {
  if (!separated || excludedIsLast(heading)) return null;
  return row.cells.slice(heading.width).find(cell => cell.text !== '')?.text ?? null;
}

function excludedIsLast(heading: Heading): boolean {
  return heading.columns.get('excluded')?.index === heading.width - 1;
}
