import type { FileTexts } from './texts.de.ts';

export const en: FileTexts = {
  row: row => `row ${row}`,
  column: title => `column ${title}`,
  quoted: value => `“${value}”`,
  file: 'whole file',
  said: {
    empty: () => 'The file is empty.',
    'too-large': () => 'The file is larger than 10 MB.',
    'not-a-table': () => 'The file is not a table. Please save it as CSV or XLSX.',
    'old-or-locked': () =>
      'The file is in an old Excel format (.xls) or has a password. Please save it as XLSX or CSV without one.',
    broken: () => 'The file is damaged or unpacks to too much.',
    'heading-missing': () =>
      'No headings recognised. Expected are key (Schlüssel), field (Handlungsfeld), role (Rolle), experience (Erfahrung) and need (Bedarf).',
    'column-missing': (value, other) => `The column ${other} (${value}) is missing.`,
    'no-rows': () => 'There is no row below the headings.',
    'column-unknown': () => 'This column is unknown and is not read.',
    'column-repeated': () => 'This column means the same as an earlier one and is not read.',
    surplus: value => `${value} stands to the right of the last heading. Is the separator right?`,
    'cell-error': value => `The cell holds the error ${value}.`,
    'cell-empty': () => 'A value is missing here.',
    'key-unknown': value => `${value} is not a known key.`,
    'key-date': value => `${value} is a date, not a key.`,
    'key-excluded-self': value => `${value} excludes itself.`,
    'field-unreadable': value => `${value} is not a field of action.`,
    'field-unknown': value => `${value} is not a known field of action and is kept as one of its own.`,
    'role-unknown': value => `${value} is not a known role. Possible are advising, adopting, either, peer.`,
    level: value => `${value} is not a level. Possible are 0, 1, 2, 3 and 4.`,
    'level-date': value => `${value} is a date, not a level from 0 to 4.`,
    evidence: value => `${value} is not a number of proofs.`,
    hours: value => `${value} is not a travel time in hours.`,
    twice: (value, other) => `${value} already stands in row ${other} for this field of action.`,
  },
};
