import type { Actor } from '../../kernel/actor.ts';
import type { Note } from './model.ts';
import { mayAccompany } from '../partnerships/policy.ts';

/** The office of the programme and who advises the pair today read and write notes; the members never do. */
export function mayAdvise(
  actor: Actor,
  { officeId, adviserIds }: { readonly officeId: string; readonly adviserIds: readonly string[] },
): boolean {
  return mayAccompany(actor, officeId, adviserIds);
}

/** Only who wrote a note changes or removes it: it says what this person heard. */
export function mayChangeNote(actor: Actor, { personId }: Pick<Note, 'personId'>): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
