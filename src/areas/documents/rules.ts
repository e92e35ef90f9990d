import { type Day, day } from '../../kernel/day.ts';
import { type Verdict, verdict } from '../../kernel/verdict.ts';
import type { KeepReason, KeepYears, PairDocument } from './model.ts';

/** The last day on which a document is kept; null while the pair goes on. 29 February becomes 1 March where there is none. */
export function keptUntil(reason: KeepReason, years: KeepYears, endedOn: Day | null): Day | null {
  if (endedOn === null) return null;
  const [year, month, date] = endedOn.split('-').map(Number) as [number, number, number];
  return day(new Date(Date.UTC(year + years[reason], month - 1, date)).toISOString().slice(0, 10));
}

/**
 * Whether a document may be removed by hand, with a reason. What proves how money was used goes before its time by the
 * office only.
 */
export function mayRemove(
  document: Pick<PairDocument, 'removed' | 'keepReason'>,
  { isOffice }: { readonly isOffice: boolean },
): Verdict<'removed-already' | 'proof-kept'> {
  if (document.removed !== null) return verdict([{ code: 'removed-already' }]);
  return verdict(document.keepReason === 'proof' && !isOffice ? [{ code: 'proof-kept' }] : []);
}
