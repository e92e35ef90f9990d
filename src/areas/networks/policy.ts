import { type Actor, hasRole } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Projects are public; those of a programme are kept by its office. */
export function mayKeepProject(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}

/** The register of town twinnings belongs to no programme: every office keeps it. */
export function mayKeepTwinnings(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'office');
}
