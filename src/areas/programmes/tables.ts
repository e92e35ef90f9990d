import type { Kysely } from 'kysely';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { CallState, CallTerms, Format, Module, Taxonomy } from './model.ts';
import type { Words } from './model/words.ts';

export interface ProgrammesTables {
  programme: ProgrammeTable;
  call: CallTable;
  callVersion: CallVersionTable;
  callQuestion: CallQuestionTable;
  callDocument: CallDocumentTable;
}

export interface ProgrammeTable {
  id: string;
  slug: string;
  name: Text; // not personal
  format: Format;
  modules: Module[];
  /** Words of this programme in place of the ordinary ones. */
  terms: Words;
  taxonomy: Taxonomy;
  officeId: string;
}

export interface CallTable {
  id: string;
  programmeId: string;
  slug: string;
  name: Text; // not personal
  state: CallState;
  /** What applies now; a draft may change it, an open call only by a new version. */
  terms: CallTerms;
  version: number;
  /** SHA-256 over the frozen terms; null while a draft. */
  hash: string | null;
  opensAt: Moment;
  /** The first moment at which it is too late. */
  deadlineAt: Moment;
  createdAt: Moment;
}

/** The terms as they were frozen, one row per version, never changed. */
export interface CallVersionTable {
  callId: string;
  version: number;
  terms: CallTerms;
  hash: string;
  /** The deadline of this version; an extension changes nothing else. */
  deadlineAt: Moment;
  /** Why this version; empty for the first. */
  reason: string;
  at: Moment;
  personId: string | null;
}

/** A question that is often asked, with its answer. */
export interface CallQuestionTable {
  id: string;
  callId: string;
  position: number;
  question: Text;
  answer: Text;
}

/** Something that a call hands out. */
export interface CallDocumentTable {
  id: string;
  callId: string;
  position: number;
  title: Text;
  fileId: string;
}

export function programmesDb(db: Db): Kysely<ProgrammesTables> {
  return db as unknown as Kysely<ProgrammesTables>;
}
