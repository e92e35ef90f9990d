import { addDays, type Day } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import { type Guest, type GuestState, terms } from './model.ts';

/** How it stands with a guest at a moment; the last day counts in full. */
export function guestState(
  guest: Pick<Guest, 'invitedAt' | 'confirmedAt' | 'declinedAt' | 'endedAt' | 'endsOn'>,
  { now, today }: { readonly now: Date; readonly today: Day },
): GuestState {
  if (guest.declinedAt !== null) return 'declined';
  if (guest.endedAt !== null || guest.endsOn < today) return 'ended';
  if (guest.confirmedAt !== null) return 'taking-part';
  return now.getTime() - guest.invitedAt.getTime() > terms.invitation ? 'unanswered' : 'invited';
}

type Refusal = 'ends-in-past' | 'ends-too-late' | 'already-invited';

/** The longest that somebody from outside takes part without being asked again, in days. */
const longest = 3 * 366;

/**
 * Whether somebody may be invited until a day. `known` are addresses that the same host has invited and that are not
 * over; those of others are nobody's business.
 */
export function mayBeGuest(
  wanted: { readonly email: string; readonly endsOn: Day },
  { today, known }: { readonly today: Day; readonly known: readonly string[] },
): Verdict<Refusal> {
  const reasons: Reason<Refusal>[] = [];
  if (known.some(one => one.toLowerCase() === wanted.email.toLowerCase())) {
    reasons.push({ code: 'already-invited', field: 'email' });
  }
  if (wanted.endsOn < today) reasons.push({ code: 'ends-in-past', field: 'endsOn' });
  if (wanted.endsOn > addDays(today, longest)) reasons.push({ code: 'ends-too-late', field: 'endsOn' });
  return verdict(reasons);
}
