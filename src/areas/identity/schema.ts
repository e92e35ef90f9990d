import { z } from 'zod';
import { roles } from '../../kernel/actor.ts';
import { languages } from '../../kernel/text.ts';
import { rhythms } from '../../kernel/rhythm.ts';

const line = (missing: string, longest = 200) => z.string().trim().min(1, missing).max(longest, 'too-long');

/** As much of an address as can be judged without sending a mail. */
const email = line('email-missing').regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/, 'email-invalid');

export const signInInput = z.object({ email });

/** Six digits, typed in groups or not. */
export const codeInput = z.object({
  code: z
    .string()
    .transform(typed => typed.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'code-shape')),
});

export const setUpInput = z.object({
  name: line('name-missing'),
  email,
  organisation: line('organisation-missing'),
  phone: line('phone-missing', 60),
});
export type SetUpInput = z.output<typeof setUpInput>;

export const invitationInput = z.object({
  name: line('name-missing'),
  email,
  role: z.enum(roles, 'role-missing'),
  language: z.enum(languages, 'language-missing'),
});
export type InvitationInput = z.output<typeof invitationInput>;

/** `as` is the id of a person of the mailbox, or `new` with a name. */
export const acceptanceInput = z
  .object({ as: z.string().min(1, 'as-missing'), name: z.string().trim().max(200, 'too-long').default('') })
  .refine(typed => typed.as !== 'new' || typed.name !== '', { message: 'name-missing', path: ['name'] });
export type AcceptanceInput = z.output<typeof acceptanceInput>;

/** How often which mail: one answer for all, or `single` and an answer for each kind. */
export const notificationsInput = z.object({
  all: z.enum(['single', ...rhythms], 'rhythm-missing'),
  kinds: z.record(z.string(), z.enum(rhythms, 'rhythm-missing')),
});
