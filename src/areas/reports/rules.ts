import { daysBetween, type Day, type Period } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { PartnershipState } from '../partnerships/model.ts';
import {
  type Contribution,
  questions,
  type ReportDue,
  reportMoves,
  type ReportState,
  type ReportWords,
  type StatusReport,
} from './model.ts';

export type SubmitRefusal = 'not-writable' | 'nothing-written' | 'side-missing';
export type DueRefusal = 'to-before-from' | 'due-before-from';

/** From so many days before its due date on, a report is asked for. */
const askedDays = 14;
/** A reminder is sent once the due date is so near. */
export const reminderDays = [14, 3] as const;

export function isMove(from: ReportState, to: ReportState): boolean {
  return reportMoves.some(move => move.from === from && move.to === to);
}

/** Both sides may still write. */
export function isWritable({ state }: Pick<StatusReport, 'state'>): boolean {
  return state === 'open' || state === 'returned';
}

/** Whether a side has said anything. */
export function hasWritten(contribution: ReportWords | undefined): boolean {
  return contribution !== undefined && questions.some(question => contribution[question] !== '');
}

export function contributionOf(
  { contributions }: Pick<StatusReport, 'contributions'>,
  organisationId: string,
): Contribution | undefined {
  return contributions.find(one => one.organisationId === organisationId);
}

/**
 * A report speaks for all sides. From its due date on it need not wait any longer for one that says nothing: then what
 * the others have written is enough.
 */
export function maySubmit(
  report: Pick<StatusReport, 'state' | 'contributions'>,
  members: readonly { readonly organisationId: string; readonly name: string }[],
  dueOn: Day,
  today: Day,
): Verdict<SubmitRefusal> {
  if (!isWritable(report)) return verdict([{ code: 'not-writable' }]);
  const mute = members.filter(({ organisationId }) => !hasWritten(contributionOf(report, organisationId)));
  if (mute.length === members.length) return verdict([{ code: 'nothing-written' }]);
  if (mute.length === 0 || today >= dueOn) return verdict([]);
  return verdict([{ code: 'side-missing', values: { names: mute.map(({ name }) => name).join(', ') } }]);
}

/** The days of a report lie in order, and it is not due before what it is about has begun. */
export function mayFallDue({ from, to, dueOn }: Period & Pick<ReportDue, 'dueOn'>): Verdict<DueRefusal> {
  const reasons: Reason<DueRefusal>[] = [];
  if (to < from) reasons.push({ code: 'to-before-from', field: 'to' });
  if (dueOn < from) reasons.push({ code: 'due-before-from', field: 'dueOn' });
  return verdict(reasons);
}

/**
 * Reports are owed by pairs whose year runs, not by those that paused or are over. One that has not begun, as those of
 * rounds before this system, owes one as soon as a side has begun to write.
 */
export function owes(state: PartnershipState, { contributions }: Pick<StatusReport, 'contributions'>): boolean {
  if (state === 'confirmed') return contributions.length > 0;
  return state === 'kicked-off' || state === 'working' || state === 'interim-reported';
}

/** Whether a pair is asked for this report today: it is due soon or overdue, and nobody has submitted it. */
export function isAsked(report: Pick<StatusReport, 'state'>, { dueOn }: ReportDue, today: Day): boolean {
  return isWritable(report) && daysBetween(today, dueOn) <= askedDays;
}

export function isOverdue(
  report: Pick<StatusReport, 'state'>,
  { dueOn }: Pick<ReportDue, 'dueOn'>,
  today: Day,
): boolean {
  return isWritable(report) && dueOn < today;
}

/** The hours that the terms of the call foresee for a member in a period, whole ones. */
export function foreseenHours(hoursPerMonth: number, { from, to }: Period): number {
  return Math.round((hoursPerMonth * (daysBetween(from, to) + 1)) / (365.25 / 12));
}

/** What is different between two of a side. */
export function differingWords(a: ReportWords, b: ReportWords): (keyof ReportWords)[] {
  return ([...questions, 'hours'] as const).filter(name => a[name] !== b[name]);
}
