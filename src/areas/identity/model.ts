import type { Role } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/text.ts';

/** Somebody with an account. Several people may share one mailbox. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
};

/** A person in a role at an organisation, today. */
export type Member = {
  readonly membershipId: string;
  readonly person: Person;
  readonly organisationId: string;
  readonly role: Role;
  readonly since: Date;
};

export type Invitation = {
  readonly id: string;
  readonly kind: 'invitation' | 'set-up';
  readonly organisationId: string | null;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly invitedBy: string | null;
};

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** Whether the link of a sign-in mail still opens the door. */
export type LinkState = 'open' | 'used' | 'expired';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long things last, in milliseconds. */
export const terms = {
  /** Mail gateways may hold a mail back, so the link lives longer than the code, which can be guessed at. */
  code: 15 * minute,
  link: 60 * minute,
  /** An answer that was lost on the way may be asked for again in the same browser. */
  repeat: 2 * minute,
  /** Time to say who of a shared mailbox one is. */
  choice: 10 * minute,
  session: 30 * day,
  invitation: 14 * day,
  setUp: day,
} as const;

/** How often one may try. Counted by challenge and by address, never by where the request comes from. */
export const limits = {
  codesPerChallenge: { times: 5, seconds: 3600 },
  mailsPerAddress: { times: 10, seconds: 3600 },
} as const;

/** The mail that tells of several things together. */
export const digestKind = 'identity.digest';
