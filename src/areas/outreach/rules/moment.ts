import { findDay } from '../../../kernel/day.ts';

const german = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The moment at which German clocks show this day and time; the earlier one where a clock shows it twice. Null if
 * there is no such day or time, as in the hour that is left out in March.
 */
export function findMoment(day: string, time: string): Date | null {
  if (findDay(day) === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  for (const offset of ['+02:00', '+01:00']) {
    const moment = new Date(`${day}T${time}:00${offset}`);
    if (clockOf(moment).day === day && clockOf(moment).time === time) return moment;
  }
  return null;
}

/** What German clocks show at a moment, as forms have it. */
function clockOf(moment: Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = german.format(moment).split(' ');
  return { day, time };
}
