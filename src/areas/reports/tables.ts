import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { PublicityActKind, PublicityContent } from './model/publicity.ts';
import type { ReportActKind, ReportContent, ReportKind, ReportState } from './model.ts';

export interface ReportsTables {
  reportDue: ReportDueTable;
  statusReport: StatusReportTable;
  reportContribution: ReportContributionTable;
  reportVersion: ReportVersionTable;
  reportAct: ReportActTable;
  publicity: PublicityTable;
  publicityAct: PublicityActTable;
}

export interface ReportDueTable {
  id: string;
  callId: string;
  kind: ReportKind;
  fromDay: Day;
  toDay: Day;
  dueOn: Day;
}

export interface StatusReportTable {
  id: string;
  dueId: string;
  partnershipId: string;
  state: ReportState;
  version: number;
}

export interface ReportContributionTable {
  reportId: string;
  organisationId: string;
  achieved: string;
  difficult: string;
  next: string;
  hours: number | null;
  version: number;
}

/** What was submitted. The database refuses to change a row. */
export interface ReportVersionTable {
  reportId: string;
  number: number;
  at: Moment;
  organisationId: string;
  content: ColumnType<ReportContent, string, never>;
}

export interface ReportActTable {
  id: string;
  reportId: string;
  kind: ReportActKind;
  organisationId: string;
  personId: string | null; // personal
  at: Moment;
  words: string;
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  number: Generated<number>;
}

export interface PublicityTable extends PublicityContent {
  id: string;
  partnershipId: string;
  fileId: string | null;
  version: number;
  /** Nobody sees it any more; what happened stays known. */
  removedAt: ColumnType<Date | null, never, Date>;
}

export interface PublicityActTable {
  id: string;
  publicityId: string;
  kind: PublicityActKind;
  organisationId: string;
  personId: string | null; // personal
  at: Moment;
  fields: string[];
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  number: Generated<number>;
}

export function reportsDb(db: Db): Kysely<ReportsTables> {
  return db as unknown as Kysely<ReportsTables>;
}
