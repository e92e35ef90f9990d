import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Audience, DocumentKind, KeepReason } from './model.ts';

export interface DocumentsTables {
  pairDocument: PairDocumentTable;
  pairDocumentVersion: PairDocumentVersionTable;
  documentYears: DocumentYearsTable;
}

export interface PairDocumentTable {
  id: string;
  partnershipId: string;
  title: string;
  kind: DocumentKind;
  audience: Audience;
  keepReason: KeepReason;
  organisationId: string;
  revision: number;
  removedOn: Day | null;
  removedBy: string | null;
  removedWhy: string | null;
}

export interface PairDocumentVersionTable {
  id: string;
  documentId: string;
  number: number;
  fileId: string;
  note: string; // not personal
  organisationId: string;
  personId: string | null; // personal
  at: Moment;
}

/** How many years after the end documents are kept, where a programme has said so. */
export interface DocumentYearsTable {
  programmeId: string;
  work: number;
  proof: number;
  personal: number;
}

export function documentsDb(db: Db): Kysely<DocumentsTables> {
  return db as unknown as Kysely<DocumentsTables>;
}
