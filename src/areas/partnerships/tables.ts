import type { ColumnType, Kysely } from 'kysely';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { PartnershipState } from './model.ts';

export interface PartnershipsTables {
  partnership: PartnershipTable;
  partnershipMember: PartnershipMemberTable;
  partnershipField: PartnershipFieldTable;
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

export function partnershipsDb(db: Db): Kysely<PartnershipsTables> {
  return db as unknown as Kysely<PartnershipsTables>;
}
