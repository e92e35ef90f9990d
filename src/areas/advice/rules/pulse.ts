import type { Day } from '../../../kernel/day.ts';
import type { Contact } from '../model.ts';
import type { PulseAnswer } from '../model/pulse.ts';

/**
 * Since when a member says that it is stuck and nobody has spoken with it: the strongest reason to call. Null where no
 * member does.
 */
export function stuckSince(
  answers: readonly Pick<PulseAnswer, 'organisationId' | 'going' | 'day'>[],
  contacts: readonly Pick<Contact, 'organisationId' | 'day'>[],
): Day | null {
  const open = answers.filter(
    ({ going, organisationId, day }) =>
      going === 'stuck' &&
      !contacts.some(
        contact => contact.day > day && (contact.organisationId === null || contact.organisationId === organisationId),
      ),
  );
  return open.map(({ day }) => day).toSorted()[0] ?? null;
}
