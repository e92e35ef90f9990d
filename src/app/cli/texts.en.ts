import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

export const en: TextsLike<typeof de> = {
  help: `Klimatwin: regions and partner towns learn climate protection from each other.

  klimatwin match --applicants FILE.(csv|xlsx) [--figures FILE…] [--pairs NUMBER]
                  [--record RECORD.json] --out FILE.(csv|xlsx|json)
      makes the best pairs from a list of expressions of interest, with reasons and proof.
      One row per place and field of action. Columns: key, field, role (advising, adopting, either, peer),
      experience 0–4, need 0–4; optional evidence, max_travel_hours, excluded.
      --record      writes down besides all that went into the computation and came out

  klimatwin rerun RECORD.json [--out FILE.json]
      computes a pairing anew from its record alone, checks the proof and answers the same record, byte for byte.
      The record comes from match --record or from the page of the pairing.

  klimatwin similar --place KEY [-k NUMBER] [--figures FILE…] [--format text|json|csv] [--out FILE]
      names the places of the same level that are structurally most alike to a place.

  klimatwin pair --edges FILE.(csv|xlsx) [--two-sided] [--min-cost] [--perfect] [--pairs NUMBER]
                 [--capacities FILE] [--format json|csv] [--out FILE.(csv|xlsx|json)]
      makes the best choice from a list of possible pairs, with proof. Columns: a, b, weight (a whole number);
      everybody is in one pair at most, or in as many as the columns node, capacity say.
      --two-sided   column a is one side, column b the other, even where names are equal
      --min-cost    the smallest sum instead of the greatest
      --perfect     nobody stays without a partner; without it that is allowed

  --figures   figures of your own: one row per key, one column per indicator
  --format    form of the output without --out: json or csv, for similar also text
  --lang      de or en; otherwise by LC_ALL, LC_MESSAGES or LANG, otherwise German

Results stand alone on standard output or in the file, everything else on standard error.
Exit codes: 0 fine, 1 error in the program, 2 input refused, 3 there is no solution,
or something else comes out of a rerun.
`,
  askForHelp: 'Help: klimatwin help',
  noCommand: 'What shall be done? Possible are match, rerun, pair, similar and help.',
  unknownCommand: word => `There is no command “${word}”. Possible are match, rerun, pair, similar and help.`,
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
  rerun: {
    missing: 'Which record? For example: klimatwin rerun record.json',
    unreadable: {
      'no-json': file => `${file}: this is no record of a pairing, it is not even JSON.`,
      'no-record': file => `${file}: this is no record of a pairing.`,
      'other-format': (file, where) => `${file}: this version does not know the format “${where}”.`,
      broken: (file, where) => `${file}: the record is damaged or incomplete, at “${where}”.`,
    },
    impossible: file => `${file}: nothing can be computed from what stands in this record.`,
    departed: (what, cause) => `Computed anew, something else comes out: ${what} (${cause}).`,
    otherWriting: 'Computed anew, the same comes out, but the file is written in another way than a record.',
    inputChanged: 'what stands in the record is no longer what was computed from',
    otherVersion: (then, now) => `recorded with version ${then}, computed anew with ${now}`,
    resultChanged: 'the recorded result does not come from this input',
    unproven: 'the recorded proof does not hold',
    repeated: (then, now) =>
      then === now
        ? 'Computed anew: the same result, byte for byte.'
        : `Computed anew: the same result, byte for byte (version ${then} then, ${now} now).`,
    parts: {
      pairs: (now, recorded) =>
        now === ''
          ? `${recorded} is no pair`
          : recorded === ''
            ? `${now} is a pair that is not in the record`
            : `${now} instead of ${recorded}`,
      scores: pairs => `other numbers for ${pairs}`,
      unmatched: 'other reasons why somebody has no partner',
      notices: 'other notes',
      alternatives: 'other alternatives',
      certificate: 'another proof',
      order: 'the same pairs in another order',
      input: 'the same result from other input',
    },
  },
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
  pairing: {
    read: (edges, nodes) => `${count(edges, 'possible pair')}, ${count(nodes, 'participant')}`,
    noColumn: column => `The column ${column} is missing.`,
    noName: 'There is no name here.',
    noWeight: value => `“${value}” is not a whole number.`,
    largeWeight: value => `“${value}” is too large. Possible are whole numbers up to 9007199254740991.`,
    noCapacity: value => `“${value}” is not a whole number from 0 on.`,
    itself: name => `“${name}” cannot be a pair with itself.`,
    otherWeight: row => `This pair already stands in row ${row}, with another weight.`,
    twice: (value, row) => `“${value}” already stands in row ${row}.`,
    repeated: rows =>
      rows === 1 ? 'One pair stands there twice and counts once.' : `${rows} rows repeat a pair and do not count.`,
    moreErrors: more => `… and ${more} more.`,
    tooLarge: heaviest =>
      `Weights up to ${heaviest} are too large for so many participants to be computed exactly. Please give them in a larger unit.`,
    allCost: 'Every pair costs something, so no pair is the cheapest. With --perfect nobody stays alone.',
    someSingle: 'There is no way to leave nobody without a partner.',
    someSingleOf: pairs => `There is no way to leave nobody without a partner with at most ${count(pairs, 'pair')}.`,
    weight: 'weight',
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
  objectives: {
    served: 'pairs served',
    worst: 'weakest pair',
    sum: 'sum of utilities',
    canonical: 'unambiguous choice',
  },
};
