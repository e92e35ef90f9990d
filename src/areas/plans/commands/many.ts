import { addDays } from '../../../kernel/day.ts';
import { done, type Outcome, type Reason, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import type { EntryContent, EntryState, PlanEntry } from '../model.ts';
import { listEntries } from '../queries.ts';
import { judgeActing, lockPlan } from './acting.ts';
import { type ChangeRefusal, contentOf, insertEntry, judgeContent, updateEntry } from './entries.ts';

/** An entry as somebody wants it: a new one without id, a known one in the version that was read. */
export type WantedEntry = { readonly id: string | null; readonly version: number; readonly content: EntryContent };

export type ManyRefusal = ChangeRefusal | 'nothing-chosen' | 'many-refused' | ActingRefusal;

/**
 * Brings many entries in at once, all of them or none. What is wrong is said with the title of each entry. Parts are
 * judged by what their whole will be. Answers how many differ.
 */
export async function takeEntries(
  ctx: Ctx,
  partnershipId: string,
  wanted: readonly WantedEntry[],
  acting: Acting,
): Promise<Outcome<number, ManyRefusal>> {
  return inTransaction(ctx, async tx => {
    if (wanted.length === 0) return refused({ code: 'nothing-chosen' });
    const setting = await lockPlan(tx, partnershipId);
    const before = await listEntries(tx, partnershipId);
    const wish = new Map(wanted.map(one => [one.id, one.content]));
    const after = before.map(entry => ({ ...entry, ...wish.get(entry.id) }));
    const reasons: Reason<ManyRefusal>[] = [];
    const known: { readonly entry: PlanEntry | null; readonly content: EntryContent }[] = [];
    for (const { id, version, content } of wanted) {
      const entry = id === null ? null : (before.find(one => one.id === id) ?? null);
      const judged = judgeContent(setting, after, entry, content);
      const late = id !== null && entry?.version !== version ? [{ code: 'changed-meanwhile' as const }] : [];
      for (const { code } of [...late, ...(judged.ok ? [] : judged.reasons)]) {
        reasons.push({ code: 'many-refused', values: { title: content.title, why: code } });
      }
      known.push({ entry, content });
    }
    if (reasons.length > 0) return refused(...reasons);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    for (const { entry, content } of known) {
      if (entry === null) await insertEntry(tx, setting, content, judged.value);
      else await updateEntry(tx, setting, entry, content, judged.value);
    }
    return done(known.length);
  });
}

/** What is to be the same in many entries; null leaves it. `shift` moves both days by so many. */
export type BulkChange = {
  readonly state: EntryState | null;
  readonly who: { readonly organisationId: string | null } | null;
  readonly shift: number;
};

/** Changes many entries that were read in these versions in the same way, all of them or none. */
export async function changeMany(
  ctx: Ctx,
  partnershipId: string,
  chosen: readonly { readonly id: string; readonly version: number }[],
  { state, who, shift }: BulkChange,
  acting: Acting,
): Promise<Outcome<number, ManyRefusal>> {
  const entries = await listEntries(ctx, partnershipId);
  const wanted = entries.flatMap(entry => {
    const read = chosen.find(({ id }) => id === entry.id);
    if (!read) return [];
    const content = contentOf(entry);
    const move = (on: EntryContent['dueOn']) => (on === null ? null : addDays(on, shift));
    const changed = { ...content, ...who, ...(state === null ? {} : { state }) };
    return [{ ...read, content: { ...changed, startsOn: move(content.startsOn), dueOn: move(content.dueOn) } }];
  });
  return takeEntries(ctx, partnershipId, wanted, acting);
}
