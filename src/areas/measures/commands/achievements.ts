import { done, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listProgrammes } from '../../programmes/queries.ts';
import type { Received } from '../../organisations/commands/receipts.ts';
import { keep, permit, record, type Recorded } from '../commands.ts';
import { mayNamePioneers } from '../policy.ts';
import { loadAchievement } from '../queries.ts';
import { fieldsOfAction } from '../rules.ts';
import type { AchievementInput } from '../schema.ts';
import { measuresDb } from '../tables.ts';

/** Answers the id of what was achieved. That somebody is a pioneer counts only from an office. @throws NotFound, Forbidden */
export async function addAchievement(
  ctx: Ctx,
  organisationId: string,
  input: AchievementInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    if (!(await isField(tx, input.fieldId))) return refused({ code: 'field-unknown', field: 'fieldId' });
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    const id = tx.newId();
    const pioneer = mayNamePioneers(tx.actor) && input.pioneer;
    await measuresDb(tx.db)
      .insertInto('achievement')
      .values({ id, organisationId, ...input, pioneer })
      .execute();
    await record(tx, 'achievement-added', subject, id, receipt.value);
    return done(id);
  });
}

/** An organisation that corrects its text stays the pioneer that it was. @throws NotFound, Forbidden */
export async function changeAchievement(
  ctx: Ctx,
  id: string,
  input: AchievementInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const before = await loadAchievement(tx, id);
    const subject = { kind: 'organisation', id: before.organisationId } as const;
    await permit(tx, subject);
    if (!(await isField(tx, input.fieldId))) return refused({ code: 'field-unknown', field: 'fieldId' });
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    const pioneer = mayNamePioneers(tx.actor) ? input.pioneer : before.pioneer;
    await measuresDb(tx.db)
      .updateTable('achievement')
      .set({ ...input, pioneer })
      .where('id', '=', id)
      .execute();
    await record(tx, 'achievement-changed', subject, id, receipt.value);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function removeAchievement(
  ctx: Ctx,
  id: string,
  received: Received | null = null,
): Promise<Recorded<null>> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadAchievement(tx, id);
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    await measuresDb(tx.db).deleteFrom('achievement').where('id', '=', id).execute();
    await record(tx, 'achievement-removed', subject, id, receipt.value);
    return done(null);
  });
}

async function isField(ctx: Ctx, fieldId: string): Promise<boolean> {
  return fieldsOfAction(await listProgrammes(ctx)).some(({ id }) => id === fieldId);
}
