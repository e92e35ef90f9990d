import type { Kysely } from 'kysely';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { TargetSubject } from './model.ts';

export interface MeasuresTables {
  climateTarget: ClimateTargetTable;
  networkMembership: NetworkMembershipTable;
  achievement: AchievementTable;
}

export interface ClimateTargetTable {
  id: string;
  subjectKind: TargetSubject['kind'];
  subjectId: string;
  percent: number;
  /** Null: not stated. */
  baseYear: number | null;
  targetYear: number;
  statement: Text;
  source: string;
}

export interface NetworkMembershipTable {
  id: string;
  organisationId: string;
  /** A key of the model's networks or a name of its own. */
  network: string;
  since: number | null;
  source: string;
}

export interface AchievementTable {
  id: string;
  organisationId: string;
  fieldId: string;
  title: Text;
  text: Text;
  year: number | null;
  source: string;
  pioneer: boolean;
}

export function measuresDb(db: Db): Kysely<MeasuresTables> {
  return db as unknown as Kysely<MeasuresTables>;
}
