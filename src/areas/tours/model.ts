import type { Day } from '../../kernel/day.ts';
import type { TravelMode } from './model/factors.ts';

/** Asked before the tour, answered after it; '' as long as nobody has answered. */
export type LearningQuestion = { readonly question: string; readonly answer: string };

/** What one sees where, and who shows it. Times are those of the clocks there. */
export type StationContent = {
  readonly day: Day;
  /** `10:00` */
  readonly starts: string;
  readonly ends: string;
  readonly title: string;
  readonly place: string;
  /** Authority or firm; '' where the members are by themselves. */
  readonly host: string;
  /** Which function shows it, never a name. */
  readonly hostFunction: string;
  readonly seen: string;
  readonly questions: readonly LearningQuestion[];
};

export type Station = StationContent & {
  readonly id: string;
  readonly meetingId: string;
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
};

/** How people of one member travel; there and back. */
export type LegContent = {
  readonly travellerId: string;
  readonly mode: TravelMode;
  readonly route: string;
  readonly kilometres: number;
  readonly people: number;
  /** For all of them together, as somebody estimates it; null where nobody has. */
  readonly cents: number | null;
};

export type Leg = LegContent & { readonly id: string; readonly meetingId: string; readonly version: number };

export type TourActKind =
  | `${'station' | 'leg' | 'participant'}-${'added' | 'changed' | 'removed'}`
  | 'attendance-noted'
  | 'kit-changed'
  | 'support-noted'
  | 'support-withdrawn'
  | 'follow-up-added'
  | 'follow-up-removed'
  | 'follow-up-planned';

/** What happened to the programme; organisations act, not persons. */
export type TourAct = {
  readonly id: string;
  readonly kind: TourActKind;
  /** What it was about, in its own words. */
  readonly about: string;
  readonly organisationId: string;
  readonly at: Date;
  readonly onBehalf: boolean;
};
