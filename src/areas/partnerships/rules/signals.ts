import { addDays, type Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { Signal } from '../model/signals.ts';

/** As long as a year of work lasts: a fact that nobody wants to see for longer is to be mended instead. */
const longestDays = 366;

export type SetAsideRefusal = 'set-aside-past' | 'set-aside-too-long' | 'set-aside-reason-missing';

/** A signal is set aside until a day to come, with a reason that the others can read. */
export function maySetAside(input: { readonly until: Day; readonly reason: string }, today: Day) {
  const reasons: Reason<SetAsideRefusal>[] = [];
  if (input.until <= today) reasons.push({ code: 'set-aside-past', field: 'until' });
  if (input.until > addDays(today, longestDays)) reasons.push({ code: 'set-aside-too-long', field: 'until' });
  if (input.reason === '') reasons.push({ code: 'set-aside-reason-missing', field: 'reason' });
  return verdict(reasons) satisfies Verdict<SetAsideRefusal>;
}

/** Whether somebody should look at it today. */
export function needsAttention({ setAsideUntil }: Pick<Signal, 'setAsideUntil'>, today: Day): boolean {
  return setAsideUntil === null || setAsideUntil < today;
}
