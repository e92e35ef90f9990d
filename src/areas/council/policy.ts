import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import { readers, writers } from '../partnerships/policy.ts';
import { mayRunProgramme } from '../programmes/policy.ts';
import type { CouncilPaper } from './model.ts';

/** An authority writes its own papers; the office of the programme does it on behalf. */
export function mayWritePaper(actor: Actor, officeId: string, organisationId: string): boolean {
  return writesItself(actor, organisationId) || mayRunProgramme(actor, officeId);
}

/** Whether the actor speaks for the authority; else what is done is recorded with day and way. */
export function writesItself(actor: Actor, organisationId: string): boolean {
  return hasRoleIn(actor, organisationId, ...writers);
}

/** The other side of a pair has papers of its own and does not read these before they are public. */
export function mayReadPaper(actor: Actor, officeId: string, organisationId: string): boolean {
  return hasRoleIn(actor, organisationId, ...readers) || mayRunProgramme(actor, officeId);
}

/** Everybody reads what was released as public, as long as it is not withdrawn. */
export function mayEverybodyRead({
  released,
  isPublic,
  state,
}: Pick<CouncilPaper, 'released' | 'isPublic' | 'state'>): boolean {
  return released !== null && isPublic && state !== 'withdrawn';
}

/** The sentences of papers belong to the office of the programme. */
export function mayKeepSentences(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
