import type { Ctx } from '../../../platform/context.ts';
import type { OparlLink } from '../model.ts';
import { councilDb } from '../tables.ts';

/** The paper on the council's server that a paper is linked to, or null. The caller has shown that the actor reads it. */
export async function findOparlLink(ctx: Ctx, paperId: string): Promise<OparlLink | null> {
  const row = await councilDb(ctx.db)
    .selectFrom('oparlLink')
    .select(['address', 'remote', 'fetchedAt', 'takenAt', 'fault'])
    .where('paperId', '=', paperId)
    .executeTakeFirst();
  return row ?? null;
}

/** The links from which something was taken over, of papers that may still change; for timed work. */
export async function listTakenLinks(ctx: Ctx): Promise<{ readonly paperId: string; readonly address: string }[]> {
  return councilDb(ctx.db)
    .selectFrom('oparlLink')
    .innerJoin('councilPaper', 'councilPaper.id', 'oparlLink.paperId')
    .select(['paperId', 'address'])
    .where('takenAt', 'is not', null)
    .where('state', 'in', ['released', 'scheduled', 'consulted', 'deferred'])
    .orderBy('paperId')
    .execute();
}
