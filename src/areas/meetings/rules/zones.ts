import { type Day, dayAt } from '../../../kernel/day.ts';
import { type Zone, zones } from '../model.ts';

/** Hours ahead of UTC and what the clocks are called, in winter and in summer. */
type Clock = { readonly winter: number; readonly winterName: string; readonly summerName: string };

const central: Clock = { winter: 1, winterName: 'CET', summerName: 'CEST' };

/**
 * The clocks of each zone. All of them go forward on the last Sunday of March and back on the last Sunday of October, at
 * 1:00 UTC (Directive 2000/84/EC). The Azores have a zone of their own, which no partner has needed yet.
 */
export const clocks: Readonly<Record<Zone, Clock>> = {
  'Europe/Berlin': central,
  'Europe/Amsterdam': central,
  'Europe/Lisbon': { winter: 0, winterName: 'WET', summerName: 'WEST' },
  'Europe/Vilnius': { winter: 2, winterName: 'EET', summerName: 'EEST' },
};

const zoneOfCountry: Readonly<Record<string, Zone>> = {
  NL: 'Europe/Amsterdam',
  PT: 'Europe/Lisbon',
  LT: 'Europe/Vilnius',
};

/** The clocks of a country; of Germany where no country is known. */
export function zoneOf(country: string | null): Zone {
  return zoneOfCountry[country ?? 'DE'] ?? zones[0];
}

/**
 * The moment at which the clocks of a zone show a time on a day. A time that is left out in the night in spring is taken
 * an hour later, one that comes twice in autumn for the first time.
 */
export function momentOf(day: Day, time: string, zone: Zone): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const { winter } = clocks[zone];
  const inSummer = new Date(shown - (winter + 1) * 3_600_000);
  if (shows(inSummer, day, time, zone)) return inSummer;
  return new Date(shown - winter * 3_600_000);
}

/** The time of a moment by the clocks of a zone, `10:00`. */
function timeAt(moment: Date, zone: Zone): string {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  return formatter.format(moment);
}

const formatters = new Map<Zone, Intl.DateTimeFormat>();

function shows(moment: Date, day: Day, time: string, zone: Zone): boolean {
  return dayAt(moment, zone) === day && timeAt(moment, zone) === time;
}
