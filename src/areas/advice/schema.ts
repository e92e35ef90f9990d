import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { noteKinds } from './model.ts';
import { goings } from './model/pulse.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');

/** A call from the list: one line, and whether somebody was there. */
export const callInput = z.object({ kind: z.enum(['call', 'attempt'], 'kind-missing'), text: line(500) });

const aDay = z
  .string()
  .transform(
    (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
  );

/** A note as it is typed; nobody in particular means all members. */
export const noteInput = z.object({
  kind: z.enum(noteKinds, 'kind-missing'),
  organisationId: z.string().transform(id => (id === '' ? null : id)),
  day: aDay,
  text: line(4000),
});

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, 'days-invalid')
    .transform(Number)
    .refine(days => days >= least && days <= most, 'days-invalid');

const countOrNever = z
  .string()
  .trim()
  .regex(/^(\d{1,2}|[12]\d\d|)$/, 'days-invalid')
  .transform(text => (text === '' ? null : Number(text)));

/** What holds from a day on; an empty step tells nobody. */
export const ruleInput = z.object({
  validFrom: aDay,
  contactDays: count(1, 365),
  meetingDays: count(1, 365),
  adviser: countOrNever,
  office: countOrNever,
  authority: countOrNever,
  pulseDays: countOrNever.refine(days => days !== 0, 'days-invalid'),
});

/** A pause of a pair: of one member, or of nobody in particular. */
export const pauseInput = z.object({
  organisationId: z.string().transform(id => (id === '' ? null : id)),
  from: aDay,
  to: aDay,
  reason: line(200),
});

/** School holidays of a Land. */
export const holidaysInput = z.object({
  land: z.string().min(1, 'land-missing'),
  from: aDay,
  to: aDay,
  reason: line(200),
});

/** The answers to the two questions. */
export const pulseInput = z.object({ going: z.enum(goings, 'going-missing'), needs: line(500) });
