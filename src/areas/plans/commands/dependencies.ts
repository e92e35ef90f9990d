import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { loadEntry } from '../queries.ts';
import { findChain } from '../rules.ts';
import { plansDb } from '../tables.ts';
import { judgeActing, lockPlan, writeChange } from './acting.ts';

/** An entry needs another one done before. Refused where that closes a circle, with the names of its chain. */
export async function addDependency(
  ctx: Ctx,
  partnershipId: string,
  link: { readonly entryId: string; readonly needsId: string },
  acting: Acting,
): Promise<Outcome<null, 'dependency-circle' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { entry, entries } = await loadEntry(tx, partnershipId, link.entryId);
    const titles = new Map(entries.map(({ id, title }) => [id, title]));
    if (!titles.has(link.needsId)) throw new NotFound('entry');
    const chain = findChain(entries, entry.id, link.needsId);
    if (chain !== null) {
      const names = chain.map(id => titles.get(id)!).join(' → ');
      return refused({ code: 'dependency-circle', field: 'needs', values: { chain: names } });
    }
    if (entry.needs.includes(link.needsId)) return done(null);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await plansDb(tx.db).insertInto('planDependency').values(link).execute();
    await writeChange(tx, setting, judged.value, { entryId: entry.id, kind: 'linked' });
    return done(null);
  });
}

/** An entry no longer waits for another one. */
export async function removeDependency(
  ctx: Ctx,
  partnershipId: string,
  link: { readonly entryId: string; readonly needsId: string },
  acting: Acting,
): Promise<Outcome<null, ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { entry } = await loadEntry(tx, partnershipId, link.entryId);
    if (!entry.needs.includes(link.needsId)) return done(null);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await plansDb(tx.db)
      .deleteFrom('planDependency')
      .where('entryId', '=', entry.id)
      .where('needsId', '=', link.needsId)
      .execute();
    await writeChange(tx, setting, judged.value, { entryId: entry.id, kind: 'unlinked' });
    return done(null);
  });
}
