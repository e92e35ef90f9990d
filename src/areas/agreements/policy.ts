import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import { mayReadPartnership } from '../partnerships/policy.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

type Subject = { readonly officeId: string; readonly memberIds: readonly string[] };

/** Whoever may read the partnership reads its agreement. */
export function mayReadAgreement(
  actor: Actor,
  { officeId, memberIds, adviserIds }: Subject & { readonly adviserIds: readonly string[] },
): boolean {
  return mayReadPartnership(actor, officeId, memberIds, adviserIds);
}

/** Head and coordinator speak for their authority: they propose changes, accept, name who signs. */
export function maySpeakFor(actor: Actor, organisationId: string): boolean {
  return hasRoleIn(actor, organisationId, 'head', 'coordinator');
}

/** A member files its own signed paper; the clerk may do it, too. */
export function mayFileFor(actor: Actor, organisationId: string): boolean {
  return maySpeakFor(actor, organisationId) || hasRoleIn(actor, organisationId, 'clerk');
}

/** The office keeps library and rules, speaks for itself and records what members say. */
export function mayKeepAgreements(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}

/** Whoever speaks for a member, or the office, works on an agreement. */
export function mayWorkOn(actor: Actor, { officeId, memberIds }: Subject): boolean {
  return mayKeepAgreements(actor, officeId) || memberIds.some(id => maySpeakFor(actor, id));
}
