import { type Actor, hasRole, hasRoleIn, type Role } from '../../kernel/actor.ts';

/** The roles that an organisation gives to its own people without asking the office. */
const ownRoles: readonly Role[] = ['coordinator', 'member', 'head', 'clerk', 'finance'];

/** The office lets anyone in anywhere; coordinator and head let people into their own organisation. */
export function mayInvite(actor: Actor, organisationId: string, role: Role): boolean {
  if (actor.kind === 'system' || hasRole(actor, 'office')) return true;
  return ownRoles.includes(role) && hasRoleIn(actor, organisationId, 'coordinator', 'head');
}

/** Who lets people in also lets them go, and everyone may go by themselves. */
export function mayEndMembership(
  actor: Actor,
  membership: { readonly personId: string; readonly organisationId: string; readonly role: Role },
): boolean {
  if (actor.kind === 'person' && actor.personId === membership.personId) return true;
  return mayInvite(actor, membership.organisationId, membership.role);
}

/** Colleagues know each other; the office knows everyone. */
export function maySeePeople(actor: Actor, organisationId: string): boolean {
  if (actor.kind === 'system' || hasRole(actor, 'office')) return true;
  return actor.kind === 'person' && actor.memberships.some(own => own.organisationId === organisationId);
}

/** Only whoever runs the server makes a link that sets up an office. */
export function mayCreateSetUpLink(actor: Actor): boolean {
  return actor.kind === 'system';
}
