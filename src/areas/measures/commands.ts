import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import type { UploadRefusal } from '../../platform/files/upload.ts';
import { keepReceipt, type KeptReceipt, type Received, recordAct } from '../organisations/commands/receipts.ts';
import { mayChangeOrganisation } from '../organisations/policy.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import type { ReceiptRefusal } from '../organisations/rules.ts';
import { mayRunProgramme } from '../programmes/policy.ts';
import { loadProgramme } from '../programmes/queries.ts';
import type { TargetSubject } from './model.ts';
import { loadMembership, loadTarget } from './queries.ts';
import { type MeasureRefusal, maySetTarget } from './rules.ts';
import type { MembershipInput, TargetInput } from './schema.ts';
import { measuresDb } from './tables.ts';

/** What a command answers; by the office on behalf, `received` says how it came. */
export type Recorded<T = string> = Outcome<T, MeasureRefusal | ReceiptRefusal | UploadRefusal>;

/** Answers the id of the new target. @throws NotFound, Forbidden */
export async function addTarget(
  ctx: Ctx,
  subject: TargetSubject,
  input: TargetInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    await permit(tx, subject);
    const allowed = maySetTarget(input);
    if (!allowed.ok) return allowed;
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    const id = tx.newId();
    await measuresDb(tx.db)
      .insertInto('climateTarget')
      .values({ id, subjectKind: subject.kind, subjectId: subject.id, ...input })
      .execute();
    await record(tx, 'target-added', subject, id, receipt.value);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function changeTarget(
  ctx: Ctx,
  id: string,
  input: TargetInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const { subject } = await loadTarget(tx, id);
    await permit(tx, subject);
    const allowed = maySetTarget(input);
    if (!allowed.ok) return allowed;
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    await measuresDb(tx.db).updateTable('climateTarget').set(input).where('id', '=', id).execute();
    await record(tx, 'target-changed', subject, id, receipt.value);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function removeTarget(ctx: Ctx, id: string, received: Received | null = null): Promise<Recorded<null>> {
  return inTransaction(ctx, async tx => {
    const { subject } = await loadTarget(tx, id);
    await permit(tx, subject);
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    await measuresDb(tx.db).deleteFrom('climateTarget').where('id', '=', id).execute();
    await record(tx, 'target-removed', subject, id, receipt.value);
    return done(null);
  });
}

/** Answers the id of the new membership; each network is named once. @throws NotFound, Forbidden */
export async function addMembership(
  ctx: Ctx,
  organisationId: string,
  input: MembershipInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    if (await isNamed(tx, organisationId, input.network, null)) return alreadyNamed;
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    const id = tx.newId();
    const inserted = await measuresDb(tx.db)
      .insertInto('networkMembership')
      .values({ id, organisationId, ...input })
      .onConflict(conflict => conflict.columns(['organisationId', 'network']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return alreadyNamed;
    await record(tx, 'membership-added', subject, id, receipt.value);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function changeMembership(
  ctx: Ctx,
  id: string,
  input: MembershipInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadMembership(tx, id);
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    if (await isNamed(tx, organisationId, input.network, id)) return alreadyNamed;
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    await measuresDb(tx.db).updateTable('networkMembership').set(input).where('id', '=', id).execute();
    await record(tx, 'membership-changed', subject, id, receipt.value);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function removeMembership(
  ctx: Ctx,
  id: string,
  received: Received | null = null,
): Promise<Recorded<null>> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadMembership(tx, id);
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    const receipt = await keep(tx, subject, received);
    if (!receipt.ok) return receipt;
    await measuresDb(tx.db).deleteFrom('networkMembership').where('id', '=', id).execute();
    await record(tx, 'membership-removed', subject, id, receipt.value);
    return done(null);
  });
}

const alreadyNamed = refused({ code: 'member-already', field: 'network' } as const);

/** Whether another membership than this one names the network already. */
async function isNamed(ctx: Ctx, organisationId: string, network: string, id: string | null): Promise<boolean> {
  const named = await measuresDb(ctx.db)
    .selectFrom('networkMembership')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('network', '=', network)
    .execute();
  return named.some(one => one.id !== id);
}

/** An organisation speaks for itself, or the office for it; a programme's target is its office's. @throws Forbidden */
export async function permit(ctx: Ctx, { kind, id }: TargetSubject): Promise<void> {
  const allowed =
    kind === 'organisation'
      ? mayChangeOrganisation(ctx.actor, (await loadOrganisation(ctx, id)).id)
      : mayRunProgramme(ctx.actor, (await loadProgramme(ctx, id)).officeId);
  if (!allowed) throw new Forbidden(`measures of ${kind}`);
}

/** How it came that the office says something for an organisation; of its own programme it speaks itself. */
export async function keep(ctx: Ctx, { kind, id }: TargetSubject, received: Received | null) {
  return kind === 'organisation' ? keepReceipt(ctx, id, received) : done(null);
}

/** One line in the history of whoever it is about. */
export async function record(
  ctx: Ctx,
  act: string,
  { kind, id }: TargetSubject,
  entryId: string,
  receipt: KeptReceipt,
): Promise<void> {
  const action = `measure.${act}`;
  if (kind === 'organisation') await recordAct(ctx, action, id, [entryId], receipt);
  else await audit(ctx, { action, subjectKind: kind, subjectId: id, fields: [entryId] });
}
