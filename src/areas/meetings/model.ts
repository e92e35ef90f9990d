import type { Day } from '../../kernel/day.ts';
import type { Channel } from '../applications/model.ts';

/** One model for all ways to meet; each kind has its own words and, later, its own template. */
export const meetingKinds = [
  ...(['jour-fixe', 'moderated-call', 'strategy-talk', 'working-talk', 'workshop', 'study-tour', 'visit'] as const),
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Those on site have a programme of their own; see `tours`. */
export const kindsWithProgramme = ['study-tour', 'workshop', 'visit'] as const satisfies readonly MeetingKind[];

/** `planned`: nobody was invited yet; `postponed`: does not take place, another day will be found. */
export type MeetingState = 'planned' | 'scheduled' | 'held' | 'documented' | 'postponed' | 'cancelled';

/** What moves a meeting from one state to another. Nothing moves otherwise. */
export const meetingMoves: readonly {
  readonly from: MeetingState;
  readonly to: MeetingState;
  readonly by:
    'invitation' | 'cancellation' | 'postponement' | 'new-day' | 'having-met' | 'approved-minutes' | 'changed-minutes';
}[] = [
  { from: 'planned', to: 'scheduled', by: 'invitation' },
  { from: 'planned', to: 'cancelled', by: 'cancellation' },
  { from: 'scheduled', to: 'cancelled', by: 'cancellation' },
  { from: 'scheduled', to: 'postponed', by: 'postponement' },
  { from: 'postponed', to: 'scheduled', by: 'new-day' },
  { from: 'postponed', to: 'cancelled', by: 'cancellation' },
  { from: 'scheduled', to: 'held', by: 'having-met' },
  { from: 'held', to: 'documented', by: 'approved-minutes' },
  { from: 'documented', to: 'held', by: 'changed-minutes' },
];

/** The zones of the countries whose partners take part; see `rules/zones.ts`. */
export const zones = ['Europe/Berlin', 'Europe/Amsterdam', 'Europe/Lisbon', 'Europe/Vilnius'] as const;
export type Zone = (typeof zones)[number];

/** When and where, by the clocks of the host: a meeting at 10:00 stays at 10:00 there in summer and in winter. */
export type Appointment = {
  readonly day: Day;
  /** `10:00` */
  readonly time: string;
  readonly zone: Zone;
  readonly minutes: number;
  readonly place: string;
  /** Begins with `https://`; '' where they meet on site. */
  readonly link: string;
};

/** On the same weekday every few weeks; on the same weekday of the month, such as the second Tuesday; or on the last one. */
export const repeats = ['weeks', 'months', 'last-of-month'] as const;
export type Repeat = (typeof repeats)[number];

/** How a series goes on from its first day; up to the last one, without the months that are left out (1 is January). */
export type SeriesRule = {
  readonly repeat: Repeat;
  readonly every: number;
  readonly first: Day;
  readonly last: Day;
  readonly skipMonths: readonly number[];
};

export type Meeting = Appointment & {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: MeetingKind;
  /** What it is about; '' where the kind says enough. */
  readonly title: string;
  readonly state: MeetingState;
  /** Null where it stands by itself. */
  readonly series: MeetingSeries | null;
  /** Where the rule of the series had put it; calendars know it by this day. */
  readonly originalDay: Day;
  /** Counts every change that calendars are told (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
  /** The same for its agenda; 0 where that is still the one from the template. */
  readonly agendaVersion: number;
  /** The same for its minutes: approvals are of one version. 0 where nothing was written down. */
  readonly minutesVersion: number;
};

export type MeetingSeries = SeriesRule & {
  readonly id: string;
  /** As it was planned: what calendars go by for all that was not moved. */
  readonly time: string;
  readonly zone: Zone;
};

export type MeetingActKind =
  | 'planned'
  | 'invited'
  | 'moved'
  | 'postponed'
  | 'cancelled'
  | 'held'
  | 'agenda'
  | 'carried'
  | 'presented'
  | 'approved'
  | 'reopened';

/** What happened to one or several meetings; organisations act, not persons. */
export type MeetingAct = {
  readonly id: string;
  readonly kind: MeetingActKind;
  readonly meetingIds: readonly string[];
  readonly organisationId: string;
  readonly at: Date;
  /** Why it does not take place, or not then; '' for anything else. */
  readonly reason: string;
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
  readonly fileId: string | null;
  /** Which minutes were presented or approved; null for anything else. */
  readonly minutesVersion: number | null;
};
