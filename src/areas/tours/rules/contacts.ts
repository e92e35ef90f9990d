import { addDays, type Day } from '../../../kernel/day.ts';
import { type ContactRequest, contactMoves, type ContactState, foundDays } from '../model/contacts.ts';

export function isContactMove(from: ContactState, to: ContactState): boolean {
  return contactMoves.some(move => move.from === from && move.to === to);
}

/** Whether something is still to be done for it. */
export function isUnderWay({ state }: Pick<ContactRequest, 'state'>): boolean {
  return state === 'open' || state === 'brokered';
}

/** Whether somebody may be thanked for it: there was somebody, and nobody has thanked yet. */
export function mayThank({ state, found, thankedOn }: Pick<ContactRequest, 'state' | 'found' | 'thankedOn'>): boolean {
  return !(state === 'open') && found !== null && thankedOn === null;
}

/** Whether it is so long over that the name of whoever was found is deleted. */
export function isFoundTermOver(closedOn: Day | null, today: Day): boolean {
  return closedOn !== null && addDays(closedOn, foundDays) < today;
}

/** What waits for the office first: by the day on which it is needed, then by the day on which it was asked. */
export function inOrderOfNeed<T extends Pick<ContactRequest, 'neededBy' | 'askedOn'>>(requests: readonly T[]): T[] {
  const when = ({ neededBy, askedOn }: T) => `${neededBy ?? '9999'} ${askedOn}`;
  return requests.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}
