import { addDays, type Day, day, findDay } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { Began, PartnershipField } from './model.ts';

export type PartnershipRefusal = 'too-few-members' | 'member-twice' | 'field-of-strangers';

/** Two or more different members; whoever advises or is advised is one of them, and never advises itself. */
export function maySetUp(partnership: {
  readonly memberIds: readonly string[];
  readonly fields: readonly PartnershipField[];
}): Verdict<PartnershipRefusal> {
  const { memberIds, fields } = partnership;
  const reasons: Reason<PartnershipRefusal>[] = [];
  if (memberIds.length < 2) reasons.push({ code: 'too-few-members' });
  if (new Set(memberIds).size < memberIds.length) reasons.push({ code: 'member-twice' });
  const isOutside = (id: string | null) => id !== null && !memberIds.includes(id);
  const strangers = fields.some(
    ({ fromId, toId }) => isOutside(fromId) || isOutside(toId) || (fromId !== null && fromId === toId),
  );
  if (strangers) reasons.push({ code: 'field-of-strangers' });
  return verdict(reasons);
}

/** A day, or a month (`2015-06`), as the days it can mean. */
export function beganOf(on: string): Began {
  const exact = findDay(on);
  if (exact !== null) return { on, first: exact, last: exact };
  const first = day(`${on}-01`);
  const next = day(`${addDays(first, 31).slice(0, 7)}-01`);
  return { on, first, last: addDays(next, -1) };
}

/** Work has begun on a day up to today. */
export function mayBegin(on: Day, today: Day): Verdict<'began-in-future'> {
  return verdict(on > today ? [{ code: 'began-in-future', field: 'on' }] : []);
}
