import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import { selectApplications } from '../../applications/commands.ts';
import type { Channel } from '../../applications/model.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import { mayConsent, mayReadProposal, mayRun } from '../policy.ts';
import { loadProposal, type Proposal } from '../queries.ts';
import { type ConsentRefusal, mayAnswer, proposalAfter } from '../rules/decisions.ts';
import { matchingDb } from '../tables.ts';

export type Answer = {
  readonly organisationId: string;
  readonly consent: boolean;
  /** Why not; compulsory for a refusal. */
  readonly reason: string;
  /** How the answer reached the office, and the letter if there is one; only where the office records it. */
  readonly received?: { readonly channel: Channel; readonly on: Day; readonly file: Upload | null };
};

/**
 * Records a member's consent or refusal. The office does it on behalf. When all have agreed, the pair is confirmed:
 * a seat of each member is taken, and their applications are selected.
 * @throws NotFound or Forbidden for whoever may not answer for this member
 */
export async function answerProposal(
  ctx: Ctx,
  proposalId: string,
  answer: Answer,
): Promise<Outcome<Proposal['state'], ConsentRefusal | UploadRefusal>> {
  return inTransaction(ctx, async tx => {
    await lockProposal(tx, proposalId);
    const proposal = await loadProposal(tx, proposalId);
    const call = await loadRoundCall(tx, proposal.callId);
    const memberIds = proposal.members.map(({ organisationId }) => organisationId);
    if (!mayReadProposal(tx.actor, call.officeId, memberIds)) throw new NotFound('proposal');
    const own = proposal.members.find(({ organisationId }) => organisationId === answer.organisationId);
    if (!own) throw new NotFound('member');
    const onBehalf = !mayConsent(tx.actor, own.organisationId);
    if (onBehalf && !mayRun(tx.actor, call.officeId)) throw new Forbidden('consent');
    const received = onBehalf ? (answer.received ?? null) : null;
    const allowed = mayAnswer(
      { state: proposal.state, own: own.state, term: proposal.term },
      { consent: answer.consent, reason: answer.reason, onBehalf, receivedOn: received?.on ?? null, today: tx.today },
    );
    if (!allowed.ok) return refused(...allowed.reasons);
    const letter = await storeScan(tx, received?.file ?? null, { organisationId: own.organisationId, field: 'file' });
    if (!letter.ok) return letter;
    const state = answer.consent ? 'given' : 'refused';
    const after = proposalAfter(proposal.members.map(member => (member === own ? state : member.state)));
    if (after === 'confirmed' && !(await takeSeats(tx, proposal))) return refused({ code: 'seat-taken' });
    await saveConsent(tx, proposal.id, answer, received && { ...received, fileId: letter.value });
    await moveProposal(tx, proposal, after);
    await audit(tx, {
      action: answer.consent ? 'consent.given' : 'consent.refused',
      subjectKind: 'proposal',
      subjectId: proposal.id,
      organisationId: own.organisationId,
      onBehalf,
      fields: letter.value === null ? [] : ['file'],
    });
    if (onBehalf) {
      const ids = { organisationId: own.organisationId, applicationId: own.applicationId };
      await tx.outbox.record(tx, 'proposal.recorded', proposal.id, ids);
    }
    return done(after);
  });
}

/** Two answers of the same moment come one after the other. */
async function lockProposal(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from proposal where id::text = ${id} for update`.execute(ctx.db);
}

async function saveConsent(
  ctx: Ctx,
  proposalId: string,
  answer: Answer,
  received: { readonly channel: Channel; readonly on: Day; readonly fileId: string | null } | null,
): Promise<void> {
  await matchingDb(ctx.db)
    .updateTable('consent')
    .set({
      state: answer.consent ? 'given' : 'refused',
      reason: answer.reason,
      at: ctx.now,
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      onBehalf: received !== null,
      channel: received?.channel ?? null,
      receivedOn: received?.on ?? null,
      fileId: received?.fileId ?? null,
    })
    .where('proposalId', '=', proposalId)
    .where('organisationId', '=', answer.organisationId)
    .execute();
}

/**
 * Takes the one seat that each member has in a round. False if one is taken already: the key of the table decides,
 * so that this holds for two confirmations of the same moment, too. Always in the same order, so that two
 * confirmations never wait for each other.
 */
async function takeSeats(ctx: Ctx, proposal: Proposal): Promise<boolean> {
  const members = proposal.members.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  for (const { organisationId } of members) {
    const taken = await matchingDb(ctx.db)
      .insertInto('seat')
      .values({ callId: proposal.callId, organisationId, seat: 1, proposalId: proposal.id })
      .onConflict(conflict => conflict.columns(['callId', 'organisationId', 'seat']).doNothing())
      .returning('seat')
      .executeTakeFirst();
    if (!taken) {
      await matchingDb(ctx.db).deleteFrom('seat').where('proposalId', '=', proposal.id).execute();
      return false;
    }
  }
  return true;
}

async function moveProposal(ctx: Ctx, proposal: Proposal, state: Proposal['state']): Promise<void> {
  const ended = state === 'confirmed' || state === 'refused';
  await matchingDb(ctx.db)
    .updateTable('proposal')
    .set({ state, endedAt: ended ? ctx.now : null })
    .where('id', '=', proposal.id)
    .execute();
  if (state === 'confirmed') {
    await selectApplications(
      ctx,
      proposal.members.map(({ applicationId }) => applicationId),
    );
  }
  if (ended) await ctx.outbox.record(ctx, `proposal.${state}`, proposal.id, { callId: proposal.callId });
}
