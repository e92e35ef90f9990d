import { Forbidden } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadPlanSetting } from '../../plans/queries.ts';
import type { KeepYears } from '../model.ts';
import { maySetYears } from '../policy.ts';
import { documentsDb } from '../tables.ts';

/** Sets how long the programme of this pair keeps documents after the end, for all its pairs. @throws NotFound, Forbidden */
export async function setYears(ctx: Ctx, partnershipId: string, years: KeepYears): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { officeId, call } = await loadPlanSetting(tx, partnershipId);
    if (!maySetYears(tx.actor, officeId)) throw new Forbidden('document years');
    const programmeId = call.programme.id;
    await documentsDb(tx.db)
      .insertInto('documentYears')
      .values({ programmeId, ...years })
      .onConflict(conflict => conflict.column('programmeId').doUpdateSet(years))
      .execute();
    const act = { action: 'document.years-set', subjectKind: 'programme', subjectId: programmeId };
    await audit(tx, { ...act, organisationId: officeId, fields: Object.keys(years) });
  });
}
