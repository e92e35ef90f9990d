import { dayAt, endOfDay } from '../../kernel/day.ts';
import { type Reason, refused, type Verdict, verdict } from '../../kernel/verdict.ts';
import { type Call, callMoves, type CallState, type CallTerms, type Taxonomy } from './model.ts';
import { missingTerms, type TermsRefusal } from './rules/terms.ts';

export type MoveRefusal = 'wrong-state';
export type OpenRefusal = MoveRefusal | TermsRefusal | 'deadline-past' | 'opens-after-deadline';
export type CorrectRefusal = MoveRefusal | TermsRefusal | 'reason-missing' | 'nothing-changed';
export type ExtendRefusal = MoveRefusal | 'reason-missing' | 'not-later';
export type CancelRefusal = MoveRefusal | 'reason-missing';

/**
 * The state at a moment: a call whose deadline has passed is closed from that moment on, also before the clock has
 * written it down.
 */
export function stateAt(call: Pick<Call, 'state' | 'deadlineAt'>, now: Date): CallState {
  return call.state === 'open' && call.deadlineAt <= now ? 'closed' : call.state;
}

/** Whether an expression of interest may be sent at this moment: published, begun, and before the deadline. */
export function isOpen(call: Pick<Call, 'state' | 'opensAt' | 'deadlineAt'>, now: Date): boolean {
  return call.state === 'open' && call.opensAt <= now && now < call.deadlineAt;
}

/** The moments at which a page about a call next reads differently although nobody changes anything. */
export function changesByClock(call: Pick<Call, 'opensAt' | 'deadlineAt' | 'terms'>, now: Date): Date[] {
  const { timeZone } = call.terms;
  return [call.opensAt, call.deadlineAt, endOfDay(dayAt(now, timeZone), timeZone)].filter(moment => moment > now);
}

/** What everyone may read: every call that was published, also after its end. */
export function isPublic(state: CallState): boolean {
  return state !== 'draft';
}

/** Whether the office may move a call on, see the table of moves. */
export function mayMove(call: Pick<Call, 'state' | 'deadlineAt'>, to: CallState, now: Date): Verdict<MoveRefusal> {
  const from = stateAt(call, now);
  return callMoves.some(move => move.from === from && move.to === to && move.by === 'office')
    ? { ok: true }
    : refused({ code: 'wrong-state', values: { state: from } });
}

/** The state to which the office moves a call after its deadline, or null at the end. */
export function nextState(state: CallState): CallState | null {
  if (state === 'draft' || state === 'open') return null;
  return callMoves.find(move => move.from === state && move.by === 'office')?.to ?? null;
}

/** A draft may be opened when all terms are said in both languages and there is still time to answer. */
export function mayOpen(
  call: Pick<Call, 'name' | 'state' | 'terms' | 'opensAt' | 'deadlineAt'>,
  taxonomy: Taxonomy,
  now: Date,
): Verdict<OpenRefusal> {
  const move = mayMove(call, 'open', now);
  if (!move.ok) return move;
  const reasons: Reason<OpenRefusal>[] = [...missingTerms(call, taxonomy)];
  if (call.deadlineAt <= now) reasons.push({ code: 'deadline-past', field: 'deadline' });
  if (call.opensAt >= call.deadlineAt) reasons.push({ code: 'opens-after-deadline', field: 'opens' });
  return verdict(reasons);
}

/** Terms are corrected while the call is open, or closed and not yet evaluated; with a reason, and to something else. */
export function mayCorrect(
  call: Call,
  correction: { readonly terms: CallTerms; readonly reason: string; readonly changed: boolean },
  taxonomy: Taxonomy,
  now: Date,
): Verdict<CorrectRefusal> {
  const state = stateAt(call, now);
  if (state !== 'open' && state !== 'closed') return refused({ code: 'wrong-state', values: { state } });
  const reasons: Reason<CorrectRefusal>[] = [...missingTerms({ ...call, terms: correction.terms }, taxonomy)];
  if (correction.reason === '') reasons.push({ code: 'reason-missing', field: 'reason' });
  if (!correction.changed) reasons.push({ code: 'nothing-changed' });
  return verdict(reasons);
}

/** An open call may be given more time, never less. */
export function mayExtend(
  call: Pick<Call, 'state' | 'deadlineAt'>,
  extension: { readonly deadlineAt: Date; readonly reason: string },
  now: Date,
): Verdict<ExtendRefusal> {
  const state = stateAt(call, now);
  if (state !== 'open') return refused({ code: 'wrong-state', values: { state } });
  const reasons: Reason<ExtendRefusal>[] = [];
  if (extension.deadlineAt <= call.deadlineAt) reasons.push({ code: 'not-later', field: 'deadline' });
  if (extension.reason === '') reasons.push({ code: 'reason-missing', field: 'reason' });
  return verdict(reasons);
}

/** An open call may be called off, with a reason that everyone reads. */
export function mayCancel(call: Pick<Call, 'state' | 'deadlineAt'>, reason: string, now: Date): Verdict<CancelRefusal> {
  const move = mayMove(call, 'cancelled', now);
  if (!move.ok) return move;
  return verdict(reason === '' ? [{ code: 'reason-missing' as const, field: 'reason' }] : []);
}
