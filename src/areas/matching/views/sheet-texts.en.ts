import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './sheet-texts.de.ts';

export const en: TextsLike<typeof de> = {
  title: 'Work with Excel',
  lead: 'Take the computation with you as an Excel file and enter there which pairs are fixed or excluded. Bring the file back: you first see every difference and then decide.',
  door: 'Read fixed pairs from Excel',
  download: 'Excel',
  fileName: 'round',
  file: 'Changed file',
  fileHelp:
    'Every sheet with two keys and the column “Fixed or excluded” is read: fixed, excluded or free. Empty fields change nothing.',
  compare: 'Show differences',
  differences: 'What the file would change',
  counted: v =>
    v.different === '0'
      ? 'The file changes nothing.'
      : v.different === '1'
        ? 'One row with a difference. Nothing is changed yet.'
        : `${v.different} rows with a difference. Nothing is changed yet.`,
  take: 'Take over what is ticked',
  back: 'Back to the round',
  rowOf: v => (v.sheet === '' ? `row ${v.row}` : `${v.sheet}, row ${v.row}`),
  columns: {
    take: 'Take over',
    change: 'Difference',
    kind: 'Fixed or excluded',
    reason: 'Reason for it',
    figure: 'Figure',
    own: 'Value of the place',
    other: 'Value of the partner',
    unit: 'Unit',
  },
  sheets: { pairs: 'Pairs', alternatives: 'Alternatives', single: 'Without pair', figures: 'Figures', fixed: 'Fixed' },
  kinds: { lock: 'fixed', forbid: 'excluded', free: 'free' },
  reasonOf: v => `Reason for ${v.pair}`,
  refusals: {
    'sheet-missing': 'Choose a file.',
    'sheet-empty': 'The file is empty.',
    'sheet-too-large': 'The file is larger than 10 MB.',
    'sheet-not-a-table': 'This is not a table. Upload an Excel or CSV file.',
    'sheet-old-or-locked': 'The file has a password or the old format .xls. Save it as .xlsx.',
    'sheet-broken': 'The file cannot be read.',
    'sheet-no-columns': 'No sheet has two columns “Key” and one column “Fixed or excluded” in its first row.',
    'sheet-unknown': v => `“${v.text}” is not known here: fixed, excluded or free.`,
    'sheet-twice': 'The file says two things about this pair.',
    'sheet-late': 'This pair was changed since it was shown. Upload the file once more.',
    'sheet-nothing': 'Tick what shall be taken over.',
    'sheet-refused': 'Nothing was taken over. The rows say why.',
  },
};
