import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { GuestKind } from './model.ts';

export interface GuestsTables {
  guest: GuestTable;
  guestLink: GuestLinkTable;
  guestTask: GuestTaskTable;
  guestMeeting: GuestMeetingTable;
}

export interface GuestTable {
  id: string;
  partnershipId: string;
  hostId: string;
  kind: GuestKind;
  name: string; // personal
  /** Null once it was forgotten. */
  email: string | null; // personal
  language: Language;
  /** Who typed the address. */
  invitedBy: string | null; // personal
  invitedAt: Moment;
  confirmedAt: Moment | null;
  declinedAt: Moment | null;
  endedAt: Moment | null;
  endsOn: Day;
}

/** A link that stands in one mail alone; here only its hash. */
export interface GuestLinkTable {
  id: string;
  guestId: string;
  hash: string;
  createdAt: Moment;
  expiresAt: Moment;
}

export interface GuestTaskTable {
  guestId: string;
  entryId: string;
  givenAt: Moment;
}

export interface GuestMeetingTable {
  guestId: string;
  meetingId: string;
  invitedAt: Moment;
}

export function guestsDb(db: Db): Kysely<GuestsTables> {
  return db as unknown as Kysely<GuestsTables>;
}
