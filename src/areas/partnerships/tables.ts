import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Day } from '../../kernel/day.ts';
import type { PartnershipState } from './model.ts';
import type { Channel } from '../applications/model.ts';
import type { Formats, PartnershipActKind } from './model/start.ts';
import type { SignalKind, SignalValues } from './model/signals.ts';

export interface PartnershipsTables {
  partnership: PartnershipTable;
  partnershipMember: PartnershipMemberTable;
  partnershipField: PartnershipFieldTable;
  signal: SignalTable;
  partnershipAdviser: PartnershipAdviserTable;
  partnershipContact: PartnershipContactTable;
  partnershipFormats: PartnershipFormatsTable;
  partnershipFormatsAcceptance: PartnershipFormatsAcceptanceTable;
  partnershipAct: PartnershipActTable;
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
  restsUntil: ColumnType<Day | null, Day | null | undefined, Day | null>;
  stateBeforeRest: ColumnType<PartnershipState | null, PartnershipState | null | undefined, PartnershipState | null>;
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

export interface PartnershipAdviserTable {
  partnershipId: string;
  personId: string; // personal
  startsOn: Day;
  endsOn: Day | null;
}

/** A contact person of an organisation, named for this partnership; the row stays when somebody else takes over. */
export interface PartnershipContactTable {
  id: string;
  partnershipId: string;
  organisationId: string;
  contactPersonId: string; // personal
  since: Moment;
  endedAt: Moment | null;
}

export interface PartnershipFormatsTable extends Formats {
  partnershipId: string;
  number: number;
  proposedBy: string;
  at: Moment;
}

export interface PartnershipFormatsAcceptanceTable {
  partnershipId: string;
  number: number;
  organisationId: string;
  at: Moment;
}

export interface PartnershipActTable {
  id: string;
  partnershipId: string;
  kind: PartnershipActKind;
  organisationId: string | null;
  at: Moment;
  personId: string | null; // personal
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  reason: ColumnType<string, string | undefined, string>;
  number: Generated<number>;
}

export function partnershipsDb(db: Db): Kysely<PartnershipsTables> {
  return db as unknown as Kysely<PartnershipsTables>;
}
