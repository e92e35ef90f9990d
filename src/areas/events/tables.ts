import type { Generated, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { EventKind, EventState } from './model.ts';

export interface EventsTables {
  programmeEvent: ProgrammeEventTable;
}

export interface ProgrammeEventTable {
  id: string;
  slug: string;
  programmeId: string;
  callId: string | null;
  kind: EventKind;
  title: Text;
  theme: Text | null;
  hostId: string | null;
  fromDay: Day | null;
  toDay: Day | null;
  town: string;
  excursion: Text | null;
  description: Text | null;
  state: EventState;
  source: string;
  invented: boolean;
  createdAt: Moment;
  /** Counts the events in the order in which they came. */
  entry: Generated<number>;
}

export function eventsDb(db: Db): Kysely<EventsTables> {
  return db as unknown as Kysely<EventsTables>;
}
