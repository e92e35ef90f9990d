import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { isLanguage } from '../../kernel/text.ts';
import { clauseConditions } from './model/clauses.ts';
import { proofKinds } from './model/duties.ts';
import { signatureForms } from './model/signatures.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const words = line(20_000);
const day = z
  .string()
  .transform(
    (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
  );
const dayOrNone = z
  .string()
  .transform((text, context) =>
    text === '' ? null : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
  );

/** Term and languages. The language that prevails is one of those chosen. */
export const frameInput = z
  .object({
    startsOn: day,
    endsOn: day,
    languages: z.array(z.string()).transform(all => all.filter(isLanguage)),
    leading: z.enum(['de', 'en'], 'leading-missing'),
    officeSigns: z
      .string()
      .default('')
      .transform(ticked => ticked !== ''),
    reason: line(2000),
  })
  .refine(({ languages }) => languages.length > 0, { message: 'language-missing', path: ['languages'] })
  .refine(({ languages, leading }) => languages.length === 0 || languages.includes(leading), {
    message: 'leading-not-chosen',
    path: ['leading'],
  });

/** Other words for a clause. */
export const clauseInput = z.object({
  'title-de': line(200),
  'title-en': line(200),
  'body-de': words,
  'body-en': words,
  removed: z
    .string()
    .default('')
    .transform(ticked => ticked !== ''),
  note: line(2000),
  read: z.string().default(''),
});

export const commentInput = z.object({ note: line(2000) });

/** A clause of the library. */
export const libraryInput = clauseInput.omit({ removed: true, note: true, read: true }).extend({
  condition: z.enum(clauseConditions, 'condition-missing'),
  version: z.coerce.number().int().min(0),
});

export const signingInput = z.object({ form: z.enum(signatureForms, 'form-missing'), signedOn: day });

export const correctionInput = signingInput.extend({ reason: line(2000) });

/** Who signs for a party: rows without a name are left out. */
export const signatoriesInput = z.object({
  signatory: z.array(z.object({ name: line(200), jobTitle: line(200) })).max(10, 'too-many'),
});

export const reasonInput = z.object({ reason: line(2000) });

export const endingInput = z.object({ on: day, reason: line(2000) });

export const proofInput = z.object({
  kind: z.enum(proofKinds, 'kind-missing'),
  on: day,
  note: line(2000),
});

export const endRuleInput = z.object({
  on: day,
  source: line(300).refine(source => source !== '', 'source-missing'),
});

/** A rule about signatures. */
export const ruleInput = z.object({
  land: z.string().transform(land => (land === '' ? null : land)),
  organisationId: z.string().transform(id => (id === '' ? null : id)),
  forms: z.array(z.enum(signatureForms)).min(1, 'form-missing'),
  validFrom: day,
  validTo: dayOrNone,
  source: line(300).refine(source => source !== '', 'source-missing'),
});
