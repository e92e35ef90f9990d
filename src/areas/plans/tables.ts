import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { TemplateEntry } from './model/templates.ts';
import type { EntryKind, EntryState, PlanChangeKind } from './model.ts';

export interface PlansTables {
  planEntry: PlanEntryTable;
  planDependency: PlanDependencyTable;
  planChange: PlanChangeTable;
  planVisit: PlanVisitTable;
  planTemplate: PlanTemplateTable;
  planTemplateUse: PlanTemplateUseTable;
}

export interface PlanEntryTable {
  id: string;
  partnershipId: string;
  kind: EntryKind;
  parentId: string | null;
  title: string;
  note: string; // not personal
  organisationId: string | null;
  responsible: string; // personal
  startsOn: Day | null;
  dueOn: Day | null;
  state: EntryState;
  doneOn: Day | null;
  blockedReason: string | null;
  blockedSince: Day | null;
  remindOn: Day | null;
  version: number;
  changedAt: Moment;
}

/** An entry and another one that has to be done before. */
export interface PlanDependencyTable {
  entryId: string;
  needsId: string;
}

export interface PlanChangeTable {
  id: string;
  partnershipId: string;
  entryId: string;
  kind: PlanChangeKind;
  organisationId: string;
  personId: string | null; // personal
  fields: string[];
  at: Moment;
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  number: Generated<number>;
}

/** When somebody last said that they have read what others changed. */
export interface PlanVisitTable {
  partnershipId: string;
  personId: string; // personal
  seenAt: Moment;
}

export interface PlanTemplateTable {
  id: string;
  programmeId: string;
  title: string;
  version: number;
  entries: ColumnType<readonly TemplateEntry[], string, string>;
}

/** That an entry came from a template, and what it said there then. */
export interface PlanTemplateUseTable {
  entryId: string;
  templateId: string;
  key: string;
  title: string;
  note: string; // not personal
}

export function plansDb(db: Db): Kysely<PlansTables> {
  return db as unknown as Kysely<PlansTables>;
}
