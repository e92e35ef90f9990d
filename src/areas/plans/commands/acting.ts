import { sql } from 'kysely';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { storeScan } from '../../../platform/files/upload.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import type { PlanChangeKind } from '../model.ts';
import { mayRecordFor, mayWorkFor, mayWorkForOffice } from '../policy.ts';
import { loadPlanSetting, type PlanSetting } from '../queries.ts';
import { plansDb } from '../tables.ts';

/** The setting of a plan, locked: two changes of the same moment come one after the other. @throws NotFound */
export async function lockPlan(ctx: Ctx, partnershipId: string): Promise<PlanSetting> {
  await sql`select 1 from partnership where id::text = ${partnershipId} for update`.execute(ctx.db);
  return loadPlanSetting(ctx, partnershipId);
}

/** For whom a change is made, once that was found to be allowed. */
export type Judged = {
  readonly organisationId: string;
  readonly onBehalf: boolean;
  readonly received: Acting['received'];
  readonly fileId: string | null;
};

/**
 * Whether the actor works on the plan for this organisation. The office says how the word of a member reached it.
 * @throws NotFound for who has no part in the pair, Forbidden for whoever may only read
 */
export async function judgeActing(
  ctx: Ctx,
  setting: PlanSetting,
  { organisationId, received }: Acting,
): Promise<Outcome<Judged, ActingRefusal>> {
  const isOffice = organisationId === setting.officeId;
  if (!isOffice && !setting.memberIds.includes(organisationId)) throw new NotFound('party');
  const own = isOffice ? mayWorkForOffice(ctx.actor, setting) : mayWorkFor(ctx.actor, organisationId);
  if (own) return done({ organisationId, onBehalf: false, received: null, fileId: null });
  if (isOffice || !mayRecordFor(ctx.actor, setting)) throw new Forbidden('plan');
  if (ctx.actor.kind === 'system') return done({ organisationId, onBehalf: false, received: null, fileId: null });
  if (received === null) return refused({ code: 'received-missing', field: 'receivedOn' });
  if (received.on > ctx.today) return refused({ code: 'received-in-future', field: 'receivedOn' });
  const letter = await storeScan(ctx, received.file, { organisationId, field: 'file' });
  if (!letter.ok) return letter;
  return done({ organisationId, onBehalf: true, received, fileId: letter.value });
}

/** One line of the history of an entry, and one of the audit trail. */
export async function writeChange(
  ctx: Ctx,
  { partnership }: PlanSetting,
  { organisationId, onBehalf, received, fileId }: Judged,
  change: { readonly entryId: string; readonly kind: PlanChangeKind; readonly fields?: readonly string[] },
): Promise<void> {
  const { entryId, kind, fields = [] } = change;
  await plansDb(ctx.db)
    .insertInto('planChange')
    .values({
      id: ctx.newId(),
      partnershipId: partnership.id,
      entryId,
      kind,
      organisationId,
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      fields: [...fields],
      at: ctx.now,
      onBehalf,
      channel: received?.channel ?? null,
      receivedOn: received?.on ?? null,
      fileId,
    })
    .execute();
  await audit(ctx, {
    action: `plan.${kind}`,
    subjectKind: 'plan-entry',
    subjectId: entryId,
    organisationId,
    onBehalf,
    fields,
  });
}
