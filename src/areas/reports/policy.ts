import type { Actor } from '../../kernel/actor.ts';
import { mayAccompany, maySpeakFor } from '../partnerships/policy.ts';
import { mayRecordFor, speakersIn } from '../plans/policy.ts';
import { mayRunProgramme } from '../programmes/policy.ts';

type Setting = Parameters<typeof speakersIn>[1];

/** The members for which the reader writes: whoever works there, and the office on behalf. The office reports nothing itself. */
export function writersIn(actor: Actor, setting: Setting) {
  return speakersIn(actor, setting).filter(({ organisationId }) => organisationId !== setting.officeId);
}

/** The members for which the reader submits: head and coordinator, and the office on behalf. */
export function submittersIn(actor: Actor, setting: Setting) {
  const records = mayRecordFor(actor, setting);
  return writersIn(actor, setting)
    .map(one => ({ ...one, own: maySpeakFor(actor, one.organisationId) }))
    .filter(({ own }) => own || records);
}

/** Office and adviser comment, accept or give back. */
export function mayJudge(actor: Actor, { officeId, adviserIds }: Setting): boolean {
  return mayAccompany(actor, officeId, adviserIds);
}

/** A letter in which a member said something is read by the office and by whoever speaks for that member. */
export function mayReadLetter(
  actor: Actor,
  { officeId }: Pick<Setting, 'officeId'>,
  { organisationId }: { readonly organisationId: string },
): boolean {
  return mayRunProgramme(actor, officeId) || maySpeakFor(actor, organisationId);
}

/** Only the office decides that a report is not needed, and sets due dates. */
export function mayPlanReports(actor: Actor, officeId: string): boolean {
  return mayRunProgramme(actor, officeId);
}
