import { addDays, type Day, dayAt } from '../../kernel/day.ts';
import { type Reason, type Verdict, refused, verdict } from '../../kernel/verdict.ts';
import type { Call } from '../programmes/model.ts';
import { isOpen, stateAt } from '../programmes/rules.ts';
import { type Application, applicationMoves, type ApplicationState, type Decision } from './model.ts';
import { type Item, missingItems } from './rules/completeness.ts';

type CallTimes = Pick<Call, 'state' | 'opensAt' | 'deadlineAt'> & { readonly terms: Pick<Call['terms'], 'timeZone'> };

export type MoveRefusal = 'wrong-state';
export type StartRefusal = 'not-open-yet' | 'deadline-past' | 'call-ended' | 'module-off';
export type SubmitRefusal = MoveRefusal | StartRefusal | 'late-reason-missing' | `missing-${Item['item']}`;
export type ReceivedRefusal = 'received-in-future';

/** How an entry came that the office records: the day of receipt and, where that day is too late, the reason. */
export type Receipt = { readonly receivedOn: Day; readonly lateReason: string };

export function isMove(from: ApplicationState, to: ApplicationState, by: 'authority' | 'office' | 'round'): boolean {
  return applicationMoves.some(move => move.from === from && move.to === to && move.by === by);
}

/** Answers can be changed until the application is sent, and again after it was returned. */
export function isEditable(state: ApplicationState): boolean {
  return isMove(state, 'submitted', 'authority');
}

/** The last day that is in time, in the time zone of the call. */
function lastDayOf(call: Pick<CallTimes, 'deadlineAt' | 'terms'>): Day {
  return dayAt(new Date(call.deadlineAt.getTime() - 1), call.terms.timeZone);
}

/** Whether a call still takes answers from the office: open, or closed and not yet evaluated. */
function takesLate(call: CallTimes, now: Date): boolean {
  const state = stateAt(call, now);
  return state === 'open' || state === 'closed';
}

/** An authority begins while the call is open; the office also afterwards, for what came on paper. */
export function mayStart(call: CallTimes, now: Date, byOffice: boolean): Verdict<StartRefusal> {
  if (isOpen(call, now)) return { ok: true };
  if (call.state === 'open' && now < call.opensAt) return refused({ code: 'not-open-yet' });
  if (byOffice && takesLate(call, now)) return { ok: true };
  return refused({ code: stateAt(call, now) === 'closed' ? 'deadline-past' : 'call-ended' });
}

/** @see mayStart; what is typed into a draft is kept as long as somebody may still send it. */
export function mayEdit(
  application: Pick<Application, 'state'>,
  call: CallTimes,
  now: Date,
): Verdict<MoveRefusal | 'call-ended'> {
  if (!isEditable(application.state)) return refused({ code: 'wrong-state' });
  return takesLate(call, now) ? { ok: true } : refused({ code: 'call-ended' });
}

/**
 * Whether an application may be sent: complete and in time. The day of receipt decides for what the office records; after
 * the last day it must say why it is admitted. A returned application may be corrected after the deadline.
 */
export function maySubmit(
  application: Application,
  call: CallTimes,
  now: Date,
  receipt: Receipt | null = null,
): Verdict<SubmitRefusal | ReceivedRefusal> {
  const editable = mayEdit(application, call, now);
  if (!editable.ok) return editable;
  const reasons: Reason<SubmitRefusal | ReceivedRefusal>[] = [];
  if (receipt !== null) reasons.push(...wrongReceipt(receipt, call, now));
  else if (application.state === 'draft') {
    const started = mayStart(call, now, false);
    if (!started.ok) reasons.push(...started.reasons);
  }
  for (const { item, field } of missingItems(application)) {
    reasons.push({ code: `missing-${item}`, ...(field === undefined ? {} : { values: { field } }) });
  }
  return verdict(reasons);
}

/** A paper cannot have come tomorrow; one that came after the last day needs a reason to count. */
export function wrongReceipt(
  receipt: Receipt,
  call: CallTimes,
  now: Date,
): Reason<ReceivedRefusal | 'late-reason-missing'>[] {
  const reasons: Reason<ReceivedRefusal | 'late-reason-missing'>[] = [];
  if (isInFuture(receipt.receivedOn, call, now)) reasons.push({ code: 'received-in-future', field: 'receivedOn' });
  if (isLate(receipt.receivedOn, call) && receipt.lateReason === '') {
    reasons.push({ code: 'late-reason-missing', field: 'lateReason' });
  }
  return reasons;
}

export function isLate(receivedOn: Day, call: Pick<CallTimes, 'deadlineAt' | 'terms'>): boolean {
  return receivedOn >= addDays(lastDayOf(call), 1);
}

function isInFuture(receivedOn: Day, call: CallTimes, now: Date): boolean {
  return receivedOn > dayAt(now, call.terms.timeZone);
}

/** Before the award, an authority may withdraw without saying why. */
export function mayWithdraw({ state }: Pick<Application, 'state'>): Verdict<MoveRefusal> {
  return isMove(state, 'withdrawn', 'authority') ? { ok: true } : refused({ code: 'wrong-state' });
}

/** What the office may decide now; whoever does not get what he wants is told why. */
export function mayDecide(
  { state }: Pick<Application, 'state'>,
  to: Decision,
  reason: string,
): Verdict<MoveRefusal | 'reason-missing'> {
  if (!isMove(state, to, 'office')) return refused({ code: 'wrong-state' });
  return needsReason(to) && reason === '' ? refused({ code: 'reason-missing', field: 'reason' }) : { ok: true };
}

export function needsReason(to: Decision): boolean {
  return to === 'ineligible' || to === 'declined' || to === 'returned';
}
