import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadEntry } from '../queries.ts';
import { isOpen } from '../rules.ts';
import { lockPlan } from './acting.ts';
import { contentOf, updateEntry } from './entries.ts';

/**
 * Somebody from outside says that a task is done. The caller has shown that it was given to them; the member or office
 * that invited them stands in the plan, with the word that it came from outside. Answers whether anything changed.
 */
export async function finishForGuest(
  ctx: Ctx,
  partnershipId: string,
  entryId: string,
  hostId: string,
): Promise<boolean> {
  return inTransaction({ ...ctx, actor: { kind: 'system', job: 'guest' } }, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { entry } = await loadEntry(tx, partnershipId, entryId);
    if (!isOpen(entry)) return false;
    const judged = { organisationId: hostId, onBehalf: false, received: null, fileId: null };
    await updateEntry(tx, setting, entry, { ...contentOf(entry), state: 'done' }, judged, 'finished-outside');
    return true;
  });
}
