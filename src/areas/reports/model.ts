import type { Day, Period } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Channel } from '../applications/model.ts';

export const reportKinds = ['interim', 'final'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A report that every pair of a call owes: about which days, and by when. */
export type ReportDue = Period & {
  readonly id: string;
  readonly callId: string;
  readonly kind: ReportKind;
  readonly dueOn: Day;
};

export const reportStates = ['open', 'submitted', 'returned', 'accepted', 'skipped'] as const;
export type ReportState = (typeof reportStates)[number];

/** Who moves a report from one state to another. Nothing moves otherwise. */
export const reportMoves: readonly {
  readonly from: ReportState;
  readonly to: ReportState;
  readonly by: 'a-member' | 'office-or-adviser' | 'office';
}[] = [
  { from: 'open', to: 'submitted', by: 'a-member' },
  { from: 'returned', to: 'submitted', by: 'a-member' },
  { from: 'submitted', to: 'accepted', by: 'office-or-adviser' },
  { from: 'submitted', to: 'returned', by: 'office-or-adviser' },
  { from: 'open', to: 'skipped', by: 'office' },
  { from: 'returned', to: 'skipped', by: 'office' },
  { from: 'skipped', to: 'open', by: 'office' },
];

/** What office and adviser do with a report. `comment` moves nothing. */
export const judgements = ['accept', 'return', 'comment', 'skip', 'reopen'] as const;
export type Judgement = (typeof judgements)[number];

/** What each side is asked, besides its hours. */
export const questions = ['achieved', 'difficult', 'next'] as const;
export type Question = (typeof questions)[number];

/** What one side says. */
export type ReportWords = Readonly<Record<Question, string>> & {
  /** Whole hours of work in the period; null where nobody has counted. */
  readonly hours: number | null;
};

export type Contribution = ReportWords & {
  readonly organisationId: string;
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
};

/** From where something is known that nobody has to type again. */
export const factKinds = [
  ...(['plan-done', 'plan-blocked', 'plan-open', 'meeting', 'decision', 'information'] as const),
  ...(['publicity', 'publicity-planned', 'signal'] as const),
] as const;
export type FactKind = (typeof factKinds)[number];

/** Something that is known about a period, as it was when somebody looked. */
export type ReportFact = {
  readonly kind: FactKind;
  /** Where it stands: an entry of the plan, a meeting (also of its minutes), something in public, a signal. */
  readonly subjectId: string;
  readonly title: Text;
  /** Done, held, due or known since. */
  readonly on: Day | null;
  /** Who does it or is concerned; null for all. */
  readonly organisationId: string | null;
  /** Why it does not go on; '' for most. */
  readonly reason: string;
  /** The meeting in whose minutes a task of the plan was agreed; null for all else. */
  readonly agreedAt: { readonly meetingId: string; readonly on: Day } | null;
};

/** What was submitted, word for word. It never changes. */
export type ReportContent = {
  readonly due: Omit<ReportDue, 'id' | 'callId'>;
  readonly facts: readonly ReportFact[];
  readonly contributions: readonly (ReportWords & { readonly organisationId: string; readonly name: string })[];
};

export type ReportVersion = {
  readonly number: number;
  readonly at: Date;
  /** For whom it was submitted. */
  readonly organisationId: string;
  readonly content: ReportContent;
};

/** The report of a pair for a due date. It is there as soon as the date is; `id` is null until somebody has touched it. */
export type StatusReport = {
  readonly id: string | null;
  readonly dueId: string;
  readonly partnershipId: string;
  readonly state: ReportState;
  /** Counts every change of words or state; a form carries the one that was read. */
  readonly version: number;
  readonly contributions: readonly Contribution[];
};

export type ReportActKind = 'written' | 'submitted' | 'accepted' | 'returned' | 'skipped' | 'reopened' | 'commented';

/** What happened to a report; organisations act, not persons. */
export type ReportAct = {
  readonly id: string;
  readonly kind: ReportActKind;
  readonly organisationId: string;
  readonly at: Date;
  /** What was said with it: a comment, why it was given back or skipped. */
  readonly words: string;
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
  /** The letter in which it was said. */
  readonly fileId: string | null;
};
