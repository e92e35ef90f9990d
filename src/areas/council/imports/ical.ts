import { dayAt, findDay, type Day } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';

/** An appointment of a calendar file, as far as sittings are concerned. */
export type Appointment = { readonly summary: string; readonly day: Day; readonly time: string };

/**
 * The appointments of an iCalendar file (RFC 5545), in their order; cancelled ones and those without a day are left out.
 * Of a series only its first day is read. Times with a zone of their own are taken as they stand: sittings are entered
 * where they take place; those in UTC are told by the clocks in Germany.
 */
export function readCalendar(text: string): Appointment[] {
  // A line that begins with a blank goes on from the one before.
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  const found: Appointment[] = [];
  let event: Map<string, string> | null = null;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line.trim()) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    else if (name === 'END' && value === 'VEVENT') {
      if (event) found.push(...appointmentOf(event));
      event = null;
    } else if (event && !event.has(name)) event.set(name.toUpperCase(), value);
  }
  return found;
}

function appointmentOf(event: ReadonlyMap<string, string>): Appointment[] {
  const [, year, month, date, , hour, minute, utc] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(event.get('DTSTART') ?? '') ?? [];
  const day = findDay(`${year}-${month}-${date}`);
  const summary = plain(event.get('SUMMARY') ?? '');
  if (day === null || summary === '' || event.get('STATUS') === 'CANCELLED') return [];
  if (hour === undefined) return [{ summary, day, time: '' }];
  if (utc === undefined) return [{ summary, day, time: `${hour}:${minute}` }];
  const moment = new Date(`${day}T${hour}:${minute}:00Z`);
  return [{ summary, day: dayAt(moment, homeTimeZone), time: clockAt(moment) }];
}

/** The time of a moment by the clocks in Germany, `17:00`. */
export function clockAt(moment: Date): string {
  return clock.format(moment);
}

const clock = new Intl.DateTimeFormat('de-DE', {
  timeZone: homeTimeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A text of a calendar without its escapes. */
function plain(text: string): string {
  return text
    .replace(/\\n/gi, ' ')
    .replace(/\\([\\;,])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
