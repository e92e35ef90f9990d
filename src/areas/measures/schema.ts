import { z } from 'zod';

const line = (longest: number) => z.string().trim().max(longest, 'too-long');
const source = line(300).min(1, 'source-missing');
const year = z
  .string()
  .trim()
  .regex(/^(19|20|21)\d\d$/, 'year-invalid')
  .transform(Number);
const optionalYear = z.union([z.literal('').transform(() => null), year], 'year-invalid');

/** Judged also where a field is wrong, so that everything is said at once. */
const always = () => true;

/** `20`, `20,5` and `20.5 %` are percentages. */
const percent = z
  .string()
  .transform(word => Number(word.replace(/\s*%$/, '').trim().replace(',', '.') || 'nothing'))
  .refine(value => value > 0 && value <= 100, 'percent-invalid');

/** What one says of a target. Messages are codes; their sentences stand in the texts. */
export const targetInput = z
  .object({
    percent,
    baseYear: optionalYear,
    targetYear: year,
    'statement-de': line(300),
    'statement-en': line(300),
    source,
  })
  .refine(typed => typed['statement-de'] !== '' || typed['statement-en'] !== '', {
    message: 'statement-missing',
    path: ['statement-de'],
    when: always,
  })
  .transform(({ 'statement-de': de, 'statement-en': en, ...target }) => ({ ...target, statement: { de, en } }));
export type TargetInput = z.output<typeof targetInput>;

/** What one says of a membership: a network of the list, or another one by its name. */
export const membershipInput = z
  .object({ network: line(120), otherNetwork: line(120), since: optionalYear, source })
  .refine(({ network, otherNetwork }) => network !== '' || otherNetwork !== '', {
    message: 'network-missing',
    path: ['network'],
    when: always,
  })
  .transform(({ network, otherNetwork, ...membership }) => ({
    ...membership,
    network: otherNetwork === '' ? network : otherNetwork,
  }));
export type MembershipInput = z.output<typeof membershipInput>;

/** What one says of something achieved. */
export const achievementInput = z
  .object({
    fieldId: line(80).min(1, 'field-missing'),
    'title-de': line(160),
    'title-en': line(160),
    'text-de': line(2000),
    'text-en': line(2000),
    year: optionalYear,
    source,
    pioneer: z.boolean(),
  })
  .refine(typed => typed['title-de'] !== '' || typed['title-en'] !== '', {
    message: 'title-missing',
    path: ['title-de'],
    when: always,
  })
  .transform(({ fieldId, year: done, source: from, pioneer, ...typed }) => ({
    fieldId,
    title: { de: typed['title-de'], en: typed['title-en'] },
    text: { de: typed['text-de'], en: typed['text-en'] },
    year: done,
    source: from,
    pioneer,
  }));
export type AchievementInput = z.output<typeof achievementInput>;
