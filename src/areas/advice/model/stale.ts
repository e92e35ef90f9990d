import type { Day, Period } from '../../../kernel/day.ts';

/** Who is told of a fact that goes on: step by step, first who advises, then the office, then the authority itself. */
export const audiences = ['adviser', 'office', 'authority'] as const;
export type Audience = (typeof audiences)[number];

/** From a day on: after how long silence is a fact, and who is told of it when. Days in pauses do not count. */
export type StaleRule = {
  /** Null for what holds as long as the office has said nothing. */
  readonly validFrom: Day | null;
  /** Days without a call, visit, mail or meeting with a member. */
  readonly contactDays: number;
  /** Days after the last meeting without another one that was invited to. */
  readonly meetingDays: number;
  /** Days after which the two questions are asked again; null: never. */
  readonly pulseDays: number | null;
  /** Days after the fact began until each is told; null: never. */
  readonly steps: Readonly<Record<Audience, number | null>>;
};

/** Why days do not count: for a Land, for one member, or for the whole pair. */
export type PauseKind = 'holidays' | 'recess' | 'break';

/** Days in which nobody expects anything; the first and the last one belong to it. */
export type Pause = Period & {
  readonly id: string;
  readonly kind: PauseKind;
  /** First two digits of the official key, for holidays. */
  readonly land: string | null;
  /** The pair, for a recess or a break. */
  readonly partnershipId: string | null;
  /** The member, for a recess. */
  readonly organisationId: string | null;
  readonly reason: string;
};

export type StaleKind = 'contact-lost' | 'meeting-missing';

/** Silence that is a fact today. */
export type StaleFact = {
  readonly kind: StaleKind;
  readonly organisationId: string | null;
  readonly since: Day;
};
