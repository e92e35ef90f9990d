/** The only list of roles (see the glossary). A job title such as climate manager is free text, not a role. */
export const roles = [
  'office',
  'adviser',
  'juror',
  'coordinator',
  'member',
  'head',
  'clerk',
  'finance',
  'partner',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** A person acts in an organisation with a role; one person may hold several. */
export type Membership = { readonly organisationId: string; readonly role: Role };

/** Who asks. Handed to every query and command; nothing below the routes reads a request. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: string; readonly memberships: readonly Membership[] }
  | { readonly kind: 'system'; readonly job: string };

export const anonymous: Actor = { kind: 'anonymous' };

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === 'person' && actor.memberships.some(membership => membership.role === role);
}

/** Whether the actor holds one of the roles in this very organisation. */
export function hasRoleIn(actor: Actor, organisationId: string, ...wanted: readonly Role[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some(
      membership => membership.organisationId === organisationId && wanted.includes(membership.role),
    )
  );
}

/** The organisations in which the actor holds one of the roles. */
export function organisationsOf(actor: Actor, ...wanted: readonly Role[]): string[] {
  if (actor.kind !== 'person') return [];
  return [...new Set(actor.memberships.filter(m => wanted.includes(m.role)).map(m => m.organisationId))];
}
