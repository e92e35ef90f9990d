import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import type { Partnership } from '../partnerships/model.ts';
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

/** For whom the reader works on what the pair plans: its own members, the office, and the office on behalf of members. */
export function speakersIn(
  actor: Actor,
  setting: Subject & { readonly partnership: Pick<Partnership, 'members'>; readonly officeName: string },
): { organisationId: string; name: string; own: boolean }[] {
  const records = mayRecordFor(actor, setting);
  const members = setting.partnership.members
    .map(({ organisationId, name }) => ({ organisationId, name, own: mayWorkFor(actor, organisationId) }))
    .filter(({ own }) => own || records);
  const office = { organisationId: setting.officeId, name: setting.officeName, own: true };
  return mayWorkForOffice(actor, setting) ? [office, ...members] : members;
}
