import type { Day } from '../../../kernel/day.ts';
import type { Channel } from '../../applications/model.ts';

/** Whom a member looks for. */
export const soughtKinds = ['model-region', 'expert', 'speaker'] as const;
export type Sought = (typeof soughtKinds)[number];

/** `met`: they came together; `no-result`: nobody was found, or nothing came of it. */
export type ContactState = 'open' | 'brokered' | 'met' | 'no-result';

/** What moves a request from one state to another. Nothing moves otherwise. */
export const contactMoves: readonly {
  readonly from: ContactState;
  readonly to: ContactState;
  readonly by: 'office' | 'member-or-office';
}[] = [
  { from: 'open', to: 'brokered', by: 'office' },
  { from: 'open', to: 'no-result', by: 'office' },
  // Somebody else, where the first one could not.
  { from: 'brokered', to: 'brokered', by: 'office' },
  { from: 'brokered', to: 'met', by: 'member-or-office' },
  { from: 'brokered', to: 'no-result', by: 'member-or-office' },
];

export type ContactContent = {
  readonly sought: Sought;
  readonly topic: string;
  readonly why: string;
  /** Null where it is not urgent. */
  readonly neededBy: Day | null;
};

/** Whom the office found: the public name of an authority or expert, and the function. */
export type Found = { readonly name: string; readonly jobTitle: string; readonly note: string };

export type ContactRequest = ContactContent & {
  readonly id: string;
  readonly partnershipId: string;
  /** The member that asks. */
  readonly organisationId: string;
  readonly state: ContactState;
  /** Null as long as nobody was found; names go two years after the end. */
  readonly found: Found | null;
  /** What came of it; '' before. */
  readonly outcome: string;
  /** The day on which somebody was thanked; null where nobody was. */
  readonly thankedOn: Day | null;
  readonly askedOn: Day;
  /** The day on which it came to its end; null before. */
  readonly closedOn: Day | null;
  readonly version: number;
};

export type ContactActKind = 'asked' | 'brokered' | 'met' | 'no-result' | 'thanked';

/** What happened to a request; organisations act, not persons. */
export type ContactAct = {
  readonly id: string;
  readonly kind: ContactActKind;
  readonly organisationId: string;
  readonly at: Date;
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
};

/** Days after the end of a request after which the name of whoever was found is deleted. */
export const foundDays = 730;
