import { z } from 'zod';
import { audiences, documentKinds, keepReasons } from './model.ts';

const line = (missing: string, longest = 200) => z.string().trim().min(1, missing).max(longest, 'too-long');

/** What is said about a document, as it is typed. */
export const contentInput = z.object({
  title: line('title-missing'),
  kind: z.enum(documentKinds, 'kind-missing'),
  audience: z.enum(audiences, 'audience-missing'),
  keepReason: z.enum(keepReasons, 'reason-missing'),
});

/** What is new in a version. */
export const noteInput = z.object({ note: z.string().trim().max(500, 'too-long') });

/** Why a document is removed before its time. */
export const removalInput = z.object({ reason: line('why-missing', 500) });

const years = z
  .string()
  .regex(/^\d{1,2}$/, 'years-invalid')
  .transform(Number)
  .refine(count => count <= 30, 'years-invalid');

/** Years after the end, by reason. */
export const yearsInput = z.object({ work: years, proof: years, personal: years });
