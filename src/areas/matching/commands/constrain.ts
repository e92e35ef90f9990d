import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import { mayRun } from '../policy.ts';
import { listConstraints } from '../queries.ts';
import { listPool } from '../queries/pool.ts';
import { type ConstraintRefusal, mayConstrain } from '../rules/decisions.ts';
import type { ConstraintInput } from '../schema.ts';
import { matchingDb } from '../tables.ts';

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
    const db = matchingDb(tx.db);
    const { kind } = input;
    if (kind !== 'free') {
      const allowed = mayConstrain({ ...input, kind }, await roundOf(tx, callId));
      if (!allowed.ok) return refused(...allowed.reasons);
    }
    await db.deleteFrom('runConstraint').where('callId', '=', callId).where('a', '=', a).where('b', '=', b).execute();
    if (kind !== 'free') {
      const personId = tx.actor.kind === 'person' ? tx.actor.personId : null;
      await db
        .insertInto('runConstraint')
        .values({ callId, a, b, kind, reason: input.reason, at: tx.now, personId })
        .execute();
    }
    await audit(tx, {
      action: `pair.${kind}`,
      subjectKind: 'call',
      subjectId: callId,
      organisationId: call.officeId,
      fields: [a, b],
    });
    return done(null);
  });
}

async function roundOf(ctx: Ctx, callId: string): Promise<Parameters<typeof mayConstrain>[1]> {
  const pool = await listPool(ctx, callId);
  const locks = (await listConstraints(ctx, callId)).filter(({ kind }) => kind === 'lock');
  return { keys: new Set(pool.map(({ key }) => key)), locked: locks.map(({ a, b }) => [a, b] as const) };
}
