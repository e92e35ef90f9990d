import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { reportDuty } from '../../agreements/commands/report.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { clearSignal, recordSignal } from '../../partnerships/commands/signals.ts';
import { beginWork } from '../../partnerships/commands/start.ts';
import type { Blocker, EntryContent, PlanEntry } from '../model.ts';
import { listEntries, loadEntry, type PlanSetting } from '../queries.ts';
import { differingFields, isOpen, isOverdue, type KeepRefusal, mayKeep } from '../rules.ts';
import { plansDb } from '../tables.ts';
import { judgeActing, type Judged, lockPlan, writeChange } from './acting.ts';

export type ChangeRefusal = KeepRefusal | ActingRefusal | 'changed-meanwhile' | 'not-open' | 'remind-past';

/** Puts an entry into the plan. The first one of a year that has started says that work is under way. */
export async function createEntry(
  ctx: Ctx,
  partnershipId: string,
  content: EntryContent,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const entries = await listEntries(tx, partnershipId);
    const allowed = judgeContent(setting, entries, null, content);
    if (!allowed.ok) return allowed;
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    return done(await insertEntry(tx, setting, content, judged.value));
  });
}

/** Once content and actor were found to be allowed. Answers the id. */
export async function insertEntry(
  ctx: Ctx,
  setting: PlanSetting,
  content: EntryContent,
  judged: Judged,
): Promise<string> {
  const partnershipId = setting.partnership.id;
  const id = ctx.newId();
  const none = { blockedReason: null, blockedSince: null, remindOn: null };
  const doneOn = content.state === 'done' ? ctx.today : null;
  const isFirst = !(await hasEntries(ctx, partnershipId));
  await plansDb(ctx.db)
    .insertInto('planEntry')
    .values({ id, partnershipId, ...content, ...none, doneOn, version: 1, changedAt: ctx.now })
    .execute();
  await writeChange(ctx, setting, judged, { entryId: id, kind: 'created' });
  await reportDue(ctx, { ...content, id, partnershipId });
  await beginWork(ctx, partnershipId);
  if (isFirst) await reportPlan(ctx, setting);
  return id;
}

async function hasEntries(ctx: Ctx, partnershipId: string): Promise<boolean> {
  const found = await plansDb(ctx.db)
    .selectFrom('planEntry')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** A plan that has begun meets a duty of every member. */
function reportPlan(ctx: Ctx, { partnership: { id }, memberIds }: PlanSetting): Promise<void> {
  return reportDuty(ctx, {
    ...{ partnershipId: id, dutyKey: 'plan', organisationIds: memberIds, fact: 'plan-begun', kind: 'plan' },
    ...{ subjectId: id, on: ctx.today },
  });
}

/**
 * Changes an entry that was read in this version. Where somebody else has changed it meanwhile, nothing is written: the
 * page shows both.
 */
export async function changeEntry(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  change: { readonly content: Partial<EntryContent>; readonly version: number },
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { entry, entries } = await loadEntry(tx, partnershipId, id);
    if (entry.version !== change.version) return refused({ code: 'changed-meanwhile' });
    const content = { ...contentOf(entry), ...change.content };
    const allowed = judgeContent(setting, entries, entry, content);
    if (!allowed.ok) return allowed;
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await updateEntry(tx, setting, entry, content, judged.value);
    return done(id);
  });
}

/** Once content and actor were found to be allowed. Nothing is written where nothing differs. */
export async function updateEntry(
  ctx: Ctx,
  setting: PlanSetting,
  entry: PlanEntry,
  content: EntryContent,
  judged: Judged,
  kind: 'changed' | 'finished-outside' = 'changed',
): Promise<void> {
  const fields = differingFields(entry, content);
  if (fields.length === 0) return;
  const doneOn = content.state === 'done' ? (entry.doneOn ?? ctx.today) : null;
  // What is done or dropped is held up by nothing any more.
  const goesOn = isOpen(content) ? {} : { blockedReason: null, blockedSince: null, remindOn: null };
  await plansDb(ctx.db)
    .updateTable('planEntry')
    .set({ ...content, ...goesOn, doneOn, version: entry.version + 1, changedAt: ctx.now })
    .where('id', '=', entry.id)
    .execute();
  await writeChange(ctx, setting, judged, { entryId: entry.id, kind, fields });
  await reportDue(ctx, { ...entry, ...content });
  if (!isOpen(content)) await clearSignal(ctx, 'task-blocked', entry.id);
}

/** An entry without what the plan knows about it by itself. */
export function contentOf(entry: PlanEntry): EntryContent {
  const { kind, parentId, title, note, organisationId, responsible, startsOn, dueOn, state } = entry;
  return { kind, parentId, title, note, organisationId, responsible, startsOn, dueOn, state };
}

/** @throws NotFound for a parent or an organisation that is not of this pair */
export function judgeContent(
  { memberIds, officeId }: PlanSetting,
  entries: readonly PlanEntry[],
  entry: PlanEntry | null,
  content: EntryContent,
): Outcome<null, KeepRefusal> {
  const { parentId, organisationId } = content;
  const parent = parentId === null ? null : entries.find(({ id }) => id === parentId);
  if (parent === undefined) throw new NotFound('parent');
  if (organisationId !== null && organisationId !== officeId && !memberIds.includes(organisationId)) {
    throw new NotFound('organisation');
  }
  const allowed = mayKeep({ ...content, id: entry?.id ?? null }, parent);
  if (!allowed.ok) return refused(...allowed.reasons);
  // Its parts stay smaller than itself.
  const isTooSmall = entries.some(
    part => part.parentId === entry?.id && entry !== null && !mayKeep(part, { id: entry.id, kind: content.kind }).ok,
  );
  return isTooSmall ? refused({ code: 'parent-too-small', field: 'kind' }) : done(null);
}

/** Reports an entry that is overdue, or that it is no longer. */
export async function reportDue(
  ctx: Ctx,
  entry: Pick<PlanEntry, 'id' | 'partnershipId' | 'state' | 'dueOn' | 'title' | 'organisationId'>,
): Promise<void> {
  if (!isOverdue(entry, ctx.today)) return clearSignal(ctx, 'task-overdue', entry.id);
  const { id, partnershipId, organisationId, title } = entry;
  const due = entry.dueOn!;
  const fact = { partnershipId, kind: 'task-overdue', subjectId: id, organisationId } as const;
  await recordSignal(ctx, { ...fact, since: due, values: { title, due } });
}

/** An entry does not go on, for a reason; null: it goes on. */
export async function setBlocker(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  blocker: Omit<Blocker, 'since'> | null,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { entry } = await loadEntry(tx, partnershipId, id);
    if (!isOpen(entry)) return refused({ code: 'not-open' });
    const remindOn = blocker?.remindOn ?? null;
    if (remindOn !== null && remindOn <= tx.today) return refused({ code: 'remind-past', field: 'remindOn' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const since = blocker === null ? null : (entry.blocker?.since ?? tx.today);
    await plansDb(tx.db)
      .updateTable('planEntry')
      .set({
        ...{ blockedReason: blocker?.reason ?? null, blockedSince: since, remindOn },
        ...{ version: entry.version + 1, changedAt: tx.now },
      })
      .where('id', '=', id)
      .execute();
    await writeChange(tx, setting, judged.value, { entryId: id, kind: blocker === null ? 'unblocked' : 'blocked' });
    if (blocker === null) await clearSignal(tx, 'task-blocked', id);
    else {
      const values = { title: entry.title, reason: blocker.reason };
      const { organisationId } = entry;
      const fact = { partnershipId, kind: 'task-blocked', subjectId: id, organisationId } as const;
      await recordSignal(tx, { ...fact, since: since!, values });
    }
    return done(id);
  });
}
