import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import { isAdviser } from '../partnerships/policy.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

type Subject = {
  readonly officeId: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
};

/** Whoever works on tasks at a member works on the plan for it. */
export function mayWorkFor(actor: Actor, organisationId: string): boolean {
  return hasRoleIn(actor, organisationId, 'coordinator', 'head', 'member');
}

/** The office works for itself and records for members; whoever advises the pair works for the office. */
export function mayWorkForOffice(actor: Actor, { officeId, adviserIds }: Subject): boolean {
  return mayRunProgramme(actor, officeId) || isAdviser(actor, officeId, adviserIds);
}

/** Only the office records what a member said; an adviser speaks for nobody. */
export function mayRecordFor(actor: Actor, { officeId }: Subject): boolean {
  return mayRunProgramme(actor, officeId);
}
