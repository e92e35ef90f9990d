import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { ApplicationState, Channel, Commitment, FieldRoleWish, Wishes } from './model.ts';

export interface ApplicationsTables {
  application: ApplicationTable;
  applicationField: ApplicationFieldTable;
  evidence: EvidenceTable;
  onBehalf: OnBehalfTable;
}

export interface ApplicationTable {
  id: string;
  callId: string;
  organisationId: string;
  /** The place whose figures count; null for one without figures. */
  placeId: string | null;
  state: ApplicationState;
  wishes: Wishes;
  commitment: Commitment;
  contactName: string; // personal
  contactJobTitle: string;
  contactEmail: string; // personal
  contactPhone: string; // personal
  createdAt: Moment;
  changedAt: Moment;
  submittedAt: Moment | null;
  /** Day of receipt of an entry that was admitted after the deadline, with the reason. */
  lateReceivedOn: Day | null;
  lateReason: string | null;
  /** Why the office called it ineligible or declined it, or why it was withdrawn. */
  decisionReason: string | null;
}

export interface ApplicationFieldTable {
  applicationId: string;
  field: string;
  role: FieldRoleWish;
  experience: number;
  need: number;
  /** What was done and what is wanted, in the applicant's words. */
  experienceText: string;
  needText: string;
}

export interface EvidenceTable {
  id: string;
  applicationId: string;
  field: string;
  /** Its place among the proofs of the field. */
  position: number;
  measure: string;
  year: number | null;
  effect: string;
  contact: string; // personal
}

/** An act of an authority that the office recorded: which, when it came, by which way, the paper if there is one. */
export interface OnBehalfTable {
  id: string;
  applicationId: string;
  act: string;
  personId: string;
  at: Moment;
  receivedOn: Day;
  channel: Channel;
  fileId: string | null;
}

export function applicationsDb(db: Db): Kysely<ApplicationsTables> {
  return db as unknown as Kysely<ApplicationsTables>;
}
