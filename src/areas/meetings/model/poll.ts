import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Appointment, MeetingKind } from '../model.ts';

export const pollAnswers = ['yes', 'if-need-be', 'no'] as const;
export type PollAnswer = (typeof pollAnswers)[number];

/** What is to be found a day for: a new meeting, or one that is there already. */
export type PollContent = Omit<Appointment, 'day' | 'time'> & {
  readonly meetingId: string | null;
  readonly kind: MeetingKind;
  readonly title: string;
  /** Last day on which somebody may answer. */
  readonly until: Day;
};

export type Poll = PollContent & {
  readonly id: string;
  readonly partnershipId: string;
  /** `ended`: without a day. */
  readonly state: 'open' | 'chosen' | 'ended';
  /** Who asks. */
  readonly organisationId: string;
};

/** A day and a time that was proposed, by the clocks of the poll's zone. */
export type PollOption = { readonly id: string; readonly day: Day; readonly time: string };

/** Somebody who is asked, with or without account; the link in the mail is the only way to answer. */
export type PollGuest = {
  readonly id: string;
  readonly pollId: string;
  readonly recipientKind: 'person' | 'contact' | 'address';
  readonly recipientId: string;
  /** Whose clocks count for this guest; null for somebody from elsewhere. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly answeredAt: Date | null;
};

/** A poll with everything that was answered: by guest and option. */
export type WholePoll = {
  readonly poll: Poll;
  readonly options: readonly PollOption[];
  readonly guests: readonly PollGuest[];
  readonly answers: readonly { readonly guestId: string; readonly optionId: string; readonly answer: PollAnswer }[];
};
