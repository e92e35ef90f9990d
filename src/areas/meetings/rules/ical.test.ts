import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Meeting, MeetingSeries } from '../model.ts';
import { type Telling, writeCalendar } from './ical.ts';
import { daysOf } from './series.ts';

const series: MeetingSeries = {
  ...({ id: 'reihe', repeat: 'months', every: 1, time: '10:00', zone: 'Europe/Berlin' } as const),
  ...{ first: day('2027-01-12'), last: day('2027-12-31'), skipMonths: [8] },
};
const telling: Telling = {
  ...({ method: 'REQUEST', whole: true, at: new Date('2027-01-02T03:04:05Z') } as const),
  ...{ summary: 'Jour fixe, A – B; "ja"', address: 'https://klimatwin.example/de/arbeit' },
  organizer: { name: 'Programmbüro', email: 'buero@klimatwin.example' },
  attendee: { name: 'Kim Beispiel', email: 'kim@stadt.example' },
};

function meetingOn(on: string, change: Partial<Meeting> = {}): Meeting {
  return {
    ...({ id: on, partnershipId: 'paar', kind: 'jour-fixe', title: '', state: 'scheduled', series } as const),
    ...({ originalDay: day(on), day: day(on), time: '10:00', zone: 'Europe/Berlin', minutes: 90 } as const),
    ...{ place: 'Rathaus, Zimmer 3; 2. Stock', link: `https://treffen.example/${'ä'.repeat(60)}` },
    ...{ sequence: 0, version: 1, agendaVersion: 0, minutesVersion: 0 },
    ...change,
  };
}

/** What a calendar makes of it, by a reader that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map(zone => new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
  return { calendar, zones, events };
}

function momentsOf(text: string): string[] {
  const { events, zones } = read(text);
  const [master, ...apart] = events;
  for (const exception of apart) master!.relateException(exception);
  const found: string[] = [];
  const iterator = master!.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { startDate } = master!.getOccurrenceDetails(next);
    startDate.zone = zones[0]!;
    found.push(startDate.toJSDate().toISOString().slice(0, 16));
  }
  return found;
}

describe('an invitation to a series', () => {
  const meetings = daysOf(series).map(on => meetingOn(on));

  test('puts every meeting into a calendar at 10:00 in Berlin, in winter and in summer, without August', () => {
    expect(momentsOf(writeCalendar(meetings, telling))).toEqual([
      ...['2027-01-12T09:00', '2027-02-09T09:00', '2027-03-09T09:00', '2027-04-13T08:00', '2027-05-11T08:00'],
      ...['2027-06-08T08:00', '2027-07-13T08:00', '2027-09-14T08:00', '2027-10-12T08:00', '2027-11-09T09:00'],
      '2027-12-14T09:00',
    ]);
  });

  test('says one that was moved before by its original day, and leaves out one that was cancelled', () => {
    const kept = meetings
      .filter(({ day: on }) => on !== '2027-05-11')
      .map(one => (one.day === '2027-06-08' ? { ...one, day: day('2027-06-10'), time: '14:30' } : one));
    const text = writeCalendar(kept, telling);
    expect(momentsOf(text).slice(3, 6)).toEqual(['2027-04-13T08:00', '2027-06-10T12:30', '2027-07-13T08:00']);
    expect(read(text).events.map(({ recurrenceId }) => recurrenceId?.toString() ?? null)).toEqual([
      null,
      '2027-06-08T10:00:00',
    ]);
  });

  test('carries method, sequence and texts as they were, in lines of 75 octets at most', () => {
    const text = writeCalendar(meetings, telling);
    const { calendar, events } = read(text);
    const [event] = events;
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([event!.uid, event!.sequence, event!.summary, event!.location, event!.duration.toSeconds()]).toEqual([
      ...['reihe@klimatwin', 0, telling.summary, meetings[0]!.place, 5400],
    ]);
    expect(event!.organizer).toBe('mailto:buero@klimatwin.example');
    expect(Math.max(...text.split('\r\n').map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

test('the last Friday and every third week come back as planned', () => {
  for (const rule of [
    { repeat: 'last-of-month', every: 2, first: day('2027-01-29') },
    { repeat: 'weeks', every: 3, first: day('2027-01-12') },
    { repeat: 'months', every: 1, first: day('2027-03-30') },
  ] as const) {
    const other = { ...series, ...rule };
    const days = daysOf(other);
    const text = writeCalendar(
      days.map(on => meetingOn(on, { series: other })),
      telling,
    );
    expect(momentsOf(text).map(moment => moment.slice(0, 10))).toEqual(days);
  }
});

test('a meeting in Vilnius is told with the clocks of Vilnius, one in Lisbon with those of Lisbon', () => {
  for (const [zone, moment] of [
    ['Europe/Vilnius', '2027-07-13T07:00'],
    ['Europe/Lisbon', '2027-07-13T09:00'],
  ] as const) {
    const text = writeCalendar([meetingOn('2027-07-13', { series: null, zone })], telling);
    expect([momentsOf(text), read(text).zones.map(({ tzid }) => tzid)]).toEqual([[moment], [zone]]);
  }
});

test('single meetings of a series are cancelled by their original days, with a higher sequence', () => {
  const gone = ['2027-05-11', '2027-06-08'].map(on => meetingOn(on, { sequence: 2 }));
  const { calendar, events } = read(writeCalendar(gone, { ...telling, method: 'CANCEL', whole: false }));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(
    events.map(event => [
      event.uid,
      event.recurrenceId.toString(),
      event.sequence,
      event.component.getFirstPropertyValue('status'),
    ]),
  ).toEqual([
    ['reihe@klimatwin', '2027-05-11T10:00:00', 2, 'CANCELLED'],
    ['reihe@klimatwin', '2027-06-08T10:00:00', 2, 'CANCELLED'],
  ]);
});
