import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { channels, decisions, fieldRoleWishes, isLevel } from './model.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const level = z
  .string()
  .default('0')
  .transform(text => (text === '' ? 0 : Number(text)))
  .refine(isLevel, 'level-invalid');

/** What is answered for one field in the overview of fields: the role and both levels. */
export const fieldLevels = z.object({
  role: z.enum(fieldRoleWishes, 'role-missing').default('either'),
  experience: level,
  need: level,
});

const proof = z
  .object({
    measure: line(200),
    year: line(4)
      .refine(text => text === '' || /^(19|20)\d\d$/.test(text), 'year-invalid')
      .transform(text => (text === '' ? null : Number(text))),
    effect: line(500),
    contact: line(200),
  })
  .refine(
    ({ measure, year, effect, contact }) => measure !== '' || (year === null && effect === '' && contact === ''),
    {
      message: 'measure-missing',
      path: ['measure'],
    },
  );

/** The words and proofs of one field. Proofs without a word are left out. */
export const fieldDetails = z.object({
  experienceText: line(2000),
  needText: line(2000),
  proofs: z.array(proof).transform(proofs => proofs.filter(({ measure }) => measure !== '')),
});
export type FieldDetails = z.output<typeof fieldDetails>;

/** Wishes as typed: hours with a comma or point, places one per line. */
export const wishesInput = z.object({
  maxTravelHours: line(10)
    .refine(text => text === '' || /^\d{1,2}([.,]\d{1,2})?$/.test(text), 'hours-invalid')
    .transform(text => (text === '' ? null : Number(text.replace(',', '.'))))
    .refine(hours => hours === null || hours > 0, 'hours-invalid'),
  languages: z.array(z.string().regex(/^[a-z]{2}$/, 'language-invalid')).default([]),
  partners: line(2000).transform(linesOf),
  excluded: line(2000).transform(linesOf),
  note: line(2000),
});
export type WishesInput = z.output<typeof wishesInput>;

export const commitmentInput = z.object({
  headConfirmed: z
    .string()
    .default('')
    .transform(text => text !== ''),
  team: line(1000),
});
export type CommitmentInput = z.output<typeof commitmentInput>;

/** A contact person; a draft may name her in part. */
export const contactInput = z.object({
  name: line(200),
  jobTitle: line(200),
  email: line(200).refine(text => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'email-invalid'),
  phone: line(60),
});

const dayInput = z
  .string()
  .transform(
    (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
  );

/** How an act came to the office that it records on behalf. */
export const onBehalfInput = z.object({
  receivedOn: dayInput,
  channel: z.enum(channels, 'channel-missing'),
  lateReason: line(500),
});

export const decisionInput = z.object({ to: z.enum(decisions, 'decision-missing'), reason: line(2000) });

/** The day on which a file of applicants came, and why it counts where that was too late. */
export const roundFileInput = z.object({ receivedOn: dayInput, lateReason: line(500) });

const remark = z.object({
  row: z.number().int().nullable(),
  column: z.string().max(200).nullable(),
  code: z.enum(['column-unknown', 'column-repeated', 'field-unknown']),
  value: z.string().max(500),
  other: z.string().max(200).optional(),
});

/** The result of an uploaded list as its address carries it; only what a file can draw attention to is understood. */
export const filledInput = z.object({
  created: z.coerce.number().int().min(0),
  left: z.string().max(20_000).default('').transform(linesOf),
  notices: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'notices' });
        return z.NEVER;
      }
    })
    .pipe(z.array(remark)),
});

function linesOf(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map(word => word.trim())
    .filter(word => word !== '');
}
