import { addDays, type Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import { needsDays, type Participant, type ParticipantContent, peopleDays } from '../model/people.ts';

export type ParticipantRefusal = 'needs-not-agreed' | 'photos-in-future';

/** Needs are written down only where the person agreed, and nobody agreed tomorrow. */
export function mayKeepParticipant(content: ParticipantContent, today: Day): Verdict<ParticipantRefusal> {
  const reasons: Reason<ParticipantRefusal>[] = [];
  if (hasNeeds(content) && !content.needsAgreed) reasons.push({ code: 'needs-not-agreed', field: 'needsAgreed' });
  const { photosAgreedOn } = content;
  if (photosAgreedOn !== null && photosAgreedOn > today) {
    reasons.push({ code: 'photos-in-future', field: 'photosAgreedOn' });
  }
  return verdict(reasons);
}

export function hasNeeds({ diet, access }: Pick<Participant, 'diet' | 'access'>): boolean {
  return diet !== '' || access !== '';
}

/** Whether the tour is so long over that needs are forgotten; those of a tour that does not take place at once. */
export function isNeedsTermOver(lastDay: Day, isCancelled: boolean, today: Day): boolean {
  return isCancelled || addDays(lastDay, needsDays) < today;
}

/** Whether the tour is so long over that nobody needs the list of those who took part any more. */
export function isPeopleTermOver(lastDay: Day, today: Day): boolean {
  return addDays(lastDay, peopleDays) < today;
}

/**
 * Whom one marked as present or absent, beside what one had read: only these are changed, so that two who mark at once
 * lose nothing.
 */
export function marksOf(
  people: readonly Pick<Participant, 'id'>[],
  before: readonly string[],
  after: readonly string[],
): { readonly id: string; readonly present: boolean }[] {
  return people
    .filter(({ id }) => before.includes(id) !== after.includes(id))
    .map(({ id }) => ({ id, present: after.includes(id) }));
}
