import type { Actor } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Who funds a programme with how much is public; its office keeps it. */
export function mayKeepFunding(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
