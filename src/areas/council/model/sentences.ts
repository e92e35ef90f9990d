import { type BlockKey, blockKeys } from '../model.ts';

/** What the office can put into its own words: the parts of a paper, and what the agreement is called as an annex. */
export const sentenceKeys = [...blockKeys, 'agreement'] as const satisfies readonly (BlockKey | 'agreement')[];
export type SentenceKey = (typeof sentenceKeys)[number];

/** What can stand in double braces in a sentence; its value is filled in from the data of the partnership. */
export const sentenceVariables = [
  'own',
  'ofOwn',
  'inOwn',
  'partners',
  'programme',
  'call',
  'officeInBrackets',
  'about',
  'themes',
  'agreement',
  'body',
  'fit',
  'consentWhen',
  'places',
  'rate',
  'cap',
  'ownShare',
  'eligible',
  'payment',
  'credit',
  'adviser',
  'jourFixe',
  'studyTour',
  'agreed.officeDuties',
  'agreed.partnerDuties',
] as const;
export type SentenceVariable = (typeof sentenceVariables)[number];

/** What can be asked in double braces; it prints nothing and lets the words behind it stand where it holds. */
export const sentenceConditions = [
  'if.signed',
  'if.unsigned',
  'if.withoutOwnShare',
  'if.usualOfficeDuties',
  'if.usualPartnerDuties',
  'if.climatePositive',
  'if.climateNegative',
  'if.climateOpen',
  'if.climateNone',
] as const;
export type SentenceCondition = (typeof sentenceConditions)[number];

/** A sentence of the office. `text` is null where it went back to that of the product; version 0 was never written. */
export type OwnSentence = {
  readonly key: SentenceKey;
  readonly text: string | null;
  readonly version: number;
  /** Null as long as nobody has written it. */
  readonly changedAt: Date | null;
};

/** The own words of an office in one language; what is not there stands as in the product. */
export type Sentences = Readonly<Partial<Record<SentenceKey, string>>>;
