import type { Day } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { Module } from '../programmes/model.ts';
import { type EventFacts, eventMoves, type EventState } from './model.ts';

export type EventRefusal =
  'module-off' | 'wrong-move' | 'begin-missing' | 'ends-before' | 'held-ahead' | 'call-unknown' | 'host-unknown';

/** What an event is judged by besides its own facts. */
export type EventSurroundings = {
  readonly today: Day;
  readonly modules: readonly Module[];
  /** The state before; null for a new event. */
  readonly before: EventState | null;
  /** The rounds of its programme. */
  readonly callIds: readonly string[];
  readonly hostKnown: boolean;
};

/** Whether an event may stand as it was typed; every reason against at once. */
export function mayKeepEvent(event: EventFacts, around: EventSurroundings): Verdict<EventRefusal> {
  const reasons: Reason<EventRefusal>[] = [];
  const { fromDay, toDay, state } = event;
  if (!around.modules.includes('events')) reasons.push({ code: 'module-off', field: 'programmeId' });
  if (event.callId !== null && !around.callIds.includes(event.callId)) {
    reasons.push({ code: 'call-unknown', field: 'callId' });
  }
  if (event.hostId !== null && !around.hostKnown) reasons.push({ code: 'host-unknown', field: 'hostId' });
  if (fromDay === null && toDay !== null) reasons.push({ code: 'begin-missing', field: 'fromDay' });
  if (fromDay !== null && toDay !== null && toDay < fromDay) reasons.push({ code: 'ends-before', field: 'toDay' });
  if (!mayBecome(around.before, state)) reasons.push({ code: 'wrong-move', field: 'state' });
  if (state === 'held' && fromDay !== null && fromDay > around.today) {
    reasons.push({ code: 'held-ahead', field: 'state' });
  }
  return verdict(reasons);
}

/** Whether a state may follow on another; staying what it is needs no move. */
export function mayBecome(from: EventState | null, to: EventState): boolean {
  return from === to || eventMoves.some(move => move.from === from && move.to === to);
}
