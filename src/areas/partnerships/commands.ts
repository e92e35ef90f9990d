import { Broken, NotFound } from '../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { loadProposal, type Proposal } from '../matching/queries.ts';
import { loadCall } from '../programmes/queries.ts';
import type { PartnershipField } from './model.ts';
import { mayRecordPartnership } from './policy.ts';
import { maySetUp, type PartnershipRefusal } from './rules.ts';
import { partnershipsDb } from './tables.ts';

/** What is known of a partnership when it begins. */
export type NewPartnership = {
  readonly callId: string;
  /** Organisations in their order, two or more. */
  readonly memberIds: readonly string[];
  readonly fields: readonly PartnershipField[];
  /** Null where the day is not handed down. */
  readonly confirmedAt: Date | null;
};

/**
 * Records a partnership of a round before this system. Answers its id.
 * @throws NotFound for anyone but the programme's office
 */
export async function recordPartnership(ctx: Ctx, input: NewPartnership): Promise<Outcome<string, PartnershipRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadCall(tx, input.callId);
    if (!mayRecordPartnership(tx.actor, call.programme.officeId)) throw new NotFound('call');
    const allowed = maySetUp(input);
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = await insert(tx, input, null);
    if (id === null) throw new Broken('a partnership without proposal was there already');
    return done(id);
  });
}

/**
 * Makes the partnership of a confirmed proposal, with its members and fields as they were proposed. Told twice of the
 * same confirmation, it makes one.
 */
export async function createPartnershipOf(ctx: Ctx, proposalId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const proposal = await loadProposal(tx, proposalId);
    if (proposal.state !== 'confirmed') return;
    const answered = proposal.members.map(({ at }) => at?.getTime() ?? tx.now.getTime());
    const input = {
      callId: proposal.callId,
      memberIds: memberIdsOf(proposal),
      fields: fieldsOf(proposal),
      confirmedAt: new Date(Math.max(...answered)),
    };
    const id = await insert(tx, input, proposal.id);
    if (id !== null) await tx.outbox.record(tx, 'partnership.confirmed', id, { callId: proposal.callId });
  });
}

/** Null if the proposal has its partnership already. */
async function insert(ctx: Ctx, input: NewPartnership, proposalId: string | null): Promise<string | null> {
  const db = partnershipsDb(ctx.db);
  const { callId, memberIds, fields, confirmedAt } = input;
  const row = await db
    .insertInto('partnership')
    .values({ id: ctx.newId(), callId, proposalId, state: 'confirmed', confirmedAt })
    .onConflict(conflict => conflict.column('proposalId').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const { id } = row;
  await db
    .insertInto('partnershipMember')
    .values(memberIds.map((organisationId, position) => ({ partnershipId: id, organisationId, position })))
    .execute();
  if (fields.length > 0) {
    await db
      .insertInto('partnershipField')
      .values(fields.map(({ label, fromId, toId }, position) => ({ partnershipId: id, position, label, fromId, toId })))
      .execute();
  }
  await audit(ctx, { action: 'partnership.confirmed', subjectKind: 'partnership', subjectId: id });
  return id;
}

function memberIdsOf({ record, members }: Proposal): string[] {
  const byKey = new Map(members.map(({ key, organisationId }) => [key, organisationId]));
  return record.members.map(key => byKey.get(key)!);
}

function fieldsOf({ record, members }: Proposal): PartnershipField[] {
  const byKey = new Map(members.map(({ key, organisationId }) => [key, organisationId]));
  const idOf = (key: string | null) => (key === null ? null : (byKey.get(key) ?? null));
  return record.fields.map(({ label, from, to }) => ({ label, fromId: idOf(from), toId: idOf(to) }));
}
