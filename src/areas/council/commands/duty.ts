import type { Ctx } from '../../../platform/context.ts';
import { reportDuty, retractDuty } from '../../agreements/commands/report.ts';
import { loadPaper } from '../queries.ts';

/** States in which the last body has dealt with a paper so that its authority may act. */
const dealtWith: readonly string[] = ['noted', 'adopted', 'amended'];

/**
 * Tells the ledger of duties that an authority has had its paper dealt with, or that it has not after all; after each
 * result, within its transaction.
 */
export async function reportPaper(ctx: Ctx, paperId: string): Promise<void> {
  const { partnershipId, organisationId, state, number, consultations } = await loadPaper(ctx, paperId);
  const days = consultations.flatMap(({ resultOn }) => resultOn ?? []).toSorted();
  const on = days.at(-1);
  if (on === undefined || !dealtWith.includes(state)) return retractDuty(ctx, 'paper-decided', paperId);
  await reportDuty(ctx, {
    ...{ partnershipId, dutyKey: 'council', organisationIds: [organisationId], fact: 'paper-decided' },
    ...{ kind: 'resolution', subjectId: paperId, on, about: number },
  });
}
