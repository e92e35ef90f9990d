import type { Day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { SignatureForm } from '../model/signatures.ts';
import { mayKeepAgreements } from '../policy.ts';
import { loadSignatureRule } from '../queries/library.ts';
import { type EndRuleRefusal, mayEndRule } from '../rules.ts';
import { agreementsDb } from '../tables.ts';

/** A rule about signatures as the office writes it down. */
export type NewRule = {
  readonly land: string | null;
  readonly organisationId: string | null;
  readonly forms: readonly SignatureForm[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
};

/** Adds a rule; earlier ones stay and hold for their time. @throws NotFound for anyone but an office */
export async function addSignatureRule(
  ctx: Ctx,
  officeId: string,
  rule: NewRule,
): Promise<Outcome<string, 'rule-ends-before-start' | 'rule-for-both'>> {
  return inTransaction(ctx, async tx => {
    if (!mayKeepAgreements(tx.actor, officeId)) throw new NotFound('office');
    if (rule.land !== null && rule.organisationId !== null) return refused({ code: 'rule-for-both', field: 'land' });
    if (rule.validTo !== null && rule.validTo < rule.validFrom) {
      return refused({ code: 'rule-ends-before-start', field: 'validTo' });
    }
    const id = tx.newId();
    await agreementsDb(tx.db)
      .insertInto('signatureRule')
      .values({ ...rule, id, forms: [...rule.forms], endSource: '' })
      .execute();
    await audit(tx, { action: 'signature-rule.added', subjectKind: 'signature-rule', subjectId: id });
    return done(id);
  });
}

/**
 * Ends a rule on a day, by which source; what was signed until then stays. Afterwards the rule of the Land or the one for
 * everybody holds. @throws NotFound for anyone but an office
 */
export async function endSignatureRule(
  ctx: Ctx,
  officeId: string,
  ruleId: string,
  ending: { readonly on: Day; readonly source: string },
): Promise<Outcome<string, EndRuleRefusal>> {
  return inTransaction(ctx, async tx => {
    if (!mayKeepAgreements(tx.actor, officeId)) throw new NotFound('office');
    const rule = await loadSignatureRule(tx, ruleId);
    const allowed = mayEndRule(rule, ending.on, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    await agreementsDb(tx.db)
      .updateTable('signatureRule')
      .set({ validTo: ending.on, endSource: ending.source })
      .where('id', '=', rule.id)
      .execute();
    await audit(tx, { action: 'signature-rule.ended', subjectKind: 'signature-rule', subjectId: rule.id });
    return done(rule.id);
  });
}
