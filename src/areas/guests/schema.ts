import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { languages } from '../../kernel/text.ts';
import { guestKinds } from './model.ts';

const line = (missing: string, longest = 200) => z.string().trim().min(1, missing).max(longest, 'too-long');

/** An invitation as it is typed. */
export const guestInput = z.object({
  hostId: line('host-missing'),
  kind: z.enum(guestKinds, 'kind-missing'),
  name: line('name-missing'),
  email: line('email-missing').regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/, 'email-invalid'),
  language: z.enum(languages, 'language-missing'),
  endsOn: z
    .string()
    .transform((text, context) =>
      text === ''
        ? (context.addIssue({ code: 'custom', message: 'day-missing' }), z.NEVER)
        : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
    ),
});
export type GuestInput = z.output<typeof guestInput>;
