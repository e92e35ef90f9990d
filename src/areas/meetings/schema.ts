import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { meetingKinds, repeats, zones } from './model.ts';
import { outcomeKinds } from './model/minutes.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const aDay = z
  .string()
  .transform(text => findDay(text) ?? null)
  .refine(day => day !== null, 'day-invalid')
  .transform(day => day!);
const wholeNumber = (least: number, most: number, code: string) =>
  z
    .string()
    .regex(/^\d{1,4}$/, code)
    .transform(Number)
    .refine(count => count >= least && count <= most, code);

const appointment = {
  day: aDay,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-invalid'),
  minutes: wholeNumber(5, 1440, 'minutes-invalid'),
  place: line(300),
  link: line(500).refine(link => link === '' || /^https:\/\/[^\s]+$/.test(link), 'link-invalid'),
};

/** Another day for one meeting, as it is typed. */
export const moveInput = z.object(appointment);

/** A meeting or a series, as it is typed. */
export const planInput = z.object({
  ...appointment,
  kind: z.enum(meetingKinds, 'kind-missing'),
  title: line(200),
  zone: z.enum(zones, 'zone-missing'),
});

/** How it is repeated; asked only where it is. */
export const repeatInput = z.object({
  repeat: z.enum(repeats, 'repeat-missing'),
  every: wholeNumber(1, 12, 'every-invalid'),
  last: aDay,
  skipMonths: z.array(wholeNumber(1, 12, 'month-invalid')),
});

const minutesOrNone = z
  .string()
  .refine(text => text === '' || (/^\d{1,3}$/.test(text) && Number(text) > 0), 'topic-minutes-invalid')
  .transform(text => (text === '' ? null : Number(text)));
const whoOrNone = z.string().transform(id => (id === '' ? null : id));

/** A topic as it is typed. */
export const topicInput = z.object({
  title: line(200).refine(title => title !== '', 'topic-title-missing'),
  minutes: minutesOrNone,
  who: whoOrNone,
});

/** The lines of an agenda as they are typed; their place is a number, those without one come last. */
export const agendaInput = z.object({
  topic: z.array(
    topicInput.extend({
      id: z.string().transform(id => (id === '' ? null : id)),
      place: z
        .string()
        .refine(text => /^\d{0,3}$/.test(text), 'place-invalid')
        .transform(text => (text === '' ? 1000 : Number(text))),
      dealt: z.string().transform(text => text !== ''),
    }),
  ),
});

const dayOrNone = z
  .string()
  .transform(text => (text === '' ? null : (findDay(text) ?? undefined)))
  .refine(day => day !== undefined, 'day-invalid')
  .transform(day => day ?? null);
const outcomeText = line(2000).refine(text => text !== '', 'outcome-text-missing');

/** What a line of minutes says besides its words; for a task somebody has to be named, `all` are all together. */
const outcomeParts = {
  text: outcomeText,
  who: z.string(),
  responsible: line(200),
  dueOn: dayOrNone,
};

/** A line of minutes as it is typed. */
export const outcomeInput = z
  .object({ ...outcomeParts, id: z.string(), kind: z.enum(outcomeKinds, 'outcome-kind-missing'), topic: z.string() })
  .refine(({ kind, who }) => kind !== 'task' || who !== '', { message: 'who-missing', path: ['who'] });

/** A line that is changed: what kind it is stays. */
export const outcomeChangeInput = z.object(outcomeParts);

/** Who was there for one organisation. */
export const attendanceInput = z.object({ who: z.record(z.string(), line(500)) });

/** A poll as it is typed. */
export const pollInput = z.object({
  kind: z.enum(meetingKinds, 'kind-missing'),
  title: line(200),
  zone: z.enum(zones, 'zone-missing'),
  minutes: appointment.minutes,
  place: appointment.place,
  link: appointment.link,
  until: aDay,
  option: z.array(z.object({ day: aDay, time: appointment.time })),
  guest: z.array(
    z.object({ name: line(200).refine(name => name !== '', 'guest-nameless'), email: z.email('email-invalid') }),
  ),
});

/** What happens instead, and why. */
export const cancelInput = z.object({
  what: z.enum(['cancel', 'postpone', 'all'], 'what-missing'),
  reason: line(500).refine(reason => reason !== '', 'reason-missing'),
});
