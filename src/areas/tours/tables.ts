import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { LearningQuestion, TourActKind } from './model.ts';
import type { KitStep } from './model/kit.ts';
import type { ContactActKind, ContactState, Sought } from './model/contacts.ts';
import type { TravelMode } from './model/factors.ts';

export interface ToursTables {
  tourStation: TourStationTable;
  tourLeg: TourLegTable;
  tourParticipant: TourParticipantTable;
  tourFollowUp: TourFollowUpTable;
  workshopKit: WorkshopKitTable;
  contactRequest: ContactRequestTable;
  contactRequestAct: ContactRequestActTable;
  tourAct: TourActTable;
}

/** Kept as JSON: what is asked at a station is read and written together. */
type Questions = ColumnType<LearningQuestion[], string, string>;

export interface TourStationTable {
  id: string;
  partnershipId: string;
  meetingId: string;
  day: Day;
  starts: string;
  ends: string;
  title: string;
  place: string;
  host: string;
  hostFunction: string;
  seen: string;
  questions: Questions;
  version: number;
}

/** There and back; cents are an estimate for all people together. */
export interface TourLegTable {
  id: string;
  partnershipId: string;
  meetingId: string;
  travellerId: string;
  mode: TravelMode;
  route: string;
  kilometres: number;
  people: number;
  cents: number | null;
  version: number;
}

export interface TourParticipantTable {
  id: string;
  partnershipId: string;
  meetingId: string;
  partyId: string;
  name: string; // personal
  jobTitle: string; // personal
  diet: string; // personal
  access: string; // personal
  needsAgreed: boolean;
  photosAgreedOn: Day | null; // personal
  present: boolean; // personal
  version: number;
}

/** The entry is one of the plan above; it stays there when this is gone. */
export interface TourFollowUpTable {
  id: string;
  partnershipId: string;
  meetingId: string;
  title: string;
  partyId: string | null;
  dueOn: Day | null;
  entryId: string | null;
}

export interface WorkshopKitTable {
  meetingId: string;
  partnershipId: string;
  goal: string;
  steps: ColumnType<KitStep[], string, string>;
  result: string;
  supported: boolean;
  version: number;
}

export interface ContactRequestTable {
  id: string;
  partnershipId: string;
  organisationId: string;
  sought: Sought;
  topic: string;
  why: string;
  neededBy: Day | null;
  state: ContactState;
  foundName: string; // personal
  foundJobTitle: string; // personal
  foundNote: string; // personal
  outcome: string;
  thankedOn: Day | null;
  askedOn: Day;
  closedOn: Day | null;
  version: number;
}

export interface ContactRequestActTable {
  id: string;
  requestId: string;
  kind: ContactActKind;
  organisationId: string;
  personId: string | null; // personal
  at: Moment;
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  number: Generated<number>;
}

export interface TourActTable {
  id: string;
  partnershipId: string;
  meetingId: string;
  kind: TourActKind;
  subjectId: string;
  about: string;
  organisationId: string;
  personId: string | null; // personal
  at: Moment;
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  number: Generated<number>;
}

export function toursDb(db: Db): Kysely<ToursTables> {
  return db as unknown as Kysely<ToursTables>;
}
