import type { Reason } from '../../../kernel/verdict.ts';
import { mayConstrain } from './decisions.ts';

export type ConstraintKind = 'lock' | 'forbid' | 'free';

/** A pair to be fixed, excluded or given free again; the smaller key first. `before` is what held when it was shown. */
export type ConstraintChange = {
  readonly a: string;
  readonly b: string;
  readonly kind: ConstraintKind;
  readonly reason: string;
  readonly before: ConstraintKind;
};

type Round = {
  readonly keys: ReadonlySet<string>;
  readonly constraints: readonly { readonly a: string; readonly b: string; readonly kind: 'lock' | 'forbid' }[];
};

/** What stands in the way of each of these changes if all are made together; in their order, each empty where nothing does. */
export function judgeChanges(changes: readonly ConstraintChange[], { keys, constraints }: Round): Reason[][] {
  const touched = new Set(changes.map(pairOf));
  const locked = [
    ...constraints.filter(constraint => constraint.kind === 'lock' && !touched.has(pairOf(constraint))),
    ...changes.filter(({ kind }) => kind === 'lock'),
  ].map(({ a, b }) => [a, b] as const);
  return changes.map(({ kind, before, ...pair }) => {
    const now = constraints.find(constraint => pairOf(constraint) === pairOf(pair))?.kind ?? 'free';
    if (now !== before) return [{ code: 'sheet-late' }];
    if (kind === 'free') return [];
    const allowed = mayConstrain({ ...pair, kind }, { keys, locked });
    return allowed.ok ? [] : [...allowed.reasons];
  });
}

export function pairOf({ a, b }: { readonly a: string; readonly b: string }): string {
  return `${a} ${b}`;
}
