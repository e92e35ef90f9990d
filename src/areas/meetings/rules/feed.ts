import { type Meeting, zones } from '../model.ts';
import { at, escaped, fold, stamp, timeZone } from './ical.ts';

/** A meeting as a calendar is told of it: `where` and `link` only where the person has chosen so. */
export type FeedEntry = {
  readonly meeting: Meeting;
  readonly summary: string;
  readonly where: string;
  readonly link: string;
  /** The page of the meeting, which asks to sign in. */
  readonly address: string;
};

/** The meetings as a calendar to subscribe to (RFC 5545), each by itself: what is no longer in it vanishes there. */
export function writeFeed(name: string, entries: readonly FeedEntry[], now: Date): string {
  const used = zones.filter(zone => entries.some(({ meeting }) => meeting.zone === zone));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klimatwin//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...used.flatMap(timeZone),
    ...entries.flatMap(({ meeting, summary, where, link, address }) => [
      'BEGIN:VEVENT',
      `UID:${meeting.id}@feed.klimatwin`,
      `DTSTAMP:${stamp(now)}`,
      `SEQUENCE:${meeting.sequence}`,
      `DTSTART${at(meeting.day, meeting.time, meeting.zone)}`,
      `DURATION:PT${meeting.minutes}M`,
      `SUMMARY:${escaped(summary)}`,
      ...(where === '' ? [] : [`LOCATION:${escaped(where)}`]),
      ...(link === '' ? [] : [`DESCRIPTION:${escaped(link)}`]),
      `URL:${address}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
