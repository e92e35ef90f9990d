import type { Day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listActs } from '../queries.ts';
import { mayMoveEnd, type MoveEndRefusal } from '../rules.ts';
import { type Acting, type ActingRefusal, lockAgreement, recordAct } from './acting.ts';
import { moveAgreement } from './move.ts';

export type MovedEnd = {
  readonly on: Day;
  readonly reason: string;
  /** The day that was read: whoever changed it meanwhile is not overwritten unseen. */
  readonly seen: string;
};

/**
 * Another day, or another reason, for an early end that was announced and is still to come. The day before stands in the
 * history. @throws Forbidden for a party that did not announce it
 */
export async function moveEnd(
  ctx: Ctx,
  agreementId: string,
  ending: MovedEnd,
  acting: Acting,
): Promise<Outcome<string, MoveEndRefusal | 'end-changed' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const { agreement } = loaded;
    const allowed = mayMoveEnd(agreement, ending, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (agreement.terminatedOn !== ending.seen) return refused({ code: 'end-changed', field: 'on' });
    if (acting.organisationId !== (await endedBy(tx, agreementId))) throw new Forbidden('agreement');
    const formerEnd = agreement.terminatedOn ?? undefined;
    const act = await recordAct(tx, loaded, acting, { kind: 'end-moved', note: ending.reason, formerEnd });
    if (!act.ok) return act;
    await moveAgreement(tx, agreement, 'terminated', { terminatedOn: ending.on, terminatedReason: ending.reason });
    await tx.outbox.record(tx, 'agreement.end-moved', agreementId, { organisationId: acting.organisationId });
    return act;
  });
}

/** The party that ended an agreement early, or announced it; null where nobody has. */
export async function endedBy(ctx: Ctx, agreementId: string): Promise<string | null> {
  const ending = (await listActs(ctx, agreementId)).find(({ kind }) => kind === 'terminated' || kind === 'end-moved');
  return ending?.organisationId ?? null;
}
