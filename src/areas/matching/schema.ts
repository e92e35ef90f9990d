import { z } from 'zod';
import { onBehalfInput } from '../applications/schema.ts';

const reason = z.string().trim().max(2000, 'too-long');

/** A pair to fix or to exclude, or to give free again. Messages are codes; their sentences stand in the texts. */
export const constraintInput = z.object({
  kind: z.enum(['lock', 'forbid', 'free'], 'kind-missing'),
  a: z.string().min(1, 'place-missing'),
  b: z.string().min(1, 'place-missing'),
  reason,
});
/** What is asked for its price; the reason may still be missing. */
export const priceInput = constraintInput.extend({ reason: z.string() });

export type ConstraintInput = z.output<typeof constraintInput>;

/** A row of a sheet as the page of differences sends it; its reason is typed beside it. */
export const sheetRowInput = z.object({
  sheet: z.string(),
  row: z.number().int(),
  a: z.string().min(1),
  b: z.string().min(1),
  kind: z.enum(['lock', 'forbid', 'free']),
  before: z.enum(['lock', 'forbid', 'free']),
});

/** What a member answers to a proposal. */
export const answerInput = z.object({
  organisationId: z.string().min(1, 'member-missing'),
  consent: z.enum(['yes', 'no'], 'answer-missing').transform(answer => answer === 'yes'),
  reason,
});

/** The same, recorded by the office: how and when the answer arrived. */
export const recordedAnswerInput = answerInput.extend(onBehalfInput.pick({ channel: true, receivedOn: true }).shape);
