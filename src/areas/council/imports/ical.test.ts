import { expect, test } from 'vitest';
import { readCalendar } from './ical.ts';

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
  expect(readCalendar(text)).toEqual([
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
  expect([readCalendar(text), readCalendar('Guten Tag'), readCalendar('BEGIN:VEVENT\nSUMMARY:x')]).toEqual([
    [],
    [],
    [],
  ]);
});
