import { formatClock, formatMoment, formatPlainDay } from '../../../design/format.ts';
import type { FormError } from '../../../design/form.tsx';
import type { TagKind } from '../../../design/tag.tsx';
import { type Day, dayAt } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting, MeetingAct, MeetingSeries, MeetingState, Zone } from '../model.ts';
import type { Attending } from '../queries.ts';
import { holidaysOn, startOf } from '../rules.ts';
import { weekOf } from '../rules/series.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { de as agendaDe } from './agenda.de.ts';
import { en as agendaEn } from './agenda.en.ts';
import { de as approvalDe } from './approval.de.ts';
import { en as approvalEn } from './approval.en.ts';
import { de as pollDe } from './poll.de.ts';
import { en as pollEn } from './poll.en.ts';
import { de as calendarDe } from './calendar.de.ts';
import { en as calendarEn } from './calendar.en.ts';
import { de as minutesDe } from './minutes.de.ts';
import { en as minutesEn } from './minutes.en.ts';

export { nameOf } from '../rules/name.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });
export const agendaTextsIn = (language: Language) =>
  inLanguage<typeof agendaDe | typeof agendaEn>(language, { de: agendaDe, en: agendaEn });
export const approvalTextsIn = (language: Language) =>
  inLanguage<typeof approvalDe | typeof approvalEn>(language, { de: approvalDe, en: approvalEn });
export const pollTextsIn = (language: Language) =>
  inLanguage<typeof pollDe | typeof pollEn>(language, { de: pollDe, en: pollEn });
export const calendarTextsIn = (language: Language) =>
  inLanguage<typeof calendarDe | typeof calendarEn>(language, { de: calendarDe, en: calendarEn });
export const minutesTextsIn = (language: Language) =>
  inLanguage<typeof minutesDe | typeof minutesEn>(language, { de: minutesDe, en: minutesEn });

export const tags: Readonly<Record<MeetingState, TagKind>> = {
  planned: 'neutral',
  scheduled: 'waiting',
  postponed: 'attention',
  held: 'good',
  documented: 'good',
  cancelled: 'closed',
};

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** "A – B", as the pair is called above its meetings. */
export function pairOf({ members }: PlanSetting['partnership']): string {
  return members.map(({ name }) => name).join(' – ');
}

/** When it begins by the clocks of a zone. */
export function momentIn(language: Language, when: Pick<Meeting, 'day' | 'time' | 'zone'>, zone: Zone): string {
  return formatMoment(language, startOf(when), zone);
}

/** When it begins by the clocks of the host. */
export function whenOf(language: Language, meeting: Pick<Meeting, 'day' | 'time' | 'zone'>): string {
  return formatMoment(language, startOf(meeting), meeting.zone);
}

/** The same by the clocks of members elsewhere, one line for each zone where they show something else. */
export function elsewhere(
  language: Language,
  meeting: Pick<Meeting, 'day' | 'time' | 'zone'>,
  attending: readonly Attending[],
): string[] {
  const moment = startOf(meeting);
  const here = formatClock(language, moment, meeting.zone);
  const others = Map.groupBy(attending, ({ zone }) => zone);
  return [...others].flatMap(([zone, members]) => {
    const clock = formatClock(language, moment, zone);
    if (clock === here) return [];
    const when = dayAt(moment, zone) === meeting.day ? clock : formatMoment(language, moment, zone);
    return [textsIn(language).zoneOf({ who: members.map(({ name }) => name).join(', '), when })];
  });
}

/** The holidays on the day of a meeting, with those who have them. */
export function holidayLines(
  language: Language,
  { day }: Pick<Meeting, 'day'>,
  attending: readonly Attending[],
): string[] {
  return holidaysOn(day, attending).map(({ name, who }) =>
    textsIn(language).holiday({ name: name[language], who: who.join(', ') }),
  );
}

/** "am zweiten Dienstag jedes Monats, bis 31. Dezember 2027, ohne August". */
export function sayRule(language: Language, { repeat, every, first, last, skipMonths }: MeetingSeries): string {
  const t = textsIn(language).rule;
  const weekday = part(language, first, { weekday: 'long' });
  const rules = {
    weeks: () => t.weeks({ every, weekday }),
    months: () => t.months({ every, weekday, week: weekOf(first) }),
    'last-of-month': () => t.last({ every, weekday }),
  };
  const rule = t.until({ rule: rules[repeat](), last: formatPlainDay(language, last) });
  if (skipMonths.length === 0) return rule;
  return t.without({ rule, months: skipMonths.map(month => monthName(language, month)).join(', ') });
}

export function monthName(language: Language, month: number): string {
  return part(language, `2027-${String(month).padStart(2, '0')}-01` as Day, { month: 'long' });
}

function part(language: Language, day: Day, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

export function sayAct(language: Language, { kind, reason }: MeetingAct): string {
  const t = textsIn(language);
  return reason === '' ? t.acts[kind] : t.because({ what: t.acts[kind], reason });
}

/** Who did something: a member or the office. */
export function whoOf(
  { partnership, officeId, officeName }: Pick<PlanSetting, 'partnership' | 'officeId' | 'officeName'>,
  id: string,
): string {
  if (id === officeId) return officeName;
  return partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
}
