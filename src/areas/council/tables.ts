import type { ColumnType, Generated, GeneratedAlways, Kysely } from 'kysely';
import type { Channel } from '../applications/model.ts';
import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type {
  Annex,
  BlockKey,
  ClimateEffect,
  ConsultationRole,
  LeadUnit,
  PaperHead,
  PaperKind,
  PaperState,
  Released,
  RemotePaper,
  Result,
  Wording,
} from './model.ts';
import type { SentenceKey } from './model/sentences.ts';

export interface CouncilTables {
  councilPaper: CouncilPaperTable;
  paperBlock: PaperBlockTable;
  councilBody: CouncilBodyTable;
  sitting: SittingTable;
  consultation: ConsultationTable;
  paperReceipt: PaperReceiptTable;
  paperLink: PaperLinkTable;
  paperTemplate: PaperTemplateTable;
  finalPaper: FinalPaperTable;
  oparlLink: OparlLinkTable;
  paperSentence: PaperSentenceTable;
}

export interface CouncilPaperTable {
  id: string;
  partnershipId: string;
  organisationId: string;
  state: PaperState;
  kind: PaperKind;
  language: Language;
  number: string;
  isPublic: boolean;
  paperOn: Day | null;
  town: string;
  signatory: string; // personal
  fit: string;
  consentWhen: string;
  climateEffect: ClimateEffect;
  annexes: ColumnType<readonly Annex[], string, string>;
  released: ColumnType<Released | null, string | null, string | null>;
  createdAt: Moment;
  changedAt: Moment;
  publishedAt: ColumnType<Date | null, Date | undefined, Date>;
}

/** A part of the text that somebody edited; the others are made from the data each time. */
export interface PaperBlockTable {
  paperId: string;
  key: BlockKey;
  text: string; // personal
  base: string;
}

export interface CouncilBodyTable {
  id: string;
  organisationId: string;
  name: string; // not personal
  leadDays: number | null;
  leadUnit: LeadUnit | null;
}

export interface SittingTable {
  id: string;
  bodyId: string;
  day: Day;
  time: string;
  /** When a paper that everybody could read left it last. */
  leftAt: ColumnType<Date | null, Date | undefined, Date>;
}

export interface ConsultationTable {
  id: string;
  paperId: string;
  position: number;
  bodyId: string;
  sittingId: string | null;
  role: ConsultationRole;
  isPublic: boolean;
  result: Result | null;
  resultOn: Day | null;
  fileId: string | null;
  source: Generated<string>;
  /** Address of the same consultation on the council's server; '' where it is not known there. */
  remoteId: Generated<string>;
  takenAt: ColumnType<Date | null, Date | undefined, Date>;
}

/** How something reached the office that it recorded for an authority. */
export interface PaperReceiptTable {
  id: string;
  paperId: string;
  at: Moment;
  action: string;
  channel: Channel;
  receivedOn: Day;
}

/** A link for whoever puts the paper into the council's own system, without account. */
export interface PaperLinkTable {
  id: string;
  paperId: string;
  /** Hash of what stands in the address. */
  secret: string;
  until: Day;
  createdAt: Moment;
}

/** The Word template of an authority. */
export interface PaperTemplateTable {
  organisationId: string;
  fileId: string;
  at: Moment;
}

/** What the council's office filed; the latest row counts, the earlier ones stay. */
export interface FinalPaperTable {
  id: string;
  paperId: string;
  fileId: string | null;
  wording: ColumnType<Wording, string, string>; // personal
  number: string;
  kind: PaperKind | null;
  bodies: ColumnType<readonly string[], string, string>;
  before: ColumnType<PaperHead, string, string>;
  position: GeneratedAlways<string>;
  filedAt: Moment;
}

/** The same paper on the council's own server. */
export interface OparlLinkTable {
  paperId: string;
  address: string; // not personal
  remote: ColumnType<RemotePaper, string, string>;
  fetchedAt: Moment;
  takenAt: ColumnType<Date | null, Date | null, Date | null>;
  fault: string | null;
}

/** The words of an office for a part of papers; null is back to those of the product. */
export interface PaperSentenceTable {
  programmeId: string;
  language: Language;
  key: SentenceKey;
  text: string | null;
  version: Generated<number>;
  changedAt: Moment;
}

export function councilDb(db: Db): Kysely<CouncilTables> {
  return db as unknown as Kysely<CouncilTables>;
}
