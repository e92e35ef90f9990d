import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { Broken, Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Channel } from '../../applications/model.ts';
import { type CallOfProgramme, loadCall } from '../../programmes/queries.ts';
import type { Partnership, PartnershipState } from '../model.ts';
import type { PartnershipActKind } from '../model/start.ts';
import { mayReadPartnership, mayRecordPartnership, maySpeakFor } from '../policy.ts';
import { loadPartnership } from '../queries.ts';
import { advisersOn, isMove } from '../rules/start.ts';
import { partnershipsDb } from '../tables.ts';

/** For which member somebody acts, and how its word reached the office where that records it. */
export type Acting = {
  readonly organisationId: string;
  readonly received: { readonly channel: Channel; readonly on: Day; readonly file: Upload | null } | null;
};

export type ActingRefusal = 'received-missing' | 'received-in-future' | UploadRefusal;

export type Locked = { readonly partnership: Partnership; readonly call: CallOfProgramme };

/** The partnership, locked: two acts of the same moment come one after the other. @throws NotFound for a stranger */
export async function lockPartnership(ctx: Ctx, id: string): Promise<Locked> {
  await sql`select 1 from partnership where id::text = ${id} for update`.execute(ctx.db);
  const partnership = await loadPartnership(ctx, id);
  const call = await loadCall(ctx, partnership.callId);
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  const adviserIds = advisersOn(partnership.advisers, ctx.today);
  if (!mayReadPartnership(ctx.actor, call.programme.officeId, memberIds, adviserIds)) throw new NotFound('partnership');
  return { partnership, call };
}

/**
 * Writes an act of a member into history and audit trail; the office says how the word of the member reached it.
 * @throws NotFound for who is no member, Forbidden for whoever may only read
 */
export async function recordAct(
  ctx: Ctx,
  { partnership, call }: Locked,
  { organisationId, received }: Acting,
  kind: PartnershipActKind,
): Promise<Outcome<string, ActingRefusal>> {
  if (!partnership.members.some(member => member.organisationId === organisationId)) throw new NotFound('member');
  const own = maySpeakFor(ctx.actor, organisationId) || ctx.actor.kind === 'system';
  if (!own && !mayRecordPartnership(ctx.actor, call.programme.officeId)) throw new Forbidden('partnership');
  if (!own && received === null) return refused({ code: 'received-missing', field: 'receivedOn' });
  if (!own && received!.on > ctx.today) return refused({ code: 'received-in-future', field: 'receivedOn' });
  const told = own ? null : received;
  const letter = await storeScan(ctx, told?.file ?? null, { organisationId, field: 'file' });
  if (!letter.ok) return letter;
  const id = await writeAct(ctx, partnership.id, kind, organisationId, {
    onBehalf: !own,
    channel: told?.channel ?? null,
    receivedOn: told?.on ?? null,
    fileId: letter.value,
  });
  if (!own) await ctx.outbox.record(ctx, 'partnership.recorded', partnership.id, { organisationId, actId: id });
  return done(id);
}

/** Said by whoever it is of. */
export const noReceipt = { onBehalf: false, channel: null, receivedOn: null, fileId: null } as const;

/** One line of history and one of the audit trail. Answers the id of the act. */
export async function writeAct(
  ctx: Ctx,
  partnershipId: string,
  kind: PartnershipActKind,
  organisationId: string | null,
  how: {
    readonly onBehalf: boolean;
    readonly channel: Channel | null;
    readonly receivedOn: Day | null;
    readonly fileId: string | null;
    readonly reason?: string;
  } = noReceipt,
): Promise<string> {
  const id = ctx.newId();
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await partnershipsDb(ctx.db)
    .insertInto('partnershipAct')
    .values({ id, partnershipId, kind, organisationId, at: ctx.now, personId, ...how })
    .execute();
  await audit(ctx, {
    action: `partnership.${kind}`,
    subjectKind: 'partnership',
    subjectId: partnershipId,
    organisationId,
    onBehalf: how.onBehalf,
  });
  return id;
}

/** Brings a partnership into its next state. @throws Broken for a move that there is not */
export async function movePartnership(ctx: Ctx, { id, state }: Partnership, to: PartnershipState): Promise<void> {
  if (!isMove(state, to)) throw new Broken(`a partnership does not go from ${state} to ${to}`);
  await partnershipsDb(ctx.db).updateTable('partnership').set({ state: to }).where('id', '=', id).execute();
}
