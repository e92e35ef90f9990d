import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './words.de.ts';

/** Headings of a council paper in English. */
export const en: TextsLike<typeof de> = {
  kinds: { information: 'Information paper', decision: 'Decision paper' },
  number: v => `No. ${v.number}`,
  isPublic: 'for the public sitting',
  isInternal: 'for the sitting that is not public',
  sequence: 'Committee sequence',
  body: 'Body',
  day: 'Sitting',
  role: 'Task',
  roles: { notice: 'notice', preliminary: 'preliminary', hearing: 'hearing', decision: 'decision' },
  subject: 'Subject',
  placeAndDay: v => [v.town, v.day].filter(part => part !== '').join(', '),
  signature: 'Signature',
  facts: 'Facts',
  resolution: 'Draft resolution',
  officeDuties: 'Duties of the programme office',
  partnerDuties: 'Duties of the partners',
  costs: 'Costs of the project',
  financialEffect: 'Financial effect',
  climateEffect: 'Effect on the climate',
  annexes: 'Annexes',
  notPublic: v => `${v.title} (not public)`,
  contact: 'Contact',
  fields: {
    kind: 'Kind of paper',
    number: 'Number',
    public: 'Public or not',
    placeAndDay: 'Town and day',
    signatory: 'Signed by',
  },
  file: 'paper',
};
