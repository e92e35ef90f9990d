import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Channel } from '../../applications/model.ts';
import { councilDb } from '../tables.ts';

export type StoredReceipt = {
  readonly at: Date;
  readonly action: string;
  readonly channel: Channel;
  readonly receivedOn: Day;
};

/** How what the office recorded for an authority had reached it. The caller has shown that the actor may know. */
export async function listReceipts(ctx: Ctx, paperId: string): Promise<StoredReceipt[]> {
  return councilDb(ctx.db)
    .selectFrom('paperReceipt')
    .select(['at', 'action', 'channel', 'receivedOn'])
    .where('paperId', '=', paperId)
    .orderBy('id')
    .execute();
}
