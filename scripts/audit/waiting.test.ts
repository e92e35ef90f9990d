import { expect, test } from 'vitest';
import { type TraceEvent, withoutWaiting } from './waiting.ts';

const event = (name: string, times: Pick<TraceEvent, 'ts' | 'dur' | 'tts' | 'tdur'>, tid = 1): TraceEvent => ({
  name,
  ph: times.dur === undefined ? 'I' : 'X',
  pid: 1,
  tid,
  ...times,
});
const timesOf = (events: readonly TraceEvent[]) => events.map(({ name, ts, dur }) => [name, ts, dur]);

test('a task lasts as long as it was worked on, and so does all that happens in it', () => {
  const events = [
    event('RunTask', { ts: 1_000, dur: 900, tts: 50, tdur: 90 }),
    event('Layout', { ts: 1_300, dur: 500, tts: 60, tdur: 40 }),
    event('firstPaint', { ts: 1_850, tts: 120 }),
    event('mark', { ts: 1_899 }),
    event('RunTask', { ts: 2_000, dur: 10, tts: 140, tdur: 10 }),
  ];
  withoutWaiting(events);
  expect(timesOf(events)).toEqual([
    ['RunTask', 1_000, 90],
    ['Layout', 1_010, 40],
    ['firstPaint', 1_070, undefined],
    ['mark', 1_090, undefined],
    ['RunTask', 2_000, 10],
  ]);
});

test('on a machine with nothing else to do nothing changes, nor outside of tasks, nor on another thread', () => {
  const events = [
    event('RunTask', { ts: 1_000, dur: 90, tts: 50, tdur: 90 }),
    event('Layout', { ts: 1_010, dur: 40, tts: 60, tdur: 40 }),
    event('Screenshot', { ts: 1_050 }, 2),
    event('Paint', { ts: 1_200, dur: 30, tts: 150, tdur: 3 }),
  ];
  const before = structuredClone(events);
  withoutWaiting(events);
  expect(events).toEqual(before);
});
