import { inLanguage } from '../../../kernel/text.ts';
import type { Language } from '../../../kernel/text.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

export type RemarkCode = keyof typeof de.said;

/**
 * Something to say about a place in a file. `row` counts as the spreadsheet does (heading = 1), null for the whole file;
 * `column` is the heading as it stands in the file; `other` a second word that the sentence needs.
 */
export type Remark = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: RemarkCode;
  readonly value: string;
  readonly other?: string;
};

/** `Zeile 4, Spalte Erfahrung: „7“ ist keine Stufe. …` */
export function sayRemark(remark: Remark, language: Language): string {
  const t = inLanguage(language, { de, en });
  const value = remark.code === 'column-missing' ? remark.value : t.quoted(shortened(remark.value));
  return `${sayWhere(remark, language)}: ${t.said[remark.code](value, remark.other ?? '')}`;
}

/** `Zeile 4, Spalte Erfahrung`, or `Ganze Datei`. */
export function sayWhere({ row, column }: Pick<Remark, 'row' | 'column'>, language: Language): string {
  const t = inLanguage(language, { de, en });
  const where = [...(row === null ? [] : [t.row(row)]), ...(column === null ? [] : [t.column(column)])];
  return where.length > 0 ? where.join(', ') : t.file;
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
