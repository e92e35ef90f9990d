import { Forbidden } from '../../../kernel/errors.ts';
import { type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { mayKeepAgreements } from '../policy.ts';
import { listActs, listVersions } from '../queries.ts';
import { type DiscardRefusal, mayDiscard } from '../rules.ts';
import { type Acting, type ActingRefusal, lockAgreement, recordAct } from './acting.ts';
import { moveAgreement } from './move.ts';

/**
 * Throws a new version away that is still a draft: whoever began it, or the office. It is kept out of sight; that it was
 * there, and why it is gone, stands in the history of the version before it.
 * @throws NotFound, or Forbidden for a party that did not begin it
 */
export async function discardVersion(
  ctx: Ctx,
  agreementId: string,
  reason: string,
  acting: Acting,
): Promise<Outcome<string, DiscardRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const { agreement, setting } = await lockAgreement(tx, agreementId);
    const allowed = mayDiscard(agreement, reason);
    if (!allowed.ok) return refused(...allowed.reasons);
    const versions = await listVersions(tx, agreement.partnershipId);
    const earlier = versions.find(({ number }) => number < agreement.number)!;
    const act = await recordAct(tx, { agreement: earlier, setting }, acting, { kind: 'discarded', note: reason });
    if (!act.ok) return act;
    const isOffice = mayKeepAgreements(tx.actor, setting.officeId);
    if (!isOffice && acting.organisationId !== (await beganBy(tx, agreementId))) throw new Forbidden('agreement');
    await moveAgreement(tx, agreement, 'discarded');
    await audit(tx, {
      ...{ action: 'agreement.discarded', subjectKind: 'agreement', subjectId: agreementId },
      organisationId: acting.organisationId,
    });
    await tx.outbox.record(tx, 'agreement.discarded', earlier.id, { organisationId: acting.organisationId });
    return act;
  });
}

/** The organisation that began a version. */
export async function beganBy(ctx: Ctx, agreementId: string): Promise<string | null> {
  const acts = await listActs(ctx, agreementId);
  return acts.findLast(({ kind }) => kind === 'amended' || kind === 'created')?.organisationId ?? null;
}
