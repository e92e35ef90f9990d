import type { Ctx } from '../../../platform/context.ts';
import type { DutyProof } from '../model/duties.ts';
import { agreementsDb } from '../tables.ts';

/** What shows that duties were met, earliest first. The caller has shown that the actor may read the partnership. */
export async function listProofs(ctx: Ctx, partnershipId: string): Promise<DutyProof[]> {
  return agreementsDb(ctx.db)
    .selectFrom('dutyProof')
    .select(['id', 'dutyKey', 'organisationId', 'kind', 'happenedOn as on', 'note'])
    .select(['onBehalf', 'channel', 'receivedOn', 'fileId'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('happenedOn')
    .orderBy('id')
    .execute();
}
