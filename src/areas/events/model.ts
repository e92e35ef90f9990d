import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';

export const eventKinds = ['conference', 'network-event', 'workshop', 'webinar'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStates = ['planned', 'held', 'cancelled', 'postponed'] as const;
export type EventState = (typeof eventStates)[number];

/** What may follow on a state; null: where an event may begin. The office moves it, nothing else does. */
export const eventMoves: readonly { readonly from: EventState | null; readonly to: EventState }[] = [
  { from: null, to: 'planned' },
  // What was before this system is recorded as it was.
  { from: null, to: 'held' },
  { from: 'planned', to: 'held' },
  { from: 'planned', to: 'postponed' },
  { from: 'planned', to: 'cancelled' },
  { from: 'postponed', to: 'planned' },
  { from: 'postponed', to: 'held' },
  { from: 'postponed', to: 'cancelled' },
];

/** What is said about an event. A text that is null is not handed down, or not fixed yet. */
export type EventFacts = {
  readonly programmeId: string;
  /** The round that it belongs to, if it belongs to one. */
  readonly callId: string | null;
  readonly kind: EventKind;
  readonly title: Text;
  /** What it was about: the focus of a conference. */
  readonly theme: Text | null;
  readonly hostId: string | null;
  /** First and last day; both or none. */
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly town: string;
  readonly excursion: Text | null;
  readonly description: Text | null;
  readonly state: EventState;
  /** Where it is handed down; '' for what the office plans itself. */
  readonly source: string;
  /** Made up for the demo; every page says so. */
  readonly invented: boolean;
};

/** An event of a programme: conference, network event, workshop. */
export type ProgrammeEvent = EventFacts & {
  readonly id: string;
  /** Its part of the address. */
  readonly slug: string;
  readonly host: { readonly organisationId: string; readonly name: string } | null;
};
