import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** The office of the programme computes, adjusts and releases; nobody else knows of runs. */
export function mayRun(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}

/** Everyone of a member reads its proposals; so does the office. */
export function mayReadProposal(actor: Actor, officeId: string, memberIds: readonly string[]): boolean {
  return (
    mayRun(actor, officeId) || memberIds.some(id => hasRoleIn(actor, id, 'head', 'coordinator', 'member', 'reader'))
  );
}

/** What lies behind an answer, its reason and its letter, is for the office and whoever gave it, never for the other side. */
export function mayReadAnswer(actor: Actor, officeId: string, organisationId: string): boolean {
  return mayReadProposal(actor, officeId, [organisationId]);
}

/** Consent is given by the head of administration or the coordinator. */
export function mayConsent(actor: Actor, organisationId: string): boolean {
  return hasRoleIn(actor, organisationId, 'head', 'coordinator');
}
