import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const day = z
  .string()
  .transform(
    (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
  );

/** Until when a signal is set aside, and why. */
export const setAsideInput = z.object({ until: day, reason: line(500) });
