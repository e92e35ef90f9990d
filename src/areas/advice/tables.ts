import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { NoteKind } from './model.ts';

export interface AdviceTables {
  adviceNote: AdviceNoteTable;
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

export function adviceDb(db: Db): Kysely<AdviceTables> {
  return db as unknown as Kysely<AdviceTables>;
}
