import type { Day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeScan, type UploadRefusal } from '../../../platform/files/upload.ts';
import { duties, type ProofKind } from '../model/duties.ts';
import { mayFileFor, mayKeepAgreements } from '../policy.ts';
import { loadSetting } from '../queries.ts';
import { agreementsDb } from '../tables.ts';
import type { Acting } from './acting.ts';

/** That a duty was met: by what, when, and by whom; null where the office met its own. */
export type NewProof = {
  readonly dutyKey: string;
  readonly organisationId: string | null;
  readonly kind: ProofKind;
  readonly on: Day;
  readonly note: string;
  /** How a member's word reached the office that writes it down. */
  readonly received?: Acting['received'];
};

export type ProofRefusal =
  | 'duty-unknown'
  | 'proof-in-future'
  | 'note-missing'
  | 'member-missing'
  | 'received-missing'
  | 'received-in-future'
  | UploadRefusal;

/**
 * Writes down what shows that a duty was met. A member writes its own; the office its own, and those of members when it
 * says how their word arrived. What the year knows by itself comes through `commands/report`. @throws NotFound, or Forbidden for
 * whoever may only read
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
    const own = memberId === null ? keeps : mayFileFor(tx.actor, memberId);
    if (!keeps && !own) throw new Forbidden('duty');
    const onBehalf = !own && tx.actor.kind === 'person';
    const received = onBehalf ? (proof.received ?? null) : null;
    if (onBehalf && received === null) return refused({ code: 'received-missing', field: 'receivedOn' });
    if (received !== null && received.on > tx.today)
      return refused({ code: 'received-in-future', field: 'receivedOn' });
    if (proof.on > tx.today) return refused({ code: 'proof-in-future', field: 'on' });
    if (proof.note === '') return refused({ code: 'note-missing', field: 'note' });
    const letter = await storeScan(tx, received?.file ?? null, { organisationId: memberId, field: 'file' });
    if (!letter.ok) return letter;
    const id = tx.newId();
    await agreementsDb(tx.db)
      .insertInto('dutyProof')
      .values({
        ...{ id, partnershipId, dutyKey: duty.key, organisationId: memberId, kind: proof.kind },
        ...{ happenedOn: proof.on, note: proof.note, personId: tx.actor.kind === 'person' ? tx.actor.personId : null },
        ...{ onBehalf, channel: received?.channel ?? null, receivedOn: received?.on ?? null, fileId: letter.value },
        ...{ fact: null, subjectId: null, about: '' },
      })
      .execute();
    await audit(tx, {
      ...{ action: 'duty.proved', subjectKind: 'partnership', subjectId: partnershipId, fields: [duty.key] },
      ...{ organisationId: memberId, onBehalf },
    });
    if (onBehalf)
      await tx.outbox.record(tx, 'duty.recorded', partnershipId, { organisationId: memberId!, proofId: id });
    return done(id);
  });
}
