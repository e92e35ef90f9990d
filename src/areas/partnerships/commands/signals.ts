import { sql } from 'kysely';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Day } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { SignalKind, SignalValues } from '../model/signals.ts';
import { mayAccompany } from '../policy.ts';
import { loadSignal } from '../queries/signals.ts';
import { maySetAside, type SetAsideRefusal } from '../rules/signals.ts';
import { advisersOn } from '../rules/start.ts';
import { partnershipsDb } from '../tables.ts';
import { lockPartnership } from './acting.ts';

/** A fact that somebody should look at. */
export type NewSignal = {
  readonly partnershipId: string;
  readonly kind: SignalKind;
  /** Id of what the fact is about; kind and subject make it one signal. */
  readonly subjectId: string;
  /** The authority concerned; null for all. */
  readonly organisationId: string | null;
  /** Since when the fact holds. */
  readonly since: Day;
  readonly values?: SignalValues;
};

/**
 * Reports a fact about a partnership. Called by the areas above within their transaction, as often as they like: kind
 * and subject make one signal, which keeps being set aside as long as the fact is the same. A later `since` is a new
 * fact. @public for the areas above
 */
export async function recordSignal(ctx: Ctx, signal: NewSignal): Promise<void> {
  const { values = {}, ...row } = signal;
  await partnershipsDb(ctx.db)
    .insertInto('signal')
    .values({ id: ctx.newId(), ...row, values: JSON.stringify(values), setAsideUntil: null, setAsideBy: null })
    .onConflict(conflict =>
      conflict.columns(['kind', 'subjectId']).doUpdateSet({
        since: row.since,
        organisationId: row.organisationId,
        values: JSON.stringify(values),
        setAsideUntil: sql`case when signal.since = excluded.since then signal.set_aside_until end`,
      }),
    )
    .execute();
}

/** The fact holds no longer. Nothing happens where nobody had reported it. @public for the areas above */
export async function clearSignal(ctx: Ctx, kind: SignalKind, subjectId: string): Promise<void> {
  await partnershipsDb(ctx.db)
    .deleteFrom('signal')
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .execute();
}

/**
 * Sets a signal aside until a day, with a reason that everybody of the partnership reads: by office or adviser.
 * @throws NotFound for whoever may not know of it, Forbidden for the members
 */
export async function setSignalAside(
  ctx: Ctx,
  partnershipId: string,
  signalId: string,
  input: { readonly until: Day; readonly reason: string },
): Promise<Outcome<string, SetAsideRefusal>> {
  return inTransaction(ctx, async tx => {
    const { partnership, call } = await lockPartnership(tx, partnershipId);
    const adviserIds = advisersOn(partnership.advisers, tx.today);
    const signal = await loadSignal(tx, partnershipId, signalId);
    if (!mayAccompany(tx.actor, call.programme.officeId, adviserIds)) throw new Forbidden('signal');
    const allowed = maySetAside(input, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    await partnershipsDb(tx.db)
      .updateTable('signal')
      .set({
        setAsideUntil: input.until,
        setAsideReason: input.reason,
        setAsideBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .where('id', '=', signal.id)
      .execute();
    await audit(tx, {
      action: 'signal.set-aside',
      subjectKind: 'partnership',
      subjectId: partnershipId,
      organisationId: signal.organisationId,
      fields: [signal.kind],
    });
    return done(signal.id);
  });
}
