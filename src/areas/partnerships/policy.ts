import { type Actor, hasRoleIn, type Role } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Whoever works at a member reads what it is part of. */
export const readers = [
  'head',
  'coordinator',
  'member',
  'clerk',
  'finance',
  'reader',
] as const satisfies readonly Role[];

/** Who writes to the council of a member. */
export const writers = ['coordinator', 'head', 'clerk'] as const satisfies readonly Role[];

/** Everyone of a member reads its partnership; so do the office of the programme and who advises the pair today. */
export function mayReadPartnership(
  actor: Actor,
  officeId: string,
  memberIds: readonly string[],
  adviserIds: readonly string[] = [],
): boolean {
  return mayAccompany(actor, officeId, adviserIds) || memberIds.some(id => hasRoleIn(actor, id, ...readers));
}

/** Head and coordinator speak for their authority. */
export function maySpeakFor(actor: Actor, organisationId: string): boolean {
  return hasRoleIn(actor, organisationId, 'head', 'coordinator');
}

/** Whether the actor is one of those who advise a pair today; without the role no longer. */
export function isAdviser(actor: Actor, officeId: string, adviserIds: readonly string[]): boolean {
  return actor.kind === 'person' && adviserIds.includes(actor.personId) && hasRoleIn(actor, officeId, 'adviser');
}

/** Head and coordinator of a member say when work began; so does the office. */
export function mayRecordBegin(actor: Actor, officeId: string, memberIds: readonly string[]): boolean {
  return mayRecordPartnership(actor, officeId) || memberIds.some(id => hasRoleIn(actor, id, 'head', 'coordinator'));
}

/** Partnerships from before this system are recorded by the office. */
export function mayRecordPartnership(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}

/** Office and adviser accompany a partnership: they set signals aside. */
export function mayAccompany(actor: Actor, officeId: string, adviserIds: readonly string[]): boolean {
  return mayRunProgramme(actor, officeId) || isAdviser(actor, officeId, adviserIds);
}
