import type { Day } from '../../../kernel/day.ts';

export const outcomeKinds = ['decision', 'task', 'information'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What a meeting came to. Who and by when are said of a task alone. */
export type OutcomeContent = {
  readonly kind: OutcomeKind;
  readonly text: string;
  /** A member or the office; null for all together. */
  readonly organisationId: string | null;
  /** The function that does it there. */
  readonly responsible: string;
  readonly dueOn: Day | null;
};

export type MeetingOutcome = OutcomeContent & {
  readonly id: string;
  readonly meetingId: string;
  readonly topicId: string | null;
  /** The task in the plan that came from it; it goes on there. */
  readonly entryId: string | null;
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
};

/** Who was there for an organisation: functions rather than names, as they were typed. */
export type Attendance = { readonly organisationId: string; readonly who: string };
