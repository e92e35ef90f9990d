import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { StoredState } from '../model.ts';
import { factsOf } from '../queries/facts.ts';
import { hashText } from '../queries/text-hash.ts';
import { type AcceptRefusal, isAgreed, mayAccept, stateAt } from '../rules.ts';
import { missingTranslations, textNow } from '../rules/wording.ts';
import { agreementsDb } from '../tables.ts';
import { type Acting, type ActingRefusal, lockAgreement, recordAct } from './acting.ts';
import { moveAgreement } from './move.ts';

/**
 * A party accepts the text that it has read (`read` is its hash). As soon as all have accepted the same text, it is
 * agreed: its words and their hash are kept and never change again.
 */
export async function acceptText(
  ctx: Ctx,
  agreementId: string,
  read: string,
  acting: Acting,
): Promise<Outcome<StoredState, AcceptRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const { agreement, setting } = loaded;
    const party = agreement.parties.find(({ organisationId }) => organisationId === acting.organisationId);
    if (!party) throw new NotFound('party');
    const text = textNow(agreement, factsOf(setting, agreement));
    const now = hashText(agreement, text);
    const missing = missingTranslations(text, agreement.languages);
    const allowed = mayAccept(stateAt(agreement, tx.today), { read, now, clauses: text.length }, missing);
    if (!allowed.ok) return refused(...allowed.reasons);
    const act = await recordAct(tx, loaded, acting, { kind: 'accepted' });
    if (!act.ok) return act;
    await agreementsDb(tx.db)
      .updateTable('agreementParty')
      .set({ acceptedHash: now })
      .where('agreementId', '=', agreementId)
      .where('organisationId', '=', party.organisationId)
      .execute();
    if (
      !isAgreed(
        agreement.parties.map(one => (one === party ? { acceptedHash: now } : one)),
        now,
      )
    )
      return done('draft');
    await moveAgreement(tx, agreement, 'text-agreed', { text, hash: now, agreedAt: tx.now });
    await tx.outbox.record(tx, 'agreement.agreed', agreementId);
    return done('text-agreed');
  });
}

/** Takes an agreed text up again as long as nobody has signed it. All have to accept again. */
export async function reopenText(
  ctx: Ctx,
  agreementId: string,
  reason: string,
  acting: Acting,
): Promise<Outcome<string, 'not-agreed' | 'reason-missing' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    if (loaded.agreement.state !== 'text-agreed') return refused({ code: 'not-agreed' });
    if (reason === '') return refused({ code: 'reason-missing', field: 'reason' });
    const act = await recordAct(tx, loaded, acting, { kind: 'reopened', note: reason });
    if (!act.ok) return act;
    await moveAgreement(tx, loaded.agreement, 'draft', { text: null, hash: null, agreedAt: null });
    await agreementsDb(tx.db)
      .updateTable('agreementParty')
      .set({ acceptedHash: null })
      .where('agreementId', '=', agreementId)
      .execute();
    await tx.outbox.record(tx, 'agreement.proposed', agreementId, { organisationId: acting.organisationId });
    return act;
  });
}
