import type { FiguresTexts } from './texts.de.ts';

export const en: FiguresTexts = {
  row: row => `Row ${row}`,
  column: title => `column ${title}`,
  file: 'Whole file',
  said: {
    empty: () => 'The file is empty.',
    'too-large': () => 'The file is larger than 10 MB.',
    'not-a-table': () => 'The file is not a table. Please save it as CSV or XLSX.',
    'old-or-locked': () =>
      'The file is in an old Excel format (.xls) or locked with a password. Please save it as XLSX or CSV without one.',
    broken: () => 'The file is damaged or unpacks to too much.',
    'no-key': () => 'The column key is missing.',
    'no-columns': () => 'There is no column with figures beside the key.',
    'no-number': value => `“${value}” is not a number.`,
    'no-share': value => `${value} is not a share between 0 and 100 %.`,
    negative: value => `${value} cannot be below zero.`,
    'key-twice': (value, other) => `“${value}” is already in row ${other}.`,
    'key-unknown': value => `“${value}” is not a known key, the row is not read.`,
    'row-without-key': () => 'Without a key, not read.',
    'column-empty': () => 'There is no number in this column, it is not read.',
    'column-repeated': () => 'This column is there twice, the second one is not read.',
  },
};
