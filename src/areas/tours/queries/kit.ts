import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Meeting } from '../../meetings/model.ts';
import type { WorkshopKit } from '../model/kit.ts';
import { toursDb } from '../tables.ts';

const nothing: WorkshopKit = { goal: '', steps: [], result: '', supported: false, version: 0 };

/** How a workshop is run; an empty one where nobody has written anything. @throws NotFound for any other meeting */
export async function loadKit(ctx: Ctx, { id, kind }: Pick<Meeting, 'id' | 'kind'>): Promise<WorkshopKit> {
  if (kind !== 'workshop') throw new NotFound('workshop');
  const kit = await toursDb(ctx.db)
    .selectFrom('workshopKit')
    .select(['goal', 'steps', 'result', 'supported', 'version'])
    .where('meetingId', '=', id)
    .executeTakeFirst();
  return kit ?? nothing;
}

/** How many workshops of this pair the office has supported. The caller has shown that the actor may read the pair. */
export async function countSupportedWorkshops(ctx: Ctx, partnershipId: string): Promise<number> {
  const { count } = await toursDb(ctx.db)
    .selectFrom('workshopKit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partnershipId', '=', partnershipId)
    .where('supported', '=', true)
    .executeTakeFirstOrThrow();
  return count;
}
