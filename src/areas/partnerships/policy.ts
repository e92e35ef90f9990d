import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Everyone of a member reads its partnership; so does the office of the programme. */
export function mayReadPartnership(actor: Actor, officeId: string, memberIds: readonly string[]): boolean {
  const readers = ['head', 'coordinator', 'member', 'clerk', 'finance', 'reader'] as const;
  return mayRecordPartnership(actor, officeId) || memberIds.some(id => hasRoleIn(actor, id, ...readers));
}

/** Partnerships from before this system are recorded by the office. */
export function mayRecordPartnership(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
