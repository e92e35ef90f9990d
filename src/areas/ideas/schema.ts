import { z } from 'zod';
import { laenderKeys } from '../../algorithms/calendar/holiday-rules.ts';
import { findDay } from '../../kernel/day.ts';
import { acts, channels, longest, reportKinds } from './model.ts';
import { hasMarkup } from './rules/clean.ts';

const plain = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .refine(text => !hasMarkup(text), 'markup');
const line = (most: number) => plain(most).transform(text => text.replace(/\s+/g, ' '));

/** As much of an address as can be judged without sending a mail. */
const email = z
  .string()
  .trim()
  .max(200, 'too-long')
  .regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/, 'email-invalid');

/** Names of people: letters of any script, and what stands between them. */
const name = line(longest.name).refine(text => /^[\p{L}\p{M}\p{N} .,'’()&-]*$/u.test(text), 'name-odd');

const wording = {
  title: line(longest.title).refine(text => text.length >= 3, 'title-missing'),
  text: plain(longest.text).refine(text => text.length >= 10, 'text-missing'),
};

/** What somebody sends. Only title and text are asked for. */
export const ideaInput = z.object({
  ...wording,
  place: line(longest.place),
  programme: z.string().max(100, 'too-long'),
  field: z.string().max(100, 'too-long'),
  pictureAlt: line(longest.alt),
  name,
  publishName: z.boolean(),
  email: z.union([z.literal(''), email]),
  /** Asked of whoever gives a name or an address. */
  age: z.enum(['', '16', 'guardian', 'alone'], 'age-missing'),
});
export type IdeaInput = z.output<typeof ideaInput>;

/** What the office records for somebody, with the way and the day on which it arrived. */
export const recordedIdeaInput = ideaInput.omit({ pictureAlt: true }).extend({
  emailConsent: z.boolean(),
  channel: z.enum(channels, 'channel-missing'),
  receivedOn: z
    .string()
    .transform(
      (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
    ),
});
export type RecordedIdeaInput = z.output<typeof recordedIdeaInput>;

export const supportInput = z.object({ email });

/** Six digits, typed in groups or not. */
export const codeInput = z.object({
  code: z
    .string()
    .transform(typed => typed.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'code-shape')),
});

export const reportInput = z.object({
  kind: z.enum(reportKinds, 'report-kind-missing'),
  text: plain(longest.reason),
});
export type ReportInput = z.output<typeof reportInput>;

const said = z.string().trim().max(longest.text, 'too-long');

/** What the office decides; `text` is the reason or the answer. */
export const decisionInput = z.object({ act: z.enum(acts, 'act-missing'), text: said });
export type DecisionInput = z.output<typeof decisionInput>;

/** Other words for an idea. */
export const wordingInput = z.object({
  ...wording,
  pictureAlt: line(longest.alt),
  reason: z.string().trim().min(3, 'reason-missing').max(longest.reason, 'too-long'),
});
export type WordingInput = z.output<typeof wordingInput>;

/** The number of another idea, `17` or `Idee 17`. */
export const mergeInput = z.object({
  into: z
    .string()
    .transform(typed => /(\d{1,9})\s*$/.exec(typed)?.[1] ?? '')
    .refine(digits => digits !== '', 'number-missing')
    .transform(Number),
});

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'whole-number')
    .transform(Number)
    .refine(number => number >= least && number <= most, 'out-of-range');

export const rulesInput = z.object({
  moderation: z.enum(['before', 'after'], 'moderation-missing'),
  land: z.union([z.literal('').transform(() => null), z.enum(laenderKeys, 'land-wrong')], 'land-wrong'),
  moderationDays: whole(1, 60),
  answerDays: whole(1, 250),
  supportGoal: whole(1, 9999),
  keepDays: whole(0, 730),
});
