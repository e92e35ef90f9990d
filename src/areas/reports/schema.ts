import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { publicityKinds } from './model/publicity.ts';
import { judgements, reportKinds } from './model.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const aDay = z
  .string()
  .transform(text => findDay(text) ?? null)
  .refine(day => day !== null, 'day-invalid')
  .transform(day => day!);

/** What one side writes; an unfinished text is a text. */
export const wordsInput = z.object({
  achieved: line(8000),
  difficult: line(8000),
  next: line(8000),
  hours: z
    .string()
    .trim()
    .refine(text => text === '' || /^\d{1,4}$/.test(text), 'hours-invalid')
    .transform(text => (text === '' ? null : Number(text))),
});

/** What office or adviser do with a report. */
export const judgeInput = z.object({ what: z.enum(judgements, 'what-missing'), words: line(4000) });

const dayOrNone = z
  .string()
  .transform((text, context) =>
    text === '' ? null : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
  );

/** Something that others hear of the pair by, as it is typed. */
export const publicityInput = z.object({
  kind: z.enum(publicityKinds, 'kind-missing'),
  title: line(300).refine(title => title !== '', 'title-missing'),
  who: z.string().transform(id => (id === '' ? null : id)),
  plannedOn: dayOrNone,
  publishedOn: dayOrNone,
  link: line(500).refine(link => link === '' || /^https:\/\/[^\s]+$/.test(link), 'link-invalid'),
});

/** A due date of a call. */
export const dueInput = z.object({ kind: z.enum(reportKinds, 'kind-missing'), from: aDay, to: aDay, dueOn: aDay });
