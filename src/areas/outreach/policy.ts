import { type Actor, hasRole } from '../../kernel/actor.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

/** What belongs to a programme is written by its office, the pages of the site by any office. */
export function mayEditContent(actor: Actor, officeId: string | null): boolean {
  return officeId === null ? mayEditSite(actor) : mayRunProgramme(actor, officeId);
}

/** Pages, news and settings of the site as a whole. */
export function mayEditSite(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'office');
}
