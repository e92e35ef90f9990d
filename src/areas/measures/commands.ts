import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { recordAct } from '../organisations/commands.ts';
import { mayChangeOrganisation } from '../organisations/policy.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { mayRunProgramme } from '../programmes/policy.ts';
import { loadProgramme } from '../programmes/queries.ts';
import type { TargetSubject } from './model.ts';
import { loadMembership, loadTarget } from './queries.ts';
import { type MeasureRefusal, maySetTarget } from './rules.ts';
import type { MembershipInput, TargetInput } from './schema.ts';
import { measuresDb } from './tables.ts';

/** Answers the id of the new target. @throws NotFound, Forbidden */
export async function addTarget(
  ctx: Ctx,
  subject: TargetSubject,
  input: TargetInput,
): Promise<Outcome<string, MeasureRefusal>> {
  return inTransaction(ctx, async tx => {
    await permit(tx, subject);
    const allowed = maySetTarget(input);
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    await measuresDb(tx.db)
      .insertInto('climateTarget')
      .values({ id, subjectKind: subject.kind, subjectId: subject.id, ...input })
      .execute();
    await record(tx, 'target-added', subject, id);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function changeTarget(ctx: Ctx, id: string, input: TargetInput): Promise<Outcome<string, MeasureRefusal>> {
  return inTransaction(ctx, async tx => {
    const { subject } = await loadTarget(tx, id);
    await permit(tx, subject);
    const allowed = maySetTarget(input);
    if (!allowed.ok) return allowed;
    await measuresDb(tx.db).updateTable('climateTarget').set(input).where('id', '=', id).execute();
    await record(tx, 'target-changed', subject, id);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function removeTarget(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { subject } = await loadTarget(tx, id);
    await permit(tx, subject);
    await measuresDb(tx.db).deleteFrom('climateTarget').where('id', '=', id).execute();
    await record(tx, 'target-removed', subject, id);
  });
}

/** Answers the id of the new membership; each network is named once. @throws NotFound, Forbidden */
export async function addMembership(
  ctx: Ctx,
  organisationId: string,
  input: MembershipInput,
): Promise<Outcome<string, MeasureRefusal>> {
  return inTransaction(ctx, async tx => {
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    const id = tx.newId();
    const inserted = await measuresDb(tx.db)
      .insertInto('networkMembership')
      .values({ id, organisationId, ...input })
      .onConflict(conflict => conflict.columns(['organisationId', 'network']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return refused({ code: 'member-already', field: 'network' });
    await record(tx, 'membership-added', subject, id);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function changeMembership(
  ctx: Ctx,
  id: string,
  input: MembershipInput,
): Promise<Outcome<string, MeasureRefusal>> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadMembership(tx, id);
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    const db = measuresDb(tx.db);
    const twin = await db
      .selectFrom('networkMembership')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('network', '=', input.network)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (twin) return refused({ code: 'member-already', field: 'network' });
    await db.updateTable('networkMembership').set(input).where('id', '=', id).execute();
    await record(tx, 'membership-changed', subject, id);
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function removeMembership(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { organisationId } = await loadMembership(tx, id);
    const subject = { kind: 'organisation', id: organisationId } as const;
    await permit(tx, subject);
    await measuresDb(tx.db).deleteFrom('networkMembership').where('id', '=', id).execute();
    await record(tx, 'membership-removed', subject, id);
  });
}

/** An organisation speaks for itself, or the office for it; a programme's target is its office's. @throws Forbidden */
export async function permit(ctx: Ctx, { kind, id }: TargetSubject): Promise<void> {
  const allowed =
    kind === 'organisation'
      ? mayChangeOrganisation(ctx.actor, (await loadOrganisation(ctx, id)).id)
      : mayRunProgramme(ctx.actor, (await loadProgramme(ctx, id)).officeId);
  if (!allowed) throw new Forbidden(`measures of ${kind}`);
}

/** One line in the history of whoever it is about. */
export async function record(ctx: Ctx, act: string, { kind, id }: TargetSubject, entryId: string): Promise<void> {
  const action = `measure.${act}`;
  if (kind === 'organisation') await recordAct(ctx, action, id, [entryId]);
  else await audit(ctx, { action, subjectKind: kind, subjectId: id, fields: [entryId] });
}
