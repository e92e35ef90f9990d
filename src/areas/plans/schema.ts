import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { entryKinds, entryStates } from './model.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const dayOrNone = z
  .string()
  .transform((text, context) =>
    text === '' ? null : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
  );
const idOrNone = z.string().transform(id => (id === '' ? null : id));

/** An entry as it is typed. */
export const entryInput = z.object({
  kind: z.enum(entryKinds, 'kind-missing'),
  parentId: idOrNone,
  title: line(200).refine(title => title !== '', 'title-missing'),
  note: line(4000),
  who: idOrNone,
  responsible: line(200),
  startsOn: dayOrNone,
  dueOn: dayOrNone,
  state: z.enum(entryStates, 'state-missing'),
});

/** Why something does not go on, and when to ask again. */
export const blockerInput = z.object({
  reason: line(500).refine(reason => reason !== '', 'reason-missing'),
  remindOn: dayOrNone,
});

/** What is changed in many entries at once; '' leaves it as it is. */
export const bulkInput = z.object({
  state: z.enum(entryStates).or(z.literal('')).catch(''),
  who: z.string().default(''),
  shift: z
    .string()
    .default('')
    .refine(text => text === '' || /^[+-]?\d{1,3}$/.test(text), 'shift-invalid')
    .transform(Number),
});

/** A row of a sheet as it comes back from the page that showed its differences. */
export const sheetRowInput = z.object({
  id: z.string().nullable(),
  version: z.number().int(),
  content: entryInput.omit({ who: true }).extend({ organisationId: z.string().nullable() }),
});
