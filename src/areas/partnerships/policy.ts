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

/** Everyone of a member reads its partnership; so does the office of the programme. */
export function mayReadPartnership(actor: Actor, officeId: string, memberIds: readonly string[]): boolean {
  return mayRecordPartnership(actor, officeId) || memberIds.some(id => hasRoleIn(actor, id, ...readers));
}

/** Head and coordinator of a member say when work began; so does the office. */
export function mayRecordBegin(actor: Actor, officeId: string, memberIds: readonly string[]): boolean {
  return mayRecordPartnership(actor, officeId) || memberIds.some(id => hasRoleIn(actor, id, 'head', 'coordinator'));
}

/** Partnerships from before this system are recorded by the office. */
export function mayRecordPartnership(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}

/** Whoever accompanies a partnership sets signals aside. */
export function mayAccompany(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
