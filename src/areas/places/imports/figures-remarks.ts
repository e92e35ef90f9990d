import { inLanguage } from '../../../kernel/text.ts';
import type { Language } from '../../../kernel/text.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/**
 * Something to say about a file of figures. `row` counts as the spreadsheet does (heading = 1), null for the whole file or
 * column; `column` is the heading as it stands in the file; `other` a second word that the sentence needs.
 */
export type FiguresRemark = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: keyof typeof de.said;
  readonly value: string;
  readonly other?: string;
};

/** `Zeile 4, Spalte Fläche: „viel“ ist keine Zahl.` */
export function sayFiguresRemark({ row, column, code, value, other = '' }: FiguresRemark, language: Language): string {
  const t = inLanguage(language, { de, en });
  const where = [...(row === null ? [] : [t.row(row)]), ...(column === null ? [] : [t.column(column)])];
  return `${where.length > 0 ? where.join(', ') : t.file}: ${t.said[code](value, other)}`;
}
