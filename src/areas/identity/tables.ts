import type { Kysely } from 'kysely';
import type { Role } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Rhythm } from '../../kernel/rhythm.ts';
import type { Moment } from '../../platform/tables.ts';

export interface IdentityTables {
  person: PersonTable;
  membership: MembershipTable;
  session: SessionTable;
  signInChallenge: SignInChallengeTable;
  invitation: InvitationTable;
  notificationChoice: NotificationChoiceTable;
}

/** Somebody with an account. Several people may share one mailbox, so the address is not unique. */
export interface PersonTable {
  id: string;
  name: string; // personal
  email: string; // personal
  language: Language;
  createdAt: Moment;
}

export interface MembershipTable {
  id: string;
  personId: string;
  organisationId: string;
  role: Role;
  since: Moment;
  endedAt: Moment | null;
}

export interface SessionTable {
  id: string;
  tokenHash: string;
  personId: string;
  createdAt: Moment;
  expiresAt: Moment;
  endedAt: Moment | null;
  /** Somebody plays this person in the demo. */
  persona: boolean;
  /** The sign-in that it came from. */
  challengeId: string | null;
}

/**
 * A sign-in under way, for whatever address was typed. Link and code are known by their hashes only, made when the mail
 * is sent; both are null as long as nobody of this address has an account.
 */
export interface SignInChallengeTable {
  id: string;
  email: string; // personal
  /** The browser that asked; the code works nowhere else. */
  browser: string;
  linkHash: string | null;
  codeHash: string | null;
  createdAt: Moment;
  expiresAt: Moment;
  linkUsedAt: Moment | null;
  /** The browser in which the link's button was pressed. */
  linkBrowser: string | null;
  codeUsedAt: Moment | null;
  /** Where to go afterwards. */
  next: string;
}

/** `set-up` is the first one of an installation, printed on the console; it makes the office's account. */
export interface InvitationTable {
  id: string;
  kind: 'invitation' | 'set-up';
  organisationId: string | null;
  role: Role;
  email: string; // personal
  name: string; // personal
  tokenHash: string | null;
  createdAt: Moment;
  expiresAt: Moment;
  acceptedAt: Moment | null;
  withdrawnAt: Moment | null;
  invitedBy: string | null;
}

/** A kind of mail that somebody does not want at once. */
export interface NotificationChoiceTable {
  personId: string;
  kind: string;
  rhythm: Exclude<Rhythm, 'at-once'>; // personal
}

export function identityDb(db: Db): Kysely<IdentityTables> {
  return db as unknown as Kysely<IdentityTables>;
}
