import type { Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { CallState } from '../../programmes/model.ts';
import type { ConsentState, ProposalState, RunState } from '../model.ts';

export type ComputeRefusal = 'call-not-closed' | 'terms-changed' | 'too-few-entries' | 'locked-and-forbidden' | 'round-problem';
export type ReleaseRefusal = 'already-released' | 'terms-changed' | 'no-pairs' | 'not-latest';
export type ConsentRefusal = 'proposal-ended' | 'already-answered' | 'term-over' | 'reason-missing' | 'seat-taken';
export type ConstraintRefusal = 'same-place' | 'not-in-round' | 'reason-missing';

/** A round is computed after the deadline, on terms that are as they were frozen, with at least two places. */
export function mayCompute(round: {
  readonly state: CallState;
  readonly untouched: boolean;
  readonly entries: number;
}): Verdict<ComputeRefusal> {
  const reasons: Reason<ComputeRefusal>[] = [];
  if (round.state === 'draft' || round.state === 'open' || round.state === 'cancelled') {
    reasons.push({ code: 'call-not-closed' });
  }
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
}): Verdict<ReleaseRefusal> {
  const reasons: Reason<ReleaseRefusal>[] = [];
  if (run.state === 'released') reasons.push({ code: 'already-released' });
  if (!run.latest) reasons.push({ code: 'not-latest' });
  if (!run.untouched) reasons.push({ code: 'terms-changed' });
  if (run.pairs === 0) reasons.push({ code: 'no-pairs' });
  return verdict(reasons);
}

/** A member answers once, while the proposal waits and the term runs; the last day counts in full. */
export function mayAnswer(proposal: {
  readonly state: ProposalState;
  readonly own: ConsentState;
  readonly term: Day;
  readonly today: Day;
}): Verdict<ConsentRefusal> {
  const reasons: Reason<ConsentRefusal>[] = [];
  if (proposal.state !== 'proposed' && proposal.state !== 'pending') reasons.push({ code: 'proposal-ended' });
  else if (proposal.own !== 'pending') reasons.push({ code: 'already-answered' });
  else if (proposal.today > proposal.term) reasons.push({ code: 'term-over' });
  return verdict(reasons);
}

/** What becomes of a proposal when its members have answered. */
export function proposalAfter(consents: readonly ConsentState[]): ProposalState {
  if (consents.includes('refused')) return 'refused';
  if (consents.every(consent => consent === 'given')) return 'confirmed';
  return consents.includes('given') ? 'pending' : 'proposed';
}
