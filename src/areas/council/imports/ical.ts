import ICAL from 'ical.js';
import { addDays, dayAt, type Day, findDay } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';

/** An appointment of a calendar file, as far as sittings are concerned. */
export type Appointment = { readonly summary: string; readonly day: Day; readonly time: string };

/** Of a series, the sittings of the last month and of two years ahead count; nobody plans further. */
const back = 31;
const ahead = 731;

/** A daily series of thirteen years; whatever is longer was not made for sittings. */
const mostSteps = 5000;

/**
 * The appointments of an iCalendar file (RFC 5545), those of a series with all that moved or was left out, by their days;
 * cancelled ones and those without a day are left out. Times with a zone of their own are taken as they stand: sittings are
 * entered where they take place; those in UTC are told by the clocks in Germany.
 */
export function readCalendar(text: string, today: Day): Appointment[] {
  const events = eventsOf(text);
  const exceptions = events.filter(event => event.hasProperty('recurrence-id'));
  const found = events
    .filter(event => !event.hasProperty('recurrence-id'))
    .flatMap(component => {
      const uid = component.getFirstPropertyValue('uid');
      const own = exceptions.filter(one => uid !== null && one.getFirstPropertyValue('uid') === uid);
      return component.hasProperty('rrule') || component.hasProperty('rdate')
        ? seriesOf(component, own, today)
        : appointmentOf(component, startOf(component));
    });
  return found.toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
}

/** The events in a text, whatever else stands in it. */
function eventsOf(text: string): ICAL.Component[] {
  // A line that begins with a blank goes on from the one before.
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => /^[\w-]+[;:]/.test(line));
  const events = lines.join('\r\n').match(/^BEGIN:VEVENT\r\n[\s\S]*?^END:VEVENT$/gm) ?? [];
  return events.flatMap(event => {
    try {
      return new ICAL.Component(ICAL.parse(event));
    } catch {
      // One that no program can read is none; the others are.
      return [];
    }
  });
}

function seriesOf(component: ICAL.Component, exceptions: readonly ICAL.Component[], today: Day): Appointment[] {
  if (startOf(component) === null) return [];
  const found: Appointment[] = [];
  const [from, to] = [addDays(today, -back), addDays(today, ahead)];
  try {
    const event = new ICAL.Event(component, { exceptions: [...exceptions], strictExceptions: false });
    const dates = event.iterator();
    for (let step = 0; step < mostSteps; step++) {
      const date: ICAL.Time | null = dates.next();
      if (!date || date.toString().slice(0, 10) > to) break;
      const { item, startDate } = event.getOccurrenceDetails(date);
      const [one] = appointmentOf(item.component, startDate);
      if (one && one.day >= from && one.day <= to) found.push(one);
    }
  } catch {
    // A rule that no program can follow: what was found by it before counts.
  }
  return found;
}

/** When an event begins, null for a day that there is not. */
function startOf(component: ICAL.Component): ICAL.Time | null {
  const property = component.getFirstProperty('dtstart');
  const written = String(property?.jCal[3] ?? '');
  if (findDay(written.slice(0, 10)) === null) return null;
  const value = property?.getFirstValue();
  return value instanceof ICAL.Time ? value : null;
}

function appointmentOf(component: ICAL.Component, start: ICAL.Time | null): Appointment[] {
  const summary = String(component.getFirstPropertyValue('summary') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const isCancelled = String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';
  if (start === null || summary === '' || isCancelled) return [];
  const written = start.toString();
  const day = findDay(written.slice(0, 10));
  if (day === null) return [];
  if (start.isDate) return [{ summary, day, time: '' }];
  if (start.zone !== ICAL.Timezone.utcTimezone) return [{ summary, day, time: written.slice(11, 16) }];
  const moment = start.toJSDate();
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
