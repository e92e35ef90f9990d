import type { Day } from '../../../kernel/day.ts';

/** Days after a tour after which nobody needs to know what people eat or how they get about. */
export const needsDays = 14;

/** Days after a tour after which the list of those who took part is deleted. */
export const peopleDays = 730;

/** Who takes part, and what that takes. Needs are there for the tour alone and are forgotten after it. */
export type ParticipantContent = {
  /** The member or the office for which one comes. */
  readonly partyId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly diet: string;
  readonly access: string;
  /** Whether the person agreed that its needs are written down. */
  readonly needsAgreed: boolean;
  /** The day on which the person agreed to photos; null where it did not. */
  readonly photosAgreedOn: Day | null;
};

export type Participant = ParticipantContent & {
  readonly id: string;
  readonly meetingId: string;
  readonly present: boolean;
  readonly version: number;
};

/** What follows from the tour; one press makes it an entry of the work plan. */
export type FollowUpContent = {
  readonly title: string;
  /** Who does it; null for all together. */
  readonly partyId: string | null;
  readonly dueOn: Day | null;
};

export type FollowUp = FollowUpContent & {
  readonly id: string;
  readonly meetingId: string;
  /** The entry of the plan that came of it; null as long as there is none. */
  readonly entryId: string | null;
};
