import { z } from 'zod';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');

/** A call from the list: one line, and whether somebody was there. */
export const callInput = z.object({ kind: z.enum(['call', 'attempt'], 'kind-missing'), text: line(500) });
