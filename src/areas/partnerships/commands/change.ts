import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { dissolveProposal } from '../../matching/commands/dissolve.ts';
import { mayRecordPartnership } from '../policy.ts';
import { listPartnershipsResting } from '../queries.ts';
import { type ChangeRefusal, mayChange, type NewChange, stateAfter } from '../rules/change.ts';
import { partnershipsDb } from '../tables.ts';
import { type Locked, lockPartnership, noReceipt, writeAct } from './acting.ts';

const acts = { suspend: 'suspended', resume: 'resumed', dissolve: 'dissolved', close: 'closed' } as const;

/**
 * The office lets a year rest, lets it go on, ends it early or closes it; everybody of it is told. After an early end
 * whoever goes on can be paired again. @throws NotFound for a stranger, Forbidden for anyone but the office
 */
export async function changePartnership(
  ctx: Ctx,
  id: string,
  change: NewChange,
): Promise<Outcome<string, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const locked = await lockPartnership(tx, id);
    const { partnership, call } = locked;
    if (!mayRecordPartnership(tx.actor, call.programme.officeId)) throw new Forbidden('partnership');
    const memberIds = partnership.members.map(({ organisationId }) => organisationId);
    if (change.leaving.some(one => !memberIds.includes(one))) throw new NotFound('member');
    const allowed = mayChange(partnership, change, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    await apply(tx, locked, change);
    return done(id);
  });
}

async function apply(tx: Ctx, { partnership, call }: Locked, change: NewChange): Promise<void> {
  const { what, reason, until, leaving } = change;
  const { id, state, proposalId } = partnership;
  const rests = what === 'suspend';
  await partnershipsDb(tx.db)
    .updateTable('partnership')
    .set({
      ...{ state: stateAfter(partnership, what), restsUntil: rests ? until : null },
      stateBeforeRest: rests ? state : null,
    })
    .where('id', '=', id)
    .execute();
  const organisationId = tx.actor.kind === 'system' ? null : call.programme.officeId;
  const actId = await writeAct(tx, id, acts[what], organisationId, { ...noReceipt, reason });
  if (what === 'dissolve' && proposalId !== null) await dissolveProposal(tx, proposalId, leaving);
  await tx.outbox.record(tx, `partnership.${acts[what]}`, id, { organisationId: organisationId ?? '', actId });
}

/** Lets those go on whose rest was to end before today. Every morning; a second time nothing is left to do. */
export async function resumeRested(ctx: Ctx): Promise<void> {
  for (const { id } of await listPartnershipsResting(ctx)) {
    await inTransaction(ctx, async tx => {
      const locked = await lockPartnership(tx, id);
      const { rest } = locked.partnership;
      if (rest === null || rest.until === null || rest.until >= tx.today) return;
      await apply(tx, locked, { what: 'resume', reason: '', until: null, leaving: [] });
    });
  }
}
