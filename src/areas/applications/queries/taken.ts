import type { Ctx } from '../../../platform/context.ts';
import { applicationsDb } from '../tables.ts';

/** Whether another application of the call already stands for this place. */
export async function isPlaceTaken(ctx: Ctx, callId: string, placeId: string, own: string | null): Promise<boolean> {
  let query = applicationsDb(ctx.db)
    .selectFrom('application')
    .select('id')
    .where('callId', '=', callId)
    .where('placeId', '=', placeId)
    .where('state', '!=', 'withdrawn');
  if (own !== null) query = query.where('id', '!=', own);
  return (await query.executeTakeFirst()) !== undefined;
}
