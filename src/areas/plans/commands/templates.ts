import { Forbidden } from '../../../kernel/errors.ts';
import { addDays, type Day } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { mayRecordFor } from '../policy.ts';
import { listEntries } from '../queries.ts';
import { listTemplates, listUses, loadTemplate } from '../queries/templates.ts';
import { offersOf, templateOf } from '../rules/templates.ts';
import { plansDb } from '../tables.ts';
import { judgeActing, lockPlan } from './acting.ts';
import { contentOf, insertEntry, updateEntry } from './entries.ts';

/**
 * The office keeps a plan as a template of the programme; under a title that there is it becomes the next version. Plans
 * that took it over stay as they are. @throws Forbidden for everybody but the office
 */
export async function keepTemplate(
  ctx: Ctx,
  partnershipId: string,
  title: string,
): Promise<Outcome<string, 'template-untitled' | 'template-empty'>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    if (!mayRecordFor(tx.actor, setting)) throw new Forbidden('template');
    if (title === '') return refused({ code: 'template-untitled', field: 'title' });
    const entries = await listEntries(tx, partnershipId);
    if (entries.length === 0) return refused({ code: 'template-empty' });
    const programmeId = setting.call.programme.id;
    const before = (await listTemplates(tx, programmeId)).find(one => one.title === title);
    // What came from this very template keeps its key, so that other plans know it again.
    const uses = await listUses(tx, partnershipId);
    const keys = new Map(uses.filter(use => use.templateId === before?.id).map(use => [use.entryId, use.key]));
    const kept = JSON.stringify(templateOf(entries, id => keys.get(id) ?? id));
    const id = before?.id ?? tx.newId();
    await plansDb(tx.db)
      .insertInto('planTemplate')
      .values({ id, programmeId, title, version: (before?.version ?? 0) + 1, entries: kept })
      .onConflict(conflict => conflict.column('id').doUpdateSet({ version: (before?.version ?? 0) + 1, entries: kept }))
      .execute();
    await audit(tx, { action: 'plan-template.kept', subjectKind: 'plan-template', subjectId: id });
    return done(id);
  });
}

/** Takes over what was chosen of a template: new entries from a day on, and other words for those taken over before. */
export async function takeTemplate(
  ctx: Ctx,
  partnershipId: string,
  templateId: string,
  chosen: { readonly keys: readonly string[]; readonly from: Day },
  acting: Acting,
): Promise<Outcome<number, 'nothing-chosen' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const template = await loadTemplate(tx, setting.call.programme.id, templateId);
    const uses = await listUses(tx, partnershipId);
    const wanted = offersOf(template, uses).filter(
      ({ entry, state }) => state !== 'taken' && chosen.keys.includes(entry.key),
    );
    if (wanted.length === 0) return refused({ code: 'nothing-chosen' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const entries = await listEntries(tx, partnershipId);
    const idOf = new Map(uses.filter(use => use.templateId === templateId).map(use => [use.key, use.entryId]));
    const at = (after: number | null) => (after === null ? null : addDays(chosen.from, after));
    const db = plansDb(tx.db);
    for (const { entry } of wanted) {
      const { key, parentKey, kind, title, note } = entry;
      const known = entries.find(({ id }) => id === idOf.get(key));
      if (known) {
        await updateEntry(tx, setting, known, { ...contentOf(known), title, note }, judged.value);
        await db.updateTable('planTemplateUse').set({ title, note }).where('entryId', '=', known.id).execute();
        continue;
      }
      const days = { startsOn: at(entry.startsAfter), dueOn: at(entry.dueAfter) };
      const who = { organisationId: null, responsible: '', state: 'open' } as const;
      const parentId = idOf.get(parentKey ?? '') ?? null;
      const id = await insertEntry(tx, setting, { kind, title, note, parentId, ...days, ...who }, judged.value);
      idOf.set(key, id);
      await db.insertInto('planTemplateUse').values({ entryId: id, templateId, key, title, note }).execute();
    }
    return done(wanted.length);
  });
}
