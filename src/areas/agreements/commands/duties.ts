import type { Day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { duties, type ProofKind } from '../model/duties.ts';
import { mayFileFor, mayKeepAgreements } from '../policy.ts';
import { loadSetting } from '../queries.ts';
import { agreementsDb } from '../tables.ts';

/** That a duty was met: by what, when, and by whom; null where the office met its own. */
export type NewProof = {
  readonly dutyKey: string;
  readonly organisationId: string | null;
  readonly kind: ProofKind;
  readonly on: Day;
  readonly note: string;
};

export type ProofRefusal = 'duty-unknown' | 'proof-in-future' | 'note-missing' | 'member-missing';

/**
 * Writes down what shows that a duty was met. A member writes its own; the office its own and those of members. Later
 * areas report theirs the same way, as the system. @throws NotFound, or Forbidden for whoever may only read
 */
export async function recordDutyProof(
  ctx: Ctx,
  partnershipId: string,
  proof: NewProof,
): Promise<Outcome<string, ProofRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await loadSetting(tx, partnershipId);
    const duty = duties.find(({ key }) => key === proof.dutyKey);
    if (!duty) return refused({ code: 'duty-unknown', field: 'dutyKey' });
    const memberId = duty.side === 'office' ? null : proof.organisationId;
    if (duty.side === 'partners' && !setting.memberIds.includes(memberId ?? '')) {
      return refused({ code: 'member-missing', field: 'organisationId' });
    }
    const keeps = mayKeepAgreements(tx.actor, setting.officeId);
    if (!keeps && (memberId === null || !mayFileFor(tx.actor, memberId))) throw new Forbidden('duty');
    if (proof.on > tx.today) return refused({ code: 'proof-in-future', field: 'on' });
    if (proof.note === '') return refused({ code: 'note-missing', field: 'note' });
    const id = tx.newId();
    await agreementsDb(tx.db)
      .insertInto('dutyProof')
      .values({
        ...{ id, partnershipId, dutyKey: duty.key, organisationId: memberId, kind: proof.kind },
        ...{ happenedOn: proof.on, note: proof.note, personId: tx.actor.kind === 'person' ? tx.actor.personId : null },
      })
      .execute();
    await audit(tx, {
      ...{ action: 'duty.proved', subjectKind: 'partnership', subjectId: partnershipId, fields: [duty.key] },
      ...{ organisationId: memberId, onBehalf: keeps && memberId !== null && !mayFileFor(tx.actor, memberId) },
    });
    return done(id);
  });
}
