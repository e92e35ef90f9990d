import type { Generated, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Answer, Channel, IdeaRules, IdeaState, ReportKind } from './model.ts';

export interface IdeasTables {
  idea: IdeaTable;
  ideaWording: IdeaWordingTable;
  ideaAnswer: IdeaAnswerTable;
  ideaSupport: IdeaSupportTable;
  ideaReport: IdeaReportTable;
  ideaConsent: IdeaConsentTable;
  ideaRules: IdeaRulesTable;
  ideaKey: IdeaKeyTable;
}

export interface IdeaTable {
  id: string;
  number: Generated<number>;
  programmeId: string | null;
  language: Language;
  state: IdeaState;
  /** The state from which it was hidden. */
  stateBefore: IdeaState | null;
  stateAt: Moment;
  title: string; // personal
  text: string; // personal
  place: string;
  placeId: string | null;
  fieldId: string | null;
  fieldLabel: Text | null;
  pictureId: string | null;
  pictureAlt: string;
  authorName: string | null; // personal
  email: string | null; // personal
  sentAt: Moment;
  /** By which way and on which day it reached the office that recorded it for somebody. */
  channel: Channel | null;
  receivedOn: Day | null;
  /** The letter or note in which it came. */
  receiptFileId: string | null; // personal
  confirmedAt: Moment | null;
  moderationDue: Day | null;
  checkedAt: Moment | null;
  answerDue: Day | null;
  /** Why it was rejected or hidden. */
  reason: string | null;
  mergedIntoId: string | null;
  /** Confirmed supporters, counted in the transaction of each. */
  supports: Generated<number>;
  /** Made up for the demo. */
  invented: Generated<boolean>;
}

/** The words at one time; a row is never changed. */
export interface IdeaWordingTable {
  ideaId: string;
  version: number;
  title: string; // personal
  text: string; // personal
  reason: string;
  at: Moment;
  personId: string | null;
}

export interface IdeaAnswerTable {
  id: string;
  ideaId: string;
  state: Answer['state'];
  text: string;
  language: Language;
  at: Moment;
  personId: string | null;
}

/** One supporter. The address is kept until it is confirmed; afterwards only that it was this one. */
export interface IdeaSupportTable {
  id: string;
  ideaId: string;
  email: string | null; // personal
  /** HMAC over idea and address. */
  emailHash: string; // personal
  language: Language;
  createdAt: Moment;
  confirmedAt: Moment | null;
}

export interface IdeaReportTable {
  id: string;
  ideaId: string;
  kind: ReportKind;
  text: string; // personal
  at: Moment;
  closedAt: Moment | null;
}

/** A data-protection consent (PrivacyConsent): the words that were agreed to, and when. */
export interface IdeaConsentTable {
  id: string;
  ideaId: string;
  kind: 'name' | 'email' | 'guardian';
  wording: string;
  at: Moment;
  withdrawnAt: Moment | null;
}

/** Rules of a programme; `programmeId` null for ideas of no programme. */
export interface IdeaRulesTable extends IdeaRules {
  programmeId: string | null;
}

/** One row: the key from which codes, private addresses and proofs of forms are made. */
export interface IdeaKeyTable {
  singleton: Generated<boolean>;
  key: string;
}

export function ideasDb(db: Db): Kysely<IdeasTables> {
  return db as unknown as Kysely<IdeasTables>;
}
