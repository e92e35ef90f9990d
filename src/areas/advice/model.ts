import type { Day } from '../../kernel/day.ts';

/** What a note tells of; `attempt`: nobody was there, so it is no contact. */
export const noteKinds = ['call', 'visit', 'mail', 'attempt'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What somebody who accompanies a pair wrote down. Members do not read it, but whoever may see the file does. */
export type Note = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: NoteKind;
  /** With which member; null for all of them. */
  readonly organisationId: string | null;
  readonly day: Day;
  readonly text: string;
  /** Null once the account is gone. */
  readonly personId: string | null;
  readonly at: Date;
  readonly changedAt: Date | null;
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
};

/** When and how somebody was last heard of; a meeting is one with all members. */
export type Contact = {
  readonly kind: Exclude<NoteKind, 'attempt'> | 'meeting';
  readonly day: Day;
  readonly organisationId: string | null;
};
