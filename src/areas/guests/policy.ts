import type { Actor } from '../../kernel/actor.ts';
import { mayWorkFor } from '../plans/policy.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Whoever works on tasks at a member invites for it, the office for itself. An adviser invites nobody. */
export function mayInviteFor(actor: Actor, organisationId: string, officeId: string): boolean {
  return organisationId === officeId ? mayRunProgramme(actor, officeId) : mayWorkFor(actor, organisationId);
}

/** A private address is read by the member that typed it and by the office, and by nobody else. */
export function mayReadAddress(actor: Actor, hostId: string, officeId: string): boolean {
  return mayRunProgramme(actor, officeId) || mayInviteFor(actor, hostId, officeId);
}

/** The same end a participation and make links void. */
export function mayEnd(actor: Actor, hostId: string, officeId: string): boolean {
  return mayReadAddress(actor, hostId, officeId);
}

/** Whoever works for the pair gives tasks to its guests and invites them to its meetings. */
export function mayShare(actor: Actor, officeId: string, memberIds: readonly string[]): boolean {
  return [officeId, ...memberIds].some(id => mayInviteFor(actor, id, officeId));
}
