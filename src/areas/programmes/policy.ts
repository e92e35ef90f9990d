import { type Actor, hasRoleIn } from '../../kernel/actor.ts';

/** The office of the programme writes, opens and ends its calls; so does the system for imports and timed work. */
export function mayRunProgramme(actor: Actor, officeId: string): boolean {
  return actor.kind === 'system' || hasRoleIn(actor, officeId, 'office');
}
