import { addWorkingDays } from '../../algorithms/calendar/working-days.ts';
import { type Day, day, dayAt } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import {
  type Act,
  formTimes,
  type Idea,
  type IdeaRules,
  ideaMoves,
  type IdeaState,
  mergeable,
  publicStates,
} from './model.ts';
import type { IdeaInput } from './schema.ts';

export type SendRefusal = 'name-consent-missing' | 'age-missing' | 'under-16-alone' | 'alt-missing' | 'picture-missing';

/**
 * Whether an idea may be sent like this. A name is published, which takes consent of its own. Of children under 16 no
 * name and no address are taken without their parents (Art. 8 GDPR; no German law lowers the age).
 */
export function maySend(
  input: Pick<IdeaInput, 'name' | 'publishName' | 'email' | 'age' | 'pictureAlt'>,
  hasPicture: boolean,
): Verdict<SendRefusal> {
  const reasons: Reason<SendRefusal>[] = [];
  if (hasPicture && input.pictureAlt === '') reasons.push({ code: 'alt-missing', field: 'pictureAlt' });
  if (!hasPicture && input.pictureAlt !== '') reasons.push({ code: 'picture-missing', field: 'picture' });
  if (input.name !== '' && !input.publishName) reasons.push({ code: 'name-consent-missing', field: 'publishName' });
  if (input.name !== '' || input.email !== '') {
    if (input.age === '') reasons.push({ code: 'age-missing', field: 'age' });
    if (input.age === 'alone') reasons.push({ code: 'under-16-alone', field: 'age' });
  }
  return verdict(reasons);
}

export type ReceiptRefusal = 'day-to-come' | 'email-consent-missing';

/**
 * Whether the office may record an idea like this for somebody: it came on some day up to today, and an address is noted
 * only where the person said that she may be written to.
 */
export function mayRecord(
  input: { readonly receivedOn: Day; readonly email: string; readonly emailConsent: boolean },
  today: Day,
): Verdict<ReceiptRefusal> {
  const reasons: Reason<ReceiptRefusal>[] = [];
  if (input.receivedOn > today) reasons.push({ code: 'day-to-come', field: 'receivedOn' });
  if (input.email !== '' && !input.emailConsent) reasons.push({ code: 'email-consent-missing', field: 'emailConsent' });
  return verdict(reasons);
}

/** The day on which an idea was sent, or reached the office that recorded it. */
export function arrivedOn({ receivedOn, sentAt }: Pick<Idea, 'receivedOn' | 'sentAt'>, timeZone: string): Day {
  return receivedOn ?? dayAt(sentAt, timeZone);
}

/** How its author learns what becomes of an idea: by mail, on the private page alone, or by a word of the office. */
export function reachOf({ hasEmail, channel }: Pick<Idea, 'hasEmail' | 'channel'>): 'mail' | 'page' | 'word' {
  if (hasEmail) return 'mail';
  return channel === null ? 'page' : 'word';
}

export type FormRefusal = 'trap' | 'too-fast' | 'form-old';

/**
 * What tells a program from a person, without a puzzle: a field that nobody sees is empty, and between opening and
 * sending lies the time to type. Who is refused keeps everything and may send again. `openedAt` is null without proof.
 */
export function mayTakeForm(
  form: { readonly trap: string; readonly openedAt: Date | null },
  now: Date,
): Verdict<FormRefusal> {
  if (form.trap !== '') return verdict([{ code: 'trap' }]);
  if (form.openedAt === null) return verdict([{ code: 'form-old' }]);
  const took = now.getTime() - form.openedAt.getTime();
  if (took > formTimes.most) return verdict([{ code: 'form-old' }]);
  return verdict(took < formTimes.least ? [{ code: 'too-fast' }] : []);
}

/**
 * Without an address nobody can confirm: then somebody always looks at the idea first; and so at what the office recorded
 * for somebody to whom it had spoken.
 */
export function stateOnArrival(hasEmail: boolean, recorded: boolean): 'unconfirmed' | 'submitted' {
  return hasEmail && !recorded ? 'unconfirmed' : 'submitted';
}

export function stateOnceConfirmed(rules: Pick<IdeaRules, 'moderation'>): 'published' | 'submitted' {
  return rules.moderation === 'after' ? 'published' : 'submitted';
}

/** The last day on which the office looks at an idea in time. */
export function moderationDueOf(today: Day, rules: IdeaRules): Day {
  return day(addWorkingDays(today, rules.moderationDays, rules.land));
}

/** The last day on which an official answer is in time. */
export function answerDueOf(today: Day, rules: IdeaRules): Day {
  return day(addWorkingDays(today, rules.answerDays, rules.land));
}

export type ActRefusal = 'wrong-state' | 'already-checked' | 'no-report' | 'reason-missing' | 'answer-missing';

/** Whether the office may do this with the idea now, and has written what it takes. */
export function mayAct(
  idea: Pick<Idea, 'state' | 'checkedAt'> & { readonly openReports: number },
  act: Act,
  text: string,
): Verdict<ActRefusal> {
  const { from, says } = ideaMoves[act];
  if (!from.includes(idea.state)) return verdict([{ code: 'wrong-state' }]);
  if (act === 'check' && idea.checkedAt !== null) return verdict([{ code: 'already-checked' }]);
  if (act === 'keep' && idea.openReports === 0) return verdict([{ code: 'no-report' }]);
  const enough = text.trim().length >= 3;
  if (says === 'reason' && !enough) return verdict([{ code: 'reason-missing', field: 'text' }]);
  if (says === 'answer' && !enough) return verdict([{ code: 'answer-missing', field: 'text' }]);
  return verdict([]);
}

/** What the office can do with the idea now, in the order of the table of moves. */
export function openActs(idea: Pick<Idea, 'state' | 'checkedAt'> & { readonly openReports: number }): Act[] {
  return (Object.keys(ideaMoves) as Act[]).filter(act => mayAct(idea, act, 'said').ok);
}

export type MergeRefusal = 'wrong-state' | 'merge-itself' | 'merge-target' | 'merge-programme';

/** Whether an idea may become part of another one: of the same programme, and one that everybody reads. */
export function mayMerge(
  idea: Pick<Idea, 'id' | 'state' | 'programmeId'>,
  into: Pick<Idea, 'id' | 'state' | 'programmeId'> | null,
): Verdict<MergeRefusal> {
  if (!isOneOf(mergeable, idea.state)) return verdict([{ code: 'wrong-state' }]);
  if (into === null || !isPublic(into.state)) return verdict([{ code: 'merge-target', field: 'into' }]);
  if (into.id === idea.id) return verdict([{ code: 'merge-itself', field: 'into' }]);
  return verdict(into.programmeId === idea.programmeId ? [] : [{ code: 'merge-programme', field: 'into' }]);
}

export type WordingRefusal = 'wrong-state' | 'nothing-changed';

/** Whether the office may change the words: as long as the idea is not closed, and if there is a change. */
export function mayChangeWording(
  idea: Pick<Idea, 'state' | 'title' | 'text' | 'pictureAlt'>,
  wanted: Pick<Idea, 'title' | 'text' | 'pictureAlt'>,
): Verdict<WordingRefusal> {
  if (idea.state !== 'submitted' && !isPublic(idea.state)) return verdict([{ code: 'wrong-state' }]);
  const same = (['title', 'text', 'pictureAlt'] as const).every(part => idea[part] === wanted[part]);
  return verdict(same ? [{ code: 'nothing-changed', field: 'text' }] : []);
}

/** People can support what everybody reads, until the office has spoken. */
export function maySupport(state: IdeaState): boolean {
  return state === 'published' || state === 'supported' || state === 'under-review';
}

/** Whether everybody reads an idea in this state. */
export function isPublic(state: IdeaState): boolean {
  return isOneOf(publicStates, state);
}

/** Whether a term that ended with this day is over. */
export function isOverdue(due: Day | null, today: Day): boolean {
  return due !== null && due < today;
}

function isOneOf(states: readonly IdeaState[], state: IdeaState): boolean {
  return states.includes(state);
}
