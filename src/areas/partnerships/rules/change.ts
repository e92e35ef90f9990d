import type { Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import { type Partnership, partnershipMoves } from '../model.ts';

/** What the office does with a year that does not go on as planned, or is over. */
export const changes = ['suspend', 'resume', 'dissolve', 'close'] as const;
export type Change = (typeof changes)[number];

/** Where a change leads; a rest ends in the state before it. */
export function stateAfter({ rest }: Pick<Partnership, 'rest'>, what: Change): Partnership['state'] {
  if (what === 'resume') return rest?.before ?? 'working';
  return ({ suspend: 'suspended', dissolve: 'dissolved', close: 'closed' } as const)[what];
}

/** The changes that there are from where a partnership stands. */
export function possibleChanges(partnership: Pick<Partnership, 'state' | 'rest'>): Change[] {
  return changes.filter(what => {
    if (what === 'resume' && partnership.rest === null) return false;
    const to = stateAfter(partnership, what);
    return partnershipMoves.some(move => move.from === partnership.state && move.to === to && move.by !== 'reports');
  });
}

/** What the office says about a change. */
export type NewChange = {
  readonly what: Change;
  readonly reason: string;
  /** Until when it rests; null where nobody knows yet. */
  readonly until: Day | null;
  /** Members that do not go on after the end. */
  readonly leaving: readonly string[];
};

export type ChangeRefusal = 'change-impossible' | 'change-reason-missing' | 'rest-past' | 'nobody-leaves';

/** What needs a reason that everybody reads. */
export function isSerious(what: Change): boolean {
  return what === 'suspend' || what === 'dissolve';
}

/** A rest and an early end need a reason that all read; whoever ends a pair says who does not go on. */
export function mayChange(
  partnership: Pick<Partnership, 'state' | 'rest'>,
  { what, reason, until, leaving }: NewChange,
  today: Day,
): Verdict<ChangeRefusal> {
  const reasons: Reason<ChangeRefusal>[] = [];
  if (!possibleChanges(partnership).includes(what)) reasons.push({ code: 'change-impossible', field: 'what' });
  if (isSerious(what) && reason === '') reasons.push({ code: 'change-reason-missing', field: 'reason' });
  if (what === 'suspend' && until !== null && until <= today) reasons.push({ code: 'rest-past', field: 'until' });
  if (what === 'dissolve' && leaving.length === 0) reasons.push({ code: 'nobody-leaves', field: 'leaving' });
  return verdict(reasons);
}
