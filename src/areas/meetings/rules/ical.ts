import type { Day } from '../../../kernel/day.ts';
import { type Meeting, type MeetingSeries, type Zone, zones } from '../model.ts';
import { daysOf, mostMeetings, weekdayOf, weekOf } from './series.ts';
import { clocks, momentOf } from './zones.ts';

type Method = 'REQUEST' | 'CANCEL';

/** What a calendar is told besides the meetings themselves. */
export type Telling = {
  readonly method: Method;
  /** Whether all of a series is told, not only these meetings of it. */
  readonly whole: boolean;
  /** When it is told. */
  readonly at: Date;
  readonly summary: string;
  readonly address: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
};

/**
 * The meetings as an iTIP message (RFC 5545, RFC 5546) with the rules of their zones. A series is told as one where all of
 * it is meant, with what was moved or left out; single meetings of it by their original day. It says kind, time, place and
 * link, nothing else.
 */
export function writeCalendar(meetings: readonly Meeting[], telling: Telling): string {
  const used = zones.filter(zone => meetings.some(one => one.zone === zone || one.series?.zone === zone));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klimatwin//Meetings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${telling.method}`,
    ...used.flatMap(timeZone),
    ...eventsOf(meetings, telling),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function eventsOf(meetings: readonly Meeting[], telling: Telling): string[] {
  const [one] = meetings;
  const series = one?.series ?? null;
  if (one === undefined || series === null || !telling.whole) return meetings.flatMap(each => event(each, telling));
  const kept = new Set(meetings.map(({ originalDay }) => originalDay));
  const left = daysOf({ ...series, skipMonths: [] }, mostMeetings * 12).filter(day => !kept.has(day));
  const stays = (each: Meeting) => each.day === each.originalDay && each.time === series.time;
  const plain = meetings.find(stays) ?? one;
  const differs = (each: Meeting) =>
    !stays(each) || each.minutes !== plain.minutes || each.place !== plain.place || each.link !== plain.link;
  const master = { ...plain, day: series.first, time: series.time, zone: series.zone, sequence: 0 };
  const excluded = left.map(day => `EXDATE${at(day, series.time, series.zone)}`);
  const apart = meetings.filter(differs);
  return [...event(master, telling, [rule(series), ...excluded]), ...apart.flatMap(each => event(each, telling))];
}

/** `repeated` describes a series; without it a meeting of a series names the day by which calendars know it. */
function event(meeting: Meeting, telling: Telling, repeated: readonly string[] | null = null): string[] {
  const { series, day, time, zone, minutes, place, link, sequence, originalDay } = meeting;
  return [
    'BEGIN:VEVENT',
    `UID:${series?.id ?? meeting.id}@klimatwin`,
    `DTSTAMP:${stamp(telling.at)}`,
    `SEQUENCE:${sequence}`,
    ...(series !== null && repeated === null ? [`RECURRENCE-ID${at(originalDay, series.time, series.zone)}`] : []),
    `DTSTART${at(day, time, zone)}`,
    `DURATION:PT${minutes}M`,
    ...(repeated ?? []),
    `SUMMARY:${escaped(telling.summary)}`,
    `LOCATION:${escaped(place === '' ? link : place)}`,
    ...(link === '' ? [] : [`DESCRIPTION:${escaped(link)}`]),
    `URL:${telling.address}`,
    `STATUS:${telling.method === 'REQUEST' ? 'CONFIRMED' : 'CANCELLED'}`,
    `ORGANIZER${mailbox(telling.organizer)}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE${mailbox(telling.attendee)}`,
    'END:VEVENT',
  ];
}

function mailbox({ name, email }: Telling['organizer']): string {
  return `;CN="${name.replace(/["\r\n]/g, ' ')}":mailto:${email}`;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function rule({ repeat, every, first, last, zone }: MeetingSeries): string {
  const weekday = weekdays[weekdayOf(first) - 1]!;
  const week = repeat === 'last-of-month' ? -1 : weekOf(first);
  const when = repeat === 'weeks' ? 'WEEKLY' : 'MONTHLY';
  const on = repeat === 'weeks' ? weekday : `${week}${weekday}`;
  return `RRULE:FREQ=${when};INTERVAL=${every};BYDAY=${on};UNTIL=${stamp(momentOf(last, '23:59', zone))}`;
}

/** When the clocks of a zone change, for calendars that do not know its name. */
export function timeZone(zone: Zone): string[] {
  const { winter, winterName, summerName } = clocks[zone];
  const hours = (count: number) => `+${String(count).padStart(2, '0')}00`;
  const part = (name: string, kind: string, month: number, from: number, to: number) => [
    `BEGIN:${kind}`,
    // At 1:00 UTC, by the clocks as they went until then.
    `DTSTART:1996${String(month).padStart(2, '0')}${month === 3 ? '31' : '27'}T${String(1 + from).padStart(2, '0')}0000`,
    `TZOFFSETFROM:${hours(from)}`,
    `TZOFFSETTO:${hours(to)}`,
    `TZNAME:${name}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...part(summerName, 'DAYLIGHT', 3, winter, winter + 1),
    ...part(winterName, 'STANDARD', 10, winter + 1, winter),
    'END:VTIMEZONE',
  ];
}

export function at(day: Day, time: string, zone: Zone): string {
  return `;TZID=${zone}:${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

export function stamp(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}

export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, match => `\\${match}`).replace(/\r?\n/g, '\\n');
}

/** Lines have 75 octets at most; what is longer goes on in the next line behind a blank. */
export function fold(line: string): string {
  const parts: string[] = [''];
  for (const letter of line) {
    if (Buffer.byteLength(parts.at(-1)! + letter) > 73) parts.push('');
    parts[parts.length - 1] += letter;
  }
  return parts.join('\r\n ');
}
