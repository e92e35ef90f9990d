import type { ColumnType, Generated } from 'kysely';
import type { FileType } from './files/type.ts';

/** A moment: read as `Date`, written as `Date`. */
export type Moment = ColumnType<Date, Date, Date>;

/** What the platform itself keeps; areas keep their own tables. */
export interface PlatformTables {
  auditEntry: AuditEntryTable;
  event: EventTable;
  mail: MailTable;
  file: FileTable;
  submission: SubmissionTable;
  heldForm: HeldFormTable;
  rateCount: RateCountTable;
  installation: InstallationTable;
}

/** Who did what to which thing, when. Ids and field names only: no names, no contents. */
export interface AuditEntryTable {
  id: Generated<number>;
  at: Moment;
  actorKind: 'anonymous' | 'person' | 'system';
  personId: string | null;
  job: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  organisationId: string | null;
  onBehalf: boolean;
  fields: string[];
}

export interface EventTable {
  id: string;
  at: Moment;
  type: string;
  subjectId: string;
  ids: Record<string, string>;
}

/** `held` waits for the mail of the day or the week. */
export type MailState = 'queued' | 'held' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'closed';

/** One mail to one recipient. Its words are made from current data at the moment of sending and not kept here. */
export interface MailTable {
  id: string;
  at: Moment;
  kind: string;
  recipientKind: 'person' | 'contact' | 'challenge' | 'address';
  recipientId: string;
  ids: Record<string, string>;
  dedupe: string;
  state: MailState;
  stateAt: Moment;
  problem: string | null;
  /** The mail that told of it together with others. */
  digestId: string | null;
}

export interface FileTable {
  id: string;
  at: Moment;
  name: string; // personal
  type: FileType;
  size: number;
  sha256: string;
  organisationId: string | null;
}

/** A form that was taken once: its key and where the person was sent afterwards. */
export interface SubmissionTable {
  key: string;
  at: Moment;
  location: string | null;
}

/** What somebody had typed when the session had ended: kept for a day, for that browser alone. */
export interface HeldFormTable {
  id: string;
  at: Moment;
  browser: string;
  path: string;
  fields: Record<string, string[]>; // personal
}

export interface RateCountTable {
  key: string;
  windowStart: Moment;
  count: number;
}

/** One row: whether this database was made as a demo. It stays what it was made as. */
export interface InstallationTable {
  singleton: Generated<boolean>;
  demo: boolean;
  createdAt: Moment;
}
