import { sql } from 'kysely';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listProposals } from '../queries.ts';
import { isWaiting, type ProposalState } from '../model.ts';
import { matchingDb } from '../tables.ts';

/** Ends the proposals whose term was over before today; their members can be paired again. */
export async function expireProposals(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async tx => {
    const over = await matchingDb(tx.db)
      .selectFrom('proposal')
      .select(['id', 'callId'])
      .where('state', 'in', ['proposed', 'pending'])
      .where('term', '<', tx.today)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const { id, callId } of over) await endProposal(tx, { id, callId }, 'expired');
  });
}

/**
 * Ends what waits for an application that was withdrawn: that member counts as having refused, for the reason given
 * there. A confirmed pair stays; what becomes of it is decided by people.
 */
export async function endProposalsOf(ctx: Ctx, applicationId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { rows } = await sql<{ id: string }>`
      select proposal.id from proposal join consent on consent.proposal_id = proposal.id
      where consent.application_id = ${applicationId} order by proposal.id for update of proposal`.execute(tx.db);
    const proposals = await listProposals(tx, { ids: rows.map(({ id }) => id) });
    for (const proposal of proposals.filter(({ state }) => isWaiting(state))) {
      await matchingDb(tx.db)
        .updateTable('consent')
        .set({ state: 'refused', at: tx.now })
        .where('proposalId', '=', proposal.id)
        .where('applicationId', '=', applicationId)
        .execute();
      await endProposal(tx, proposal, 'refused');
    }
  });
}

async function endProposal(
  ctx: Ctx,
  { id, callId }: { readonly id: string; readonly callId: string },
  state: ProposalState & ('expired' | 'refused'),
): Promise<void> {
  await matchingDb(ctx.db).updateTable('proposal').set({ state, endedAt: ctx.now }).where('id', '=', id).execute();
  await audit(ctx, { action: `proposal.${state}`, subjectKind: 'proposal', subjectId: id });
  await ctx.outbox.record(ctx, `proposal.${state}`, id, { callId });
}
