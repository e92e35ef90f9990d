import { type Actor, hasRole, hasRoleIn } from '../../kernel/actor.ts';

/** The office brings organisations in; so do the program's own set-up and import. */
export function mayCreateOrganisation(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'office');
}

/** An organisation speaks for itself through its coordinator or head; the office may correct it. */
export function mayChangeOrganisation(actor: Actor, organisationId: string): boolean {
  return mayCreateOrganisation(actor) || hasRoleIn(actor, organisationId, 'coordinator', 'head');
}

/** Whether the office, or the program itself, speaks for an organisation to which the actor does not belong. */
export function actsOnBehalf(actor: Actor, organisationId: string): boolean {
  return mayCreateOrganisation(actor) && !hasRoleIn(actor, organisationId, 'coordinator', 'head', 'office');
}

/** Names and numbers of contact persons are for their own organisation and the office. */
export function mayReadContactPersons(actor: Actor, organisationId: string): boolean {
  return (
    mayChangeOrganisation(actor, organisationId) ||
    hasRoleIn(actor, organisationId, 'member', 'clerk', 'finance', 'partner', 'reader')
  );
}
