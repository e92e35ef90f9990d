import { listHolidays, firstYearIn } from '../../algorithms/calendar/holidays.ts';
import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import { holidayPlace, type SittingPlace } from '../council/rules/sequence.ts';
import {
  type Appointment,
  kindsWithProgramme,
  type Meeting,
  meetingMoves,
  type MeetingState,
  type SeriesRule,
} from './model.ts';
import { daysOf, isLastOfMonth, mostMeetings } from './rules/series.ts';
import { momentOf } from './rules/zones.ts';

export type PlanRefusal = 'day-past' | 'where-missing';
export type SeriesRefusal = 'last-before-first' | 'first-not-last' | 'no-day' | 'too-many';

export function isMove(from: MeetingState, to: MeetingState): boolean {
  return meetingMoves.some(move => move.from === from && move.to === to);
}

/** Whether it is a meeting on site, with stations to see. */
export function hasProgramme({ kind }: Pick<Meeting, 'kind'>): boolean {
  return kindsWithProgramme.some(one => one === kind);
}

/** Still to come, or to be found another day for. */
export function isAhead({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'planned' || state === 'scheduled' || state === 'postponed';
}

export function startOf({ day, time, zone }: Pick<Appointment, 'day' | 'time' | 'zone'>): Date {
  return momentOf(day, time, zone);
}

/** What of an appointment is another one; the zone stays that of the host. */
export function differingParts(
  a: Omit<Appointment, 'zone'>,
  b: Omit<Appointment, 'zone'>,
): (keyof Omit<Appointment, 'zone'>)[] {
  return (['day', 'time', 'minutes', 'place', 'link'] as const).filter(part => a[part] !== b[part]);
}

/** One meets at a place or through a link, on a day that is not over. */
export function mayAppoint({ day, place, link }: Appointment, today: Day): Verdict<PlanRefusal> {
  const reasons: Reason<PlanRefusal>[] = [];
  if (day < today) reasons.push({ code: 'day-past', field: 'day' });
  if (place === '' && link === '') reasons.push({ code: 'where-missing', field: 'place' });
  return verdict(reasons);
}

/** A series has a day, and not more days than somebody can keep an eye on. */
export function mayRepeat(rule: SeriesRule): Verdict<SeriesRefusal> {
  if (rule.last < rule.first) return verdict([{ code: 'last-before-first', field: 'last' }]);
  if (rule.repeat === 'last-of-month' && !isLastOfMonth(rule.first)) {
    return verdict([{ code: 'first-not-last', field: 'day' }]);
  }
  const { length } = daysOf(rule);
  if (length === 0) return verdict([{ code: 'no-day', field: 'last' }]);
  const tooMany = { code: 'too-many', field: 'last', values: { most: mostMeetings } } as const;
  return verdict(length > mostMeetings ? [tooMany] : []);
}

/** Whether the meeting may be said to have taken place: it was agreed, and has begun. */
export function isOver(meeting: Meeting, now: Date): boolean {
  return meeting.state === 'scheduled' && startOf(meeting) <= now;
}

/** Whether somebody may say to come or not: invited to, and not begun. */
export function mayReply(meeting: Meeting, now: Date): boolean {
  return meeting.state === 'scheduled' && startOf(meeting) > now;
}

/** Who takes part and whose holidays count there. */
export type Participant = { readonly name: string; readonly place: SittingPlace };

/** The holidays of members on a day, each with those who have it. It is said, and forbids nothing. */
export function holidaysOn(
  on: Day,
  participants: readonly Participant[],
): readonly { readonly name: Text; readonly source: string; readonly who: readonly string[] }[] {
  const year = Number(on.slice(0, 4));
  const found = participants.flatMap(({ name: who, place }) => {
    const key = holidayPlace(place);
    // Abroad, where nobody has written down the holidays, those of all Länder say nothing.
    if ((place !== null && place.country !== 'DE' && key === null) || year < firstYearIn(key)) return [];
    const holiday = listHolidays(key, year).find(({ day }) => day === on);
    return holiday ? [{ name: holiday.name, source: holiday.source, who }] : [];
  });
  const byName = Map.groupBy(found, ({ name }) => name.de);
  return [...byName.values()].map(same => ({ ...same[0]!, who: same.map(({ who }) => who) }));
}
