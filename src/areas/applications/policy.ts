import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Whom an application concerns: the authority that it speaks for, and the office of the programme. */
export type Concerned = { readonly organisationId: string; readonly officeId: string };

/** The office of the programme sees every application; so does everyone at the authority itself. */
export function mayRead(actor: Actor, { organisationId, officeId }: Concerned): boolean {
  return (
    isOffice(actor, officeId) || hasRoleIn(actor, organisationId, 'coordinator', 'member', 'head', 'reader', 'clerk')
  );
}

/** Whoever works at it fills it in; the office does so on behalf. */
export function mayFillIn(actor: Actor, { organisationId, officeId }: Concerned): boolean {
  return isOffice(actor, officeId) || hasRoleIn(actor, organisationId, 'coordinator', 'member', 'head');
}

/** Sending and withdrawing bind the authority: its coordinator or head does so, the office on behalf. */
export function mayBind(actor: Actor, { organisationId, officeId }: Concerned): boolean {
  return isOffice(actor, officeId) || hasRoleIn(actor, organisationId, 'coordinator', 'head');
}

/** Deciding, reading lists and filling a round are the office's. */
export function isOffice(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}

/**
 * Whether an act is recorded on behalf: somebody of the office, or the program itself, who does not belong to the
 * authority.
 */
export function actsOnBehalf(actor: Actor, { organisationId, officeId }: Concerned): boolean {
  return isOffice(actor, officeId) && !hasRoleIn(actor, organisationId, 'coordinator', 'member', 'head');
}
