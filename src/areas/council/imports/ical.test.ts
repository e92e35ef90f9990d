import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { readCalendar } from './ical.ts';

const today = day('2027-03-01');
const daysOf = (text: string) => readCalendar(text, today).map(one => `${one.day} ${one.time}`.trim());

const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

test('whole days, local times and times in UTC are read, folded lines are put together', () => {
  const text = file(
    ['DTSTART;VALUE=DATE:20270412', 'SUMMARY:Kreistag'],
    ['DTSTART;TZID=Europe/Berlin:20270503T170000', 'SUMMARY:Ausschuss für Umwelt\\, Klima', ' schutz und Energie'],
    ['DTSTART:20270614T150000Z', 'SUMMARY:Kreistag (öffentlich)'],
    ['DTSTART:20270614T223000Z', 'SUMMARY:Nachtsitzung'],
  );
  expect(readCalendar(text, today)).toEqual([
    { summary: 'Kreistag', day: '2027-04-12', time: '' },
    { summary: 'Ausschuss für Umwelt, Klimaschutz und Energie', day: '2027-05-03', time: '17:00' },
    { summary: 'Kreistag (öffentlich)', day: '2027-06-14', time: '17:00' },
    { summary: 'Nachtsitzung', day: '2027-06-15', time: '00:30' },
  ]);
});

test('what is cancelled, has no day or is no calendar at all gives nothing', () => {
  const text = file(
    ['DTSTART;VALUE=DATE:20270412', 'SUMMARY:Kreistag', 'STATUS:CANCELLED'],
    ['DTSTART;VALUE=DATE:20270231', 'SUMMARY:Kreistag'],
    ['SUMMARY:Kreistag'],
  );
  expect([
    readCalendar(text, today),
    readCalendar('Guten Tag', today),
    readCalendar('BEGIN:VEVENT\nSUMMARY:x', today),
  ]).toEqual([[], [], []]);
});

test.each([
  // Every second Monday of a month; one is left out, one comes in between.
  [
    ['DTSTART;TZID=Europe/Berlin:20270308T170000', 'RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=4'],
    ['EXDATE;TZID=Europe/Berlin:20270412T170000', 'RDATE;TZID=Europe/Berlin:20270420T180000'],
    ['2027-03-08 17:00', '2027-04-20 18:00', '2027-05-10 17:00', '2027-06-14 17:00'],
  ],
  // Whole days, every other week on two days, until a day that counts.
  [
    ['DTSTART;VALUE=DATE:20270302', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270318'],
    [],
    ['2027-03-02', '2027-03-04', '2027-03-16', '2027-03-18'],
  ],
  [['DTSTART:20270327T160000Z', 'RRULE:FREQ=DAILY;COUNT=2'], [], ['2027-03-27 17:00', '2027-03-28 18:00']],
])('a series gives all its sittings: %j', (rule, more, expected) => {
  expect(daysOf(file([...rule, ...more, 'SUMMARY:Kreistag']))).toEqual(expected);
});

test('a sitting of a series that was moved stands on its new day, a cancelled one is gone', () => {
  const text = file(
    ['UID:1', 'DTSTART;TZID=Europe/Berlin:20270308T170000', 'RRULE:FREQ=MONTHLY;COUNT=3', 'SUMMARY:Kreistag'],
    [
      'UID:1',
      'RECURRENCE-ID;TZID=Europe/Berlin:20270408T170000',
      'DTSTART;TZID=Europe/Berlin:20270415T160000',
      'SUMMARY:Kreistag',
    ],
    [
      'UID:1',
      'RECURRENCE-ID;TZID=Europe/Berlin:20270508T170000',
      'DTSTART;TZID=Europe/Berlin:20270508T170000',
      'SUMMARY:Kreistag',
      'STATUS:CANCELLED',
    ],
  );
  expect(daysOf(text)).toEqual(['2027-03-08 17:00', '2027-04-15 16:00']);
});

test('an endless series ends after two years, and what is long over is not listed', () => {
  const days = daysOf(file(['DTSTART;VALUE=DATE:20200106', 'RRULE:FREQ=MONTHLY;BYDAY=1MO', 'SUMMARY:Kreistag']));
  expect([days.length, days[0], days.at(-1)]).toEqual([25, '2027-02-01', '2029-02-05']);
});
