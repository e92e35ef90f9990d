import type { Ctx } from '../../../platform/context.ts';
import type { CallRules } from '../../programmes/model.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import { isLive } from '../model.ts';
import { listConstraints, listProposals } from '../queries.ts';

/**
 * The frozen rules, the pairs that the office fixed or excluded, and as many pairs as places are left. What was
 * refused once, or ended early, is not proposed again. Pairs with somebody who is not among `present` are done with.
 */
export async function rulesForRun(ctx: Ctx, call: CallForRun, present: ReadonlySet<string>): Promise<CallRules> {
  const proposals = await listProposals(ctx, { callId: call.id });
  const constraints = (await listConstraints(ctx, call.id)).filter(({ a, b }) => present.has(a) && present.has(b));
  const pairsOf = (kind: 'lock' | 'forbid') =>
    constraints.filter(constraint => constraint.kind === kind).map(({ a, b }) => [a, b] as const);
  const locked = pairsOf('lock');
  const isLocked = new Set(locked.map(pair => pair.join(' ')));
  const turnedDown = proposals
    .filter(({ state }) => state === 'refused' || state === 'dissolved')
    .map(({ record }) => record.members)
    .filter(pair => pair.every(key => present.has(key)) && !isLocked.has(pair.join(' ')));
  const standing = proposals.filter(({ state }) => isLive(state)).length;
  return {
    ...call.terms.rules,
    pairs: Math.max(0, Math.floor(call.terms.places / 2) - standing),
    locked,
    forbidden: [...pairsOf('forbid'), ...turnedDown],
  };
}
