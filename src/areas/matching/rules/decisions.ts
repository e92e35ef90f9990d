import type { Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { CallState } from '../../programmes/model.ts';
import { type ConsentState, isWaiting, type ProposalState, type RunState } from '../model.ts';

export type ComputeRefusal = 'call-not-closed' | 'round-over' | 'terms-changed' | 'too-few-entries' | 'round-problem';
export type ReleaseRefusal = 'already-released' | 'terms-changed' | 'no-pairs' | 'not-latest' | 'entries-changed';
export type ConsentRefusal =
  | 'proposal-ended'
  | 'already-answered'
  | 'term-over'
  | 'reason-missing'
  | 'received-missing'
  | 'received-in-future'
  | 'seat-taken';
export type ConstraintRefusal = 'same-place' | 'not-in-round' | 'reason-missing' | 'already-locked';

/** A round is computed after the deadline and before it is filed away, on terms that are as they were frozen, with at least two places. */
export function mayCompute(round: {
  readonly state: CallState;
  readonly untouched: boolean;
  readonly entries: number;
}): Verdict<ComputeRefusal> {
  const reasons: Reason<ComputeRefusal>[] = [];
  if (round.state === 'draft' || round.state === 'open' || round.state === 'cancelled') {
    reasons.push({ code: 'call-not-closed' });
  }
  if (round.state === 'archived') reasons.push({ code: 'round-over' });
  if (!round.untouched) reasons.push({ code: 'terms-changed' });
  if (round.entries < 2) reasons.push({ code: 'too-few-entries', values: { entries: round.entries } });
  return verdict(reasons);
}

/** The latest run is released once, on the terms that it was computed with. */
export function mayRelease(run: {
  readonly state: RunState;
  readonly latest: boolean;
  readonly untouched: boolean;
  readonly pairs: number;
  /** Names of those in a pair who do not take part any more. */
  readonly missing: readonly string[];
}): Verdict<ReleaseRefusal> {
  const reasons: Reason<ReleaseRefusal>[] = [];
  if (run.state === 'released') reasons.push({ code: 'already-released' });
  if (!run.latest) reasons.push({ code: 'not-latest' });
  if (!run.untouched) reasons.push({ code: 'terms-changed' });
  if (run.pairs === 0) reasons.push({ code: 'no-pairs' });
  if (run.state !== 'released' && run.missing.length > 0) {
    reasons.push({ code: 'entries-changed', values: { names: run.missing.join(', ') } });
  }
  return verdict(reasons);
}

/**
 * A member answers once, while the proposal waits and the term runs; the last day counts in full. What the office
 * records counts from the day on which it arrived.
 */
export function mayAnswer(
  proposal: { readonly state: ProposalState; readonly own: ConsentState; readonly term: Day },
  answer: {
    readonly consent: boolean;
    readonly reason: string;
    readonly onBehalf: boolean;
    /** Null where the member answers itself. */
    readonly receivedOn: Day | null;
    readonly today: Day;
  },
): Verdict<ConsentRefusal> {
  const reasons: Reason<ConsentRefusal>[] = [];
  const arrived = answer.receivedOn ?? answer.today;
  if (!isWaiting(proposal.state)) reasons.push({ code: 'proposal-ended' });
  else if (proposal.own !== 'pending') reasons.push({ code: 'already-answered' });
  else if (arrived > proposal.term) reasons.push({ code: 'term-over' });
  if (answer.onBehalf && answer.receivedOn === null) reasons.push({ code: 'received-missing', field: 'receivedOn' });
  if (arrived > answer.today) reasons.push({ code: 'received-in-future', field: 'receivedOn' });
  if (!answer.consent && answer.reason === '') reasons.push({ code: 'reason-missing', field: 'reason' });
  return verdict(reasons);
}

/** Two different places of the round, with a reason; whoever is fixed to somebody already is not fixed to another. */
export function mayConstrain(
  pair: { readonly kind: 'lock' | 'forbid'; readonly a: string; readonly b: string; readonly reason: string },
  round: { readonly keys: ReadonlySet<string>; readonly locked: readonly (readonly [string, string])[] },
): Verdict<ConstraintRefusal> {
  const reasons: Reason<ConstraintRefusal>[] = [];
  if (pair.a === pair.b) reasons.push({ code: 'same-place', field: 'b' });
  else if (!round.keys.has(pair.a)) reasons.push({ code: 'not-in-round', field: 'a' });
  else if (!round.keys.has(pair.b)) reasons.push({ code: 'not-in-round', field: 'b' });
  if (pair.reason === '') reasons.push({ code: 'reason-missing', field: 'reason' });
  const other = round.locked.some(lock => {
    const shared = lock.filter(key => key === pair.a || key === pair.b).length;
    return shared === 1;
  });
  if (pair.kind === 'lock' && other) reasons.push({ code: 'already-locked', field: 'a' });
  return verdict(reasons);
}

/** What becomes of a proposal when its members have answered. */
export function proposalAfter(consents: readonly ConsentState[]): ProposalState {
  if (consents.includes('refused')) return 'refused';
  if (consents.every(consent => consent === 'given')) return 'confirmed';
  return consents.includes('given') ? 'pending' : 'proposed';
}
