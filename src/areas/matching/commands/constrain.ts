import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import { mayRun } from '../policy.ts';
import { listConstraints } from '../queries.ts';
import { listPool } from '../queries/pool.ts';
import { type ConstraintRefusal, mayConstrain } from '../rules/decisions.ts';
import { type ConstraintChange, judgeChanges } from '../rules/take.ts';
import type { ConstraintInput } from '../schema.ts';
import { matchingDb } from '../tables.ts';
import { lockRound } from './lock-round.ts';

/**
 * Fixes or excludes a pair for the next runs of a call, with a reason; `free` takes it back.
 * @throws NotFound for anyone but the programme's office
 */
export async function constrainPair(
  ctx: Ctx,
  callId: string,
  input: ConstraintInput,
): Promise<Outcome<null, ConstraintRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadRoundCall(tx, callId);
    if (!mayRun(tx.actor, call.officeId)) throw new NotFound('call');
    const [a, b] = [input.a, input.b].toSorted() as [string, string];
    const { kind } = input;
    if (kind !== 'free') {
      const allowed = mayConstrain({ ...input, kind }, await roundOf(tx, callId));
      if (!allowed.ok) return refused(...allowed.reasons);
    }
    await saveConstraint(tx, call, { a, b, kind, reason: input.reason });
    return done(null);
  });
}

/**
 * The same for several pairs at once, as they were shown: all of them or none.
 * @throws NotFound for anyone but the programme's office
 */
export async function constrainPairs(
  ctx: Ctx,
  callId: string,
  changes: readonly ConstraintChange[],
): Promise<Outcome<null>> {
  return inTransaction(ctx, async tx => {
    const call = await loadRoundCall(tx, callId);
    if (!mayRun(tx.actor, call.officeId)) throw new NotFound('call');
    await lockRound(tx, callId);
    const { keys } = await roundOf(tx, callId);
    const judged = judgeChanges(changes, { keys, constraints: await listConstraints(tx, callId) });
    if (judged.some(reasons => reasons.length > 0)) return refused(...judged.flat());
    for (const change of changes) await saveConstraint(tx, call, change);
    return done(null);
  });
}

async function saveConstraint(
  ctx: Ctx,
  call: CallForRun,
  { a, b, kind, reason }: Omit<ConstraintChange, 'before'>,
): Promise<void> {
  const db = matchingDb(ctx.db);
  const callId = call.id;
  await db.deleteFrom('runConstraint').where('callId', '=', callId).where('a', '=', a).where('b', '=', b).execute();
  if (kind !== 'free') {
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    await db.insertInto('runConstraint').values({ callId, a, b, kind, reason, at: ctx.now, personId }).execute();
  }
  await audit(ctx, {
    action: `pair.${kind}`,
    subjectKind: 'call',
    subjectId: callId,
    organisationId: call.officeId,
    fields: [a, b],
  });
}

async function roundOf(ctx: Ctx, callId: string): Promise<Parameters<typeof mayConstrain>[1]> {
  const pool = await listPool(ctx, callId);
  const locks = (await listConstraints(ctx, callId)).filter(({ kind }) => kind === 'lock');
  return { keys: new Set(pool.map(({ key }) => key)), locked: locks.map(({ a, b }) => [a, b] as const) };
}
