import type { ColumnType, Kysely } from 'kysely';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Day } from '../../kernel/day.ts';
import type { PartnershipState } from './model.ts';
import type { SignalKind, SignalValues } from './model/signals.ts';

export interface PartnershipsTables {
  partnership: PartnershipTable;
  partnershipMember: PartnershipMemberTable;
  partnershipField: PartnershipFieldTable;
  signal: SignalTable;
}

export interface PartnershipTable {
  id: string;
  callId: string;
  /** The proposal it came from; null for rounds before this system. */
  proposalId: string | null;
  state: PartnershipState;
  confirmedAt: Moment | null;
  /** A day or a month. */
  beganOn: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface PartnershipMemberTable {
  partnershipId: string;
  organisationId: string;
  position: number;
}

export interface PartnershipFieldTable {
  partnershipId: string;
  position: number;
  label: Text;
  fromId: string | null;
  toId: string | null;
}

/** A fact that needs attention; the row goes when the fact is over. */
export interface SignalTable {
  id: string;
  partnershipId: string;
  kind: SignalKind;
  subjectId: string;
  organisationId: string | null;
  since: Day;
  values: ColumnType<SignalValues, string, string>;
  setAsideUntil: Day | null;
  setAsideReason: ColumnType<string, string | undefined, string>;
  setAsideBy: string | null; // personal
}

export function partnershipsDb(db: Db): Kysely<PartnershipsTables> {
  return db as unknown as Kysely<PartnershipsTables>;
}
