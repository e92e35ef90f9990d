import type { TextsLike } from '../../../kernel/text.ts';
import type { library as libraryDe, rules as rulesDe } from './library-texts.de.ts';

/** What stands in the library of clauses in English. */
export const library: TextsLike<typeof libraryDe> = {
  title: 'Clauses',
  lead: 'Agreements are made from these clauses. Agreements that were begun keep their text.',
  of: v => `Clauses: ${v.programme}`,
  clause: 'Clause',
  condition: 'Applies',
  translation: 'Translation',
  complete: 'complete',
  missing: v => `${v.languages} missing`,
  change: 'Change',
  add: 'Add a clause',
  rules: 'Forms of signature',
  order: 'Order',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  removeTitle: v => `Remove “${v.title}”`,
  removePoints: [
    'New agreements are made without this clause.',
    'Agreements that were begun or signed keep it.',
    'This cannot be undone. You can write the clause again, though.',
  ],
  removeNow: 'Remove the clause',
  conditions: {
    always: 'always',
    grant: 'where there are funds',
    languages: 'with two languages',
    several: 'from three parties on',
    'office-signs': 'where the office signs',
  },
  variables: 'The system fills these in',
  preview: 'How it reads',
  previewOf: v => `With the data of ${v.pair}`,
  showPreview: 'Preview',
  save: 'Save the clause',
  back: 'Back to the clauses',
};

/** What stands beside the rules about signatures in English. */
export const rules: TextsLike<typeof rulesDe> = {
  title: 'Forms of signature',
  lead: 'Which form counts for whom, since when and by which source. Without a rule of its own the general one holds.',
  for: 'Holds for',
  everybody: 'everybody',
  forms: 'Allowed',
  valid: 'Period',
  since: v => `since ${v.from}`,
  between: v => `${v.from} to ${v.to}`,
  source: 'Source',
  add: 'Add a rule',
  land: 'Land',
  organisation: 'Municipality',
  validFrom: 'Valid from',
  validTo: 'Valid until',
  save: 'Save the rule',
  noLand: 'all Länder',
  noOrganisation: 'all municipalities',
  sourceHelp: 'Law and section, or the internal rule, with its date.',
};
