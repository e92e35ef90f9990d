import { Forbidden } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Programme } from '../../programmes/model.ts';
import type { IdeaRules } from '../model.ts';
import { mayModerate } from '../policy.ts';
import { loadRules } from '../queries/rules.ts';
import { ideasDb } from '../tables.ts';

/**
 * The office sets how ideas of a programme, or of none, are dealt with. Terms that run already keep their day.
 * @throws Forbidden for everybody else
 */
export async function setRules(ctx: Ctx, programme: Programme | null, rules: IdeaRules): Promise<void> {
  if (!mayModerate(ctx.actor, programme?.officeId ?? null)) throw new Forbidden('rules for ideas');
  await inTransaction(ctx, async tx => {
    const programmeId = programme?.id ?? null;
    const before = await loadRules(tx, programmeId);
    await ideasDb(tx.db)
      .insertInto('ideaRules')
      .values({ programmeId, ...rules })
      .onConflict(conflict => conflict.column('programmeId').doUpdateSet(rules))
      .execute();
    await audit(tx, {
      action: 'idea-rules.set',
      subjectKind: 'idea-rules',
      subjectId: programmeId ?? 'none',
      organisationId: programme?.officeId ?? null,
      fields: (Object.keys(rules) as (keyof IdeaRules)[]).filter(key => rules[key] !== before[key]),
    });
  });
}
