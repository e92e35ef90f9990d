import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeScan, type Upload } from '../../../platform/files/upload.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, type Judged, lockPlan } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Publicity, PublicityActKind, PublicityContent } from '../model/publicity.ts';
import { loadPublicity } from '../queries/publicity.ts';
import { differingFields, mayNote, type PublicityRefusal } from '../rules/publicity.ts';
import { reportsDb } from '../tables.ts';
import { reportPublicity } from './duty.ts';

type Refusal = PublicityRefusal | ActingRefusal | 'changed-meanwhile' | 'published-stays';

/** Writes down what is planned, or what appeared; a picture or PDF of it may come along. */
export async function notePublicity(
  ctx: Ctx,
  partnershipId: string,
  content: PublicityContent,
  file: Upload | null,
  acting: Acting,
): Promise<Outcome<string, Refusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const ready = await judge(tx, setting, content, file, acting);
    if (!ready.ok) return ready;
    const { judged, fileId } = ready.value;
    const id = tx.newId();
    await reportsDb(tx.db)
      .insertInto('publicity')
      .values({ id, partnershipId, ...content, fileId, version: 1 })
      .execute();
    await reportPublicity(tx, setting, id, content);
    await writeAct(tx, id, judged, 'created');
    return done(id);
  });
}

/** Changes an entry that was read in this version; without a new file the one that is there stays. */
export async function changePublicity(
  ctx: Ctx,
  partnershipId: string,
  read: Pick<Publicity, 'id' | 'version'>,
  content: PublicityContent,
  file: Upload | null,
  acting: Acting,
): Promise<Outcome<string, Refusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const entry = await loadPublicity(tx, partnershipId, read.id);
    if (entry.version !== read.version) return refused({ code: 'changed-meanwhile' });
    const ready = await judge(tx, setting, content, file, acting);
    if (!ready.ok) return ready;
    const { judged, fileId } = ready.value;
    const fields: string[] = differingFields(entry, content);
    if (fileId !== null) fields.push('fileId');
    if (fields.length === 0) return done(entry.id);
    await reportsDb(tx.db)
      .updateTable('publicity')
      .set({ ...content, fileId: fileId ?? entry.fileId, version: entry.version + 1 })
      .where('id', '=', entry.id)
      .execute();
    await reportPublicity(tx, setting, entry.id, content);
    await writeAct(tx, entry.id, judged, 'changed', fields);
    return done(entry.id);
  });
}

/** Takes out what was only planned; what appeared stays in the log. */
export async function removePublicity(
  ctx: Ctx,
  partnershipId: string,
  read: Pick<Publicity, 'id' | 'version'>,
  acting: Acting,
): Promise<Outcome<string, Refusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const entry = await loadPublicity(tx, partnershipId, read.id);
    if (entry.version !== read.version) return refused({ code: 'changed-meanwhile' });
    if (entry.publishedOn !== null) return refused({ code: 'published-stays' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await reportsDb(tx.db).updateTable('publicity').set({ removedAt: tx.now }).where('id', '=', entry.id).execute();
    await writeAct(tx, entry.id, judged.value, 'removed');
    return done(entry.id);
  });
}

/** @throws NotFound for somebody who has no part in the pair */
async function judge(
  ctx: Ctx,
  setting: PlanSetting,
  content: PublicityContent,
  file: Upload | null,
  acting: Acting,
): Promise<Outcome<{ judged: Judged; fileId: string | null }, Refusal>> {
  const { organisationId: who } = content;
  if (who !== null && who !== setting.officeId && !setting.memberIds.includes(who)) throw new NotFound('organisation');
  const allowed = mayNote(content, ctx.today);
  if (!allowed.ok) return refused(...allowed.reasons);
  const judged = await judgeActing(ctx, setting, acting);
  if (!judged.ok) return judged;
  const stored = await storeScan(ctx, file, { organisationId: judged.value.organisationId, field: 'piece' });
  return stored.ok ? done({ judged: judged.value, fileId: stored.value }) : stored;
}

async function writeAct(
  ctx: Ctx,
  publicityId: string,
  { organisationId, onBehalf, received, fileId }: Judged,
  kind: PublicityActKind,
  fields: readonly string[] = [],
): Promise<void> {
  await reportsDb(ctx.db)
    .insertInto('publicityAct')
    .values({
      ...{ id: ctx.newId(), publicityId, kind, organisationId, at: ctx.now, fields: [...fields], onBehalf, fileId },
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      ...{ channel: received?.channel ?? null, receivedOn: received?.on ?? null },
    })
    .execute();
  const about = { subjectKind: 'publicity', subjectId: publicityId, organisationId, onBehalf };
  await audit(ctx, { action: `publicity.${kind}`, ...about, fields });
}
