import type { Actor } from '../../kernel/actor.ts';
import { mayAccompany } from '../partnerships/policy.ts';

/** The office of the programme and who advises the pair today read and write notes; the members never do. */
export function mayAdvise(
  actor: Actor,
  { officeId, adviserIds }: { readonly officeId: string; readonly adviserIds: readonly string[] },
): boolean {
  return mayAccompany(actor, officeId, adviserIds);
}
