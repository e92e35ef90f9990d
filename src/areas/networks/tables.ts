import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { ProjectKind, TwinningTopic } from './model.ts';

export interface NetworksTables {
  project: ProjectTable;
  projectMember: ProjectMemberTable;
  projectTheme: ProjectThemeTable;
  townTwinning: TownTwinningTable;
}

export interface ProjectTable {
  id: string;
  programmeId: string;
  slug: string;
  name: Text; // not personal
  motto: Text | null;
  kind: ProjectKind;
  fromDay: Day | null;
  toDay: Day | null;
  coordinationId: string | null;
  address: string; // not personal
  applicantId: string | null;
  source: string;
  createdAt: Moment;
}

export interface ProjectMemberTable {
  projectId: string;
  organisationId: string;
  position: number;
  lead: boolean;
}

export interface ProjectThemeTable {
  projectId: string;
  position: number;
  label: Text;
  hostId: string | null;
  eventId: string | null;
}

export interface TownTwinningTable extends Record<TwinningTopic, Text | null> {
  id: string;
  slug: string;
  firstId: string;
  secondId: string;
  sinceYear: number | null;
  source: string;
  createdAt: Moment;
}

export function networksDb(db: Db): Kysely<NetworksTables> {
  return db as unknown as Kysely<NetworksTables>;
}
