import { z } from 'zod';
import { type Day, findDay } from '../../kernel/day.ts';
import { languages } from '../../kernel/text.ts';
import { onBehalfInput } from '../applications/schema.ts';
import { climateEffects, consultationRoles, leadUnits, paperKinds, results } from './model.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .transform(text => text.replace(/\s+/g, ' '));
const plain = (most: number) => z.string().trim().max(most, 'too-long');
const yes = z.string().transform(text => text !== '');

/** A day, or '' for one that is not known. */
const dayOrNone = z
  .string()
  .transform((text, context): Day | null =>
    text === '' ? null : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
  );

const day = z
  .string()
  .transform(
    (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
  );

/** How something reached the office that it records for an authority. */
export const receiptInput = onBehalfInput.pick({ channel: true, receivedOn: true });

/** What a new paper is. Messages are codes; their sentences stand in the texts. */
export const newPaperInput = z.object({
  organisationId: z.string().min(1, 'member-missing'),
  kind: z.enum(paperKinds, 'kind-missing'),
  language: z.enum(languages, 'language-missing'),
});

const annex = z.object({ title: line(300), isPublic: yes, fileId: z.string().default('') });

/** One more annex, with its file. */
export const annexInput = annex.pick({ title: true, isPublic: true });

/** What only the authority can say. */
export const detailsInput = z.object({
  kind: z.enum(paperKinds, 'kind-missing'),
  language: z.enum(languages, 'language-missing'),
  number: line(60),
  isPublic: z.enum(['yes', 'no'], 'public-missing').transform(answer => answer === 'yes'),
  paperOn: dayOrNone,
  town: line(120),
  signatory: line(120),
  fit: line(400),
  consentWhen: line(120),
  climateEffect: z.enum(climateEffects, 'climate-missing'),
  agreement: z.enum(['public', 'internal', 'none'], 'agreement-missing'),
  annexes: z
    .array(annex)
    .max(20, 'too-many')
    .transform(all => all.filter(({ title }) => title !== '')),
});
export type DetailsInput = z.output<typeof detailsInput>;

/** A part of the text as somebody writes it; '' leaves it out. */
export const blockInput = z.object({ text: plain(20_000) });

/** A sentence of the office for a part of papers; '' leaves the part out. */
export const sentenceInput = z.object({
  text: plain(20_000),
  version: z.coerce.number().int().min(0),
});

const lead = {
  leadDays: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, 'lead-invalid')
    .transform(text => (text === '' ? null : Number(text)))
    .refine(days => days === null || days <= 365, 'lead-invalid'),
  leadUnit: z.enum(leadUnits, 'unit-missing').or(z.literal('').transform(() => 'working' as const)),
};

/** One body of a sequence: a known one, or a new one by its name. */
const sequenceRow = z.object({
  id: z.string(),
  order: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, 'order-invalid')
    .transform(text => (text === '' ? null : Number(text))),
  body: z.string(),
  newBody: line(200),
  ...lead,
  role: z.enum(consultationRoles, 'role-missing'),
  day: dayOrNone,
  time: z
    .string()
    .trim()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'time-invalid'),
  isPublic: yes,
  remove: yes,
});
export const sequenceInput = z.object({ rows: z.array(sequenceRow).max(60, 'too-many') });
export type SequenceRow = z.output<typeof sequenceRow>;

/** A calendar that was pasted. */
export const calendarInput = z.object({ calendar: plain(500_000) });

/** The bodies of an authority with their terms. */
export const bodiesInput = z.object({
  bodies: z
    .array(z.object({ id: z.string(), name: line(200).refine(name => name !== '', 'name-missing'), ...lead }))
    .max(60, 'too-many'),
});
export type BodyRow = z.output<typeof bodiesInput>['bodies'][number];

/** The paper as the council has it in the end. What is left empty was not said. */
export const finalInput = z.object({
  number: line(60),
  kind: z.enum(paperKinds, 'kind-missing').or(z.literal('').transform(() => null)),
  bodies: plain(4000).transform(text =>
    text
      .split('\n')
      .map(name => name.replace(/\s+/g, ' ').trim())
      .filter(name => name !== ''),
  ),
  subject: line(500),
  resolution: plain(20_000),
  facts: plain(60_000),
  financialEffect: plain(20_000),
  climateEffect: plain(20_000),
});
export type FinalInput = z.output<typeof finalInput>;

/** Where a paper stands on the council's own server. */
export const oparlInput = z.object({
  address: z
    .string()
    .trim()
    .max(1000, 'too-long')
    .refine(text => URL.canParse(text), 'address-odd'),
});

/** Until when a link holds. */
export const linkInput = z.object({ until: day });

/** What a body said. */
export const resultInput = z.object({
  result: z.enum(results, 'result-missing'),
  resultOn: day,
});
