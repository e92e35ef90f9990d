import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { EventFacts, EventState } from './model.ts';
import { type EventSurroundings, mayBecome, mayKeepEvent } from './rules.ts';

const today = day('2027-03-01');
const conference: EventFacts = {
  programmeId: 'p',
  callId: null,
  kind: 'conference',
  title: { de: 'Konferenz', en: 'Conference' },
  theme: null,
  hostId: null,
  fromDay: null,
  toDay: null,
  town: '',
  excursion: null,
  description: null,
  state: 'held',
  source: '',
  invented: false,
};
const around: EventSurroundings = { today, modules: ['events'], before: null, callIds: ['2016'], hostKnown: false };

/** The codes of refusal, with the inputs that they belong to. */
function against(event: Partial<EventFacts>, more: Partial<EventSurroundings> = {}): string[] {
  const verdict = mayKeepEvent({ ...conference, ...event }, { ...around, ...more });
  return verdict.ok ? [] : verdict.reasons.map(({ code, field }) => `${field}: ${code}`);
}

describe('an event', () => {
  test('of long ago may stand with nothing handed down but its title', () => {
    expect(against({})).toEqual([]);
  });

  test('ends after it began, and begins if it ends', () => {
    expect(against({ fromDay: day('2016-06-21'), toDay: day('2016-06-20') })).toEqual(['toDay: ends-before']);
    expect(against({ toDay: day('2016-06-20') })).toEqual(['fromDay: begin-missing']);
    expect(against({ fromDay: day('2016-06-21'), toDay: day('2016-06-21') })).toEqual([]);
  });

  test('has not taken place before its day', () => {
    const tomorrow = { fromDay: day('2027-03-02'), toDay: day('2027-03-02') };
    expect(against(tomorrow)).toEqual(['state: held-ahead']);
    expect(against({ ...tomorrow, state: 'planned' })).toEqual([]);
    expect(against({ fromDay: today, toDay: day('2027-03-02') })).toEqual([]);
  });

  test('names a round of its programme and a host that the register knows, or none', () => {
    expect(against({ callId: '2017', hostId: 'h' })).toEqual(['callId: call-unknown', 'hostId: host-unknown']);
    expect(against({ callId: '2016', hostId: 'h' }, { hostKnown: true })).toEqual([]);
  });

  test('needs a programme that uses events', () => {
    expect(against({}, { modules: ['matching'] })).toEqual(['programmeId: module-off']);
  });
});

test('the moves of an event are exactly these', () => {
  const states: readonly EventState[] = ['planned', 'held', 'cancelled', 'postponed'];
  const from = (before: EventState | null) => states.filter(state => mayBecome(before, state));
  expect(from(null)).toEqual(['planned', 'held']);
  expect(from('planned')).toEqual(['planned', 'held', 'cancelled', 'postponed']);
  expect(from('postponed')).toEqual(['planned', 'held', 'cancelled', 'postponed']);
  expect(from('held')).toEqual(['held']);
  expect(from('cancelled')).toEqual(['cancelled']);
});
