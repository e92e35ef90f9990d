import { type Actor, hasRole } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** The office of the programme deals with its ideas; an idea of no programme is dealt with by any office. */
export function mayModerate(actor: Actor, officeId: string | null): boolean {
  if (officeId !== null) return mayRunProgramme(actor, officeId);
  return actor.kind === 'system' || hasRole(actor, 'office');
}
