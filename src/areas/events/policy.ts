import type { Actor } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** Events are public; those of a programme are kept by its office. */
export function mayKeepEvents(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
