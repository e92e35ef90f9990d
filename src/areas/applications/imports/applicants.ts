import { regioTwinTaxonomy } from '../../programmes/model.ts';
import type { FieldOfAction, Taxonomy } from '../../programmes/model.ts';
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts';
import { columnNames, findHeading, requiredColumns } from './headings.ts';
import type { Heading } from './headings.ts';
import type { Remark, RemarkCode } from './remarks.ts';
import { readRow } from './row.ts';
import type { ApplicantRow } from './row.ts';

/** A file of applicants, read: all rows, or all reasons why not. Fields are those of the taxonomy and the file's own. */
export type ApplicantsReading = {
  readonly rows: readonly ApplicantRow[];
  readonly fields: readonly FieldOfAction[];
  readonly errors: readonly Remark[];
  readonly notices: readonly Remark[];
};

type ApplicantsOptions = {
  /** The normalised key of a known place (`6531` → `06531`), or null. */
  readonly findKey: (text: string) => string | null;
  readonly taxonomy?: Taxonomy;
};

/**
 * Reads a CSV or XLSX file with one row per place and field of action. Nothing is thrown: every error is collected with
 * its row and column, and with an error there are no rows. A notice refuses nothing.
 */
export async function readApplicants(bytes: Uint8Array, options: ApplicantsOptions): Promise<ApplicantsReading> {
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return refusedFile(file.reason);
  const found = findHeading(file.sheets);
  if (!found) return refusedFile('heading-missing');
  const { sheet, heading } = found;
  const missing = missingColumns(heading);
  if (missing.length > 0) return { rows: [], fields: [], errors: missing, notices: [] };

  const taxonomy = options.taxonomy ?? regioTwinTaxonomy;
  const context = { heading, findKey: options.findKey, taxonomy, separated: file.format === 'csv' };
  const rows: ApplicantRow[] = [];
  const errors: Remark[] = [];
  const notices = headingNotices(heading);
  const ownFields = new Map<string, FieldOfAction>();
  const firstRows = new Map<string, number>();
  const column = (name: 'key' | 'field') => heading.columns.get(name)!.title;
  for (const line of sheet.rows.filter(({ row }) => row > heading.row)) {
    const { value, key, field, errors: complaints } = readRow(line, context);
    errors.push(...complaints);
    if (value) rows.push(value);
    if (field && !taxonomy.fields.includes(field)) {
      const earlier = ownFields.get(field.id);
      // Of several spellings one is kept, whatever the order of the rows: capitals come first.
      if (earlier === undefined || field.label.de < earlier.label.de) ownFields.set(field.id, field);
      if (earlier === undefined)
        notices.push({ row: line.row, column: column('field'), code: 'field-unknown', value: field.label.de });
    }
    if (key === null || field === null) continue;
    const earlier = firstRows.get(`${key} ${field.id}`);
    if (earlier === undefined) firstRows.set(`${key} ${field.id}`, line.row);
    else errors.push({ row: line.row, column: column('key'), code: 'twice', value: key, other: String(earlier) });
  }
  if (rows.length === 0 && errors.length === 0)
    errors.push({ row: heading.row, column: null, code: 'no-rows', value: '' });
  const fields = [...taxonomy.fields, ...[...ownFields.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
  return { rows: errors.length > 0 ? [] : rows, fields, errors, notices };
}

function refusedFile(code: RemarkCode): ApplicantsReading {
  return { rows: [], fields: [], errors: [{ row: null, column: null, code, value: '' }], notices: [] };
}

function missingColumns(heading: Heading): Remark[] {
  return requiredColumns
    .filter(column => !heading.columns.has(column))
    .map(column => {
      const { de, en } = columnNames[column];
      return { row: heading.row, column: null, code: 'column-missing', value: de, other: en };
    });
}

function headingNotices(heading: Heading): Remark[] {
  const say = (code: RemarkCode) => (title: string) => ({ row: heading.row, column: title, code, value: title });
  return [...heading.unknown.map(say('column-unknown')), ...heading.repeated.map(say('column-repeated'))];
}
