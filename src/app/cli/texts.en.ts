import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

export const en: TextsLike<typeof de> = {
  help: `Klimatwin: regions and partner towns learn climate protection from each other.

  klimatwin match --applicants FILE.(csv|xlsx) [--figures FILE…] [--pairs NUMBER] --out FILE.(csv|xlsx|json)
      makes the best pairs from a list of expressions of interest, with reasons and proof.
      One row per place and field of action. Columns: key, field, role (advising, adopting, either, peer),
      experience 0–4, need 0–4; optional evidence, max_travel_hours, excluded.

  klimatwin similar --place KEY [-k NUMBER] [--figures FILE…] [--format text|json|csv] [--out FILE]
      names the places of the same level that are structurally most alike to a place.

  --figures   figures of your own: one row per key, one column per indicator
  --format    form of the output without --out: json or csv, for similar also text
  --lang      de or en; otherwise by LC_ALL, LC_MESSAGES or LANG, otherwise German

Results stand alone on standard output or in the file, everything else on standard error.
Exit codes: 0 fine, 1 error in the program, 2 input refused.
`,
  askForHelp: 'Help: klimatwin help',
  noCommand: 'What shall be done? Possible are match, similar and help.',
  unknownCommand: word => `There is no command “${word}”. Possible are match, similar and help.`,
  unknownOption: word => `The option ${word} is unknown or incomplete.`,
  unknownLanguage: word => `There is no language “${word}”. Possible are de and en.`,
  unexpected: word => `“${word}” means nothing here.`,
  notANumber: (option, word, least) => `${option}: “${word}” is not a whole number from ${least} on.`,
  missingOption: option => `${option} is missing.`,
  unknownFormat: word => `There is no format “${word}” here.`,
  unknownEnding: file => `${file}: the name must end in .csv, .xlsx or .json.`,
  unreadableFile: file => `${file}: the file cannot be read.`,
  unwritableFile: file => `${file}: the file cannot be written.`,
  unknownPlace: word => `“${word}” is neither a known key nor a known name.`,
  ambiguousPlace: (word, list) => `“${word}” is ambiguous: ${list}.`,
  noComparison: name => `There are too few figures for ${name} to name places that are alike.`,
  fewFigures: (name, missing) => `Little is known of ${name}. It is compared without ${missing}.`,
  broken: message => `Unexpected error in the program: ${message}`,
  refused: count => (count === 1 ? 'Refused: 1 error.' : `Refused: ${count} errors.`),
  notice: sentence => `Note: ${sentence}`,
  reading: file => `reading ${file} …`,
  read: (rows, places) => `${count(rows, 'row')}, ${count(places, 'place')}`,
  readFigures: (file, columns, places) => `${file}: ${count(columns, 'indicator')} for ${count(places, 'place')}`,
  computing: 'computing …',
  comparing: name => `comparing ${name} …`,
  computed: (pairs, single) => `${count(pairs, 'pair')}, ${single} without partner`,
  proven: sum => `Checked: no better set of pairs is possible (sum ${sum}, gap 0).`,
  written: file => `written: ${file}`,
  ownFigures: 'Own figures',
  figures: {
    noKey: 'The column key (Schlüssel) is missing.',
    noColumns: 'There is no column with figures beside the key.',
    noNumber: value => `“${value}” is not a number.`,
    twice: (value, row) => `“${value}” already stands in row ${row}.`,
    dissolved: value => `The district ${value} no longer exists and is not read.`,
    keyless: 'Without a key, is not read.',
    empty: 'There is no number in this column, it is not read.',
    noSpread: 'All values of this column are equal, it tells nobody apart.',
    repeated: 'This column stands there twice.',
  },
  table: {
    sheets: { pairs: 'Pairs', unmatched: 'Without partner', certificate: 'Proof' },
    result: 'result',
    pair: 'pair',
    single: 'without partner',
    key: 'key',
    otherKey: 'key 2',
    name: 'name',
    otherName: 'name 2',
    utility: 'utility',
    similarity: 'similarity',
    complementarity: 'complementarity',
    practicality: 'practicality',
    travel: 'travel time (h, estimated)',
    fields: 'fields of action',
    reasonsDe: 'reasons (German)',
    reasonsEn: 'reasons (English)',
    reason: 'reason',
    rank: 'rank',
    distance: 'distance',
    coverage: 'coverage',
    peers: 'peers',
    objective: 'objective',
    primal: 'reached',
    dual: 'at most possible',
    gap: 'gap',
  },
  objectives: { served: 'pairs served', sum: 'sum of utilities', canonical: 'unambiguous choice' },
};
