import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';

/** What somebody from outside is. */
export const guestKinds = ['ngo', 'school', 'club', 'person'] as const;
export type GuestKind = (typeof guestKinds)[number];

export type GuestState = 'invited' | 'taking-part' | 'declined' | 'unanswered' | 'ended';

/** Who moves a partner from outside from one state to another. Nothing moves otherwise. @public what `rules.ts` follows */
export const guestMoves: readonly {
  readonly from: GuestState;
  readonly to: GuestState;
  readonly by: 'the-guest' | 'host-or-office' | 'clock';
}[] = [
  { from: 'invited', to: 'taking-part', by: 'the-guest' },
  { from: 'invited', to: 'declined', by: 'the-guest' },
  { from: 'invited', to: 'unanswered', by: 'clock' },
  { from: 'invited', to: 'ended', by: 'host-or-office' },
  { from: 'taking-part', to: 'ended', by: 'the-guest' },
  { from: 'taking-part', to: 'ended', by: 'host-or-office' },
  { from: 'taking-part', to: 'ended', by: 'clock' },
];

/** Somebody from outside who takes part in a pair without an account. The address is no part of it, see `queries/address`. */
export type Guest = {
  readonly id: string;
  readonly partnershipId: string;
  /** The member, or the office, that invited and stands for what the guest reports. */
  readonly hostId: string;
  readonly kind: GuestKind;
  /** '' where a single person was forgotten after the end. */
  readonly name: string;
  readonly language: Language;
  readonly invitedAt: Date;
  readonly confirmedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly endedAt: Date | null;
  /** The last day. */
  readonly endsOn: Day;
};

const day = 86_400_000;

/** How long things last, in milliseconds. */
export const terms = {
  /** To answer an invitation. */
  invitation: 30 * day,
  /** A mailed link opens the page; a new one comes by a button. */
  link: 60 * day,
  /** How long an old link still offers to send a new one. */
  oldLink: 120 * day,
  /** The address is kept after the end, to clear up what is open. */
  address: 30 * day,
} as const;

/** How often one may press, counted by guest. */
export const limits = {
  presses: { times: 60, seconds: 3600 },
  newLinks: { times: 3, seconds: 86_400 },
} as const;
