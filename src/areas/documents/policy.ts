import type { Actor } from '../../kernel/actor.ts';
import { mayWorkFor, mayWorkForOffice } from '../plans/policy.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

type Subject = {
  readonly officeId: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
};

/** Whoever works on the plan of a pair adds documents and versions, for its own organisation. */
export function mayAddFor(actor: Actor, organisationId: string, subject: Subject): boolean {
  return organisationId === subject.officeId ? mayWorkForOffice(actor, subject) : mayWorkFor(actor, organisationId);
}

/** What is said about a document is changed, and it is removed, by whoever put it there and by the office. */
export function mayChange(actor: Actor, organisationId: string, subject: Subject): boolean {
  return mayRunProgramme(actor, subject.officeId) || mayAddFor(actor, organisationId, subject);
}

/** How long documents are kept is set by the office of the programme. */
export function maySetYears(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
