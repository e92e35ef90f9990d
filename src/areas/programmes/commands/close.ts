import { Broken } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadOwnCall } from '../commands.ts';
import type { CallState } from '../model.ts';
import { type CancelRefusal, mayCancel, mayMove, type MoveRefusal, nextState, stateAt } from '../rules.ts';
import { programmesDb } from '../tables.ts';

/** Writes down what the clock has done: calls whose deadline has passed are closed. Runs each minute. */
export async function closeDueCalls(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async tx => {
    const closed = await programmesDb(tx.db)
      .updateTable('call')
      .set({ state: 'closed' })
      .where('state', '=', 'open')
      .where('deadlineAt', '<=', tx.now)
      .returning(['id', 'programmeId'])
      .execute();
    for (const { id } of closed) {
      await audit(tx, { action: 'call.closed', subjectKind: 'call', subjectId: id });
      await tx.outbox.record(tx, 'call.closed', id);
    }
  });
}

/** Calls an open call off, with a reason that everyone reads. Cannot be undone. @throws NotFound, Forbidden */
export async function cancelCall(ctx: Ctx, callId: string, reason: string): Promise<Outcome<null, CancelRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    const allowed = mayCancel(call, reason, tx.now);
    if (!allowed.ok) return allowed;
    if (call.hash === null) throw new Broken('an open call without a hash');
    const version = call.version + 1;
    await programmesDb(tx.db)
      .insertInto('callVersion')
      .values({
        callId: call.id,
        version,
        terms: call.terms,
        hash: call.hash,
        deadlineAt: call.deadlineAt,
        reason,
        at: tx.now,
        personId: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .execute();
    await programmesDb(tx.db)
      .updateTable('call')
      .set({ state: 'cancelled', version })
      .where('id', '=', call.id)
      .execute();
    await record(tx, call.id, call.programme.officeId, 'call.cancelled');
    return done(null);
  });
}

/**
 * Moves a call on after its deadline: evaluated, awarded, archived, one step at a time. `from` is the state that the
 * office had before its eyes. @throws NotFound, Forbidden
 */
export async function advanceCall(ctx: Ctx, callId: string, from: CallState): Promise<Outcome<CallState, MoveRefusal>> {
  return inTransaction(ctx, async tx => {
    // The minute between deadline and clock: closing comes before evaluating, and is told.
    await closeDueCalls(tx);
    const call = await loadOwnCall(tx, callId);
    const state = stateAt(call, tx.now);
    const to = nextState(from);
    if (state !== from || to === null) return refused({ code: 'wrong-state', values: { state } });
    const allowed = mayMove(call, to, tx.now);
    if (!allowed.ok) return allowed;
    await programmesDb(tx.db).updateTable('call').set({ state: to }).where('id', '=', call.id).execute();
    await record(tx, call.id, call.programme.officeId, `call.${to}`);
    return done(to);
  });
}

async function record(ctx: Ctx, callId: string, officeId: string, happened: string): Promise<void> {
  await audit(ctx, { action: happened, subjectKind: 'call', subjectId: callId, organisationId: officeId });
  await ctx.outbox.record(ctx, happened, callId);
}
