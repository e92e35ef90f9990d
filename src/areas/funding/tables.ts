import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';

export interface FundingTables {
  programmeFunding: ProgrammeFundingTable;
  programmeFunder: ProgrammeFunderTable;
  programmeShare: ProgrammeShareTable;
}

export interface ProgrammeFundingTable {
  programmeId: string;
  totalCents: number | null;
  fromDay: Day | null;
  toDay: Day | null;
  reference: string;
  shareNote: Text | null;
  source: string;
}

export interface ProgrammeFunderTable {
  programmeId: string;
  organisationId: string;
  position: number;
  cents: number | null;
  creditLine: Text | null;
  logoId: string | null;
  logoAlt: Text | null;
}

export interface ProgrammeShareTable {
  programmeId: string;
  organisationId: string;
  position: number;
  cents: number | null;
  approximate: boolean;
}

export function fundingDb(db: Db): Kysely<FundingTables> {
  return db as unknown as Kysely<FundingTables>;
}
