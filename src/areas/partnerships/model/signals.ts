import type { Day } from '../../../kernel/day.ts';

/**
 * What can need attention, each with its sentence in `texts`. Higher areas report facts; a signal is about a partnership
 * or an authority in it, never about a person.
 */
export type SignalKind =
  | 'agreement-unsigned'
  | 'duty-open'
  | 'task-overdue'
  | 'task-blocked'
  | 'contact-lost'
  | 'meeting-missing'
  | 'report-overdue'
  | 'money-unclaimed';

/** What fills the sentence; a day as `2027-03-01` is written out in the language of the reader. */
export type SignalValues = Readonly<Record<string, string | number>>;

export type Signal = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: SignalKind;
  /** What the fact is about: an agreement, a task … One signal for each kind and subject. */
  readonly subjectId: string;
  /** The authority concerned; null where it concerns all of them. */
  readonly organisationId: string | null;
  /** Since when the fact holds, not since when somebody noticed. */
  readonly since: Day;
  readonly values: SignalValues;
  /** Until this day nobody has to look at it again, and why. */
  readonly setAsideUntil: Day | null;
  readonly setAsideReason: string;
};
