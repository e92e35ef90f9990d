import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { ConsentState, PairRecord, ProposalState, RunRecord, RunState } from './model.ts';

export interface MatchingTables {
  matchRun: MatchRunTable;
  matchRunFile: MatchRunFileTable;
  runConstraint: RunConstraintTable;
  proposal: ProposalTable;
  consent: ConsentTable;
  seat: SeatTable;
}

export interface MatchRunTable {
  id: string;
  callId: string;
  number: number;
  state: RunState;
  /** Everything that is needed to repeat the run, and what came out of it. */
  record: RunRecord;
  computedAt: Moment;
  personId: string | null;
  releasedAt: Moment | null;
}

/** The record of a run as it is handed out, written when the run was computed; runs of earlier versions have none. */
export interface MatchRunFileTable {
  runId: string;
  content: string;
}

/** A pair that the office fixed or excluded for the next run; keys of the round, the smaller one first. */
export interface RunConstraintTable {
  callId: string;
  a: string;
  b: string;
  kind: 'lock' | 'forbid';
  reason: string;
  at: Moment;
  personId: string | null;
}

export interface ProposalTable {
  id: string;
  runId: string;
  callId: string;
  state: ProposalState;
  record: PairRecord;
  /** Last day of the term for consent. */
  term: Day;
  createdAt: Moment;
  endedAt: Moment | null;
}

export interface ConsentTable {
  proposalId: string;
  organisationId: string;
  applicationId: string;
  /** Key of this member in the pair's record. */
  key: string;
  state: ConsentState;
  reason: string;
  at: Moment | null;
  personId: string | null;
  onBehalf: boolean;
  /** By which way and on which day an answer reached the office that it recorded. */
  channel: Channel | null;
  receivedOn: Day | null;
  /** The letter in which it came. */
  fileId: string | null;
}

/**
 * A place's seats in a round, taken at confirmation. The key lets two confirmations of the same moment
 * never give one place more partners than it has seats.
 */
export interface SeatTable {
  callId: string;
  organisationId: string;
  seat: number;
  proposalId: string;
}

export function matchingDb(db: Db): Kysely<MatchingTables> {
  return db as unknown as Kysely<MatchingTables>;
}
