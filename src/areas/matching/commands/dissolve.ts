import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { endSelection } from '../../applications/commands.ts';
import { loadProposal } from '../queries.ts';
import { matchingDb } from '../tables.ts';

/**
 * A confirmed pair ends early. Whoever goes on can be paired again in the next run, with somebody from the reserve list;
 * whoever left takes part in none, and the same two are not proposed again. Called by the area above within its
 * transaction, which has shown that the actor may. Nothing happens a second time.
 */
export async function dissolveProposal(ctx: Ctx, proposalId: string, leftIds: readonly string[]): Promise<void> {
  const { state, members } = await loadProposal(ctx, proposalId);
  if (state !== 'confirmed') return;
  const db = matchingDb(ctx.db);
  await db.updateTable('proposal').set({ state: 'dissolved', endedAt: ctx.now }).where('id', '=', proposalId).execute();
  await db.deleteFrom('seat').where('proposalId', '=', proposalId).execute();
  for (const { applicationId, organisationId } of members) {
    await endSelection(ctx, applicationId, leftIds.includes(organisationId) ? 'withdrawn' : 'eligible');
  }
  await audit(ctx, { action: 'proposal.dissolved', subjectKind: 'proposal', subjectId: proposalId });
}
