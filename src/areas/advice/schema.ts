import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { noteKinds } from './model.ts';

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
