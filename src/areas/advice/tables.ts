import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { NoteKind } from './model.ts';
import type { Going } from './model/pulse.ts';
import type { Audience, PauseKind, StaleKind } from './model/stale.ts';

export interface AdviceTables {
  adviceNote: AdviceNoteTable;
  adviceRule: AdviceRuleTable;
  advicePause: AdvicePauseTable;
  adviceFact: AdviceFactTable;
  adviceStep: AdviceStepTable;
  advicePulse: AdvicePulseTable;
  adviceAnswer: AdviceAnswerTable;
}

export interface AdviceNoteTable {
  id: string;
  partnershipId: string;
  kind: NoteKind;
  organisationId: string | null;
  day: Day;
  text: string; // personal
  personId: string | null; // personal
  at: Moment;
  changedAt: Moment | null;
  version: number;
}

/** One row for each day from which something else holds. */
export interface AdviceRuleTable {
  programmeId: string;
  validFrom: Day;
  contactDays: number;
  meetingDays: number;
  adviserDays: number | null;
  officeDays: number | null;
  authorityDays: number | null;
  pulseDays: number | null;
}

export interface AdvicePauseTable {
  id: string;
  kind: PauseKind;
  programmeId: string;
  land: string | null;
  partnershipId: string | null;
  organisationId: string | null;
  from: Day;
  to: Day;
  reason: string;
}

/** Silence that is a fact; the row goes when it is over, and with it who was told. */
export interface AdviceFactTable {
  id: string;
  partnershipId: string;
  kind: StaleKind;
  organisationId: string | null;
  since: Day;
}

export interface AdviceStepTable {
  factId: string;
  audience: Audience;
  day: Day;
}

export interface AdvicePulseTable {
  partnershipId: string;
  askedOn: Day;
}

export interface AdviceAnswerTable {
  partnershipId: string;
  askedOn: Day;
  organisationId: string;
  day: Day;
  going: Going;
  needs: string; // personal
  personId: string | null; // personal
  at: Moment;
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
}

export function adviceDb(db: Db): Kysely<AdviceTables> {
  return db as unknown as Kysely<AdviceTables>;
}
