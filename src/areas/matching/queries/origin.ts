import type { Ctx } from '../../../platform/context.ts';

/** The host at which a proposal was released; the links of all later mails about it lead there. */
export async function findOrigin(ctx: Ctx, proposalId: string): Promise<string> {
  const event = await ctx.db
    .selectFrom('event')
    .select('ids')
    .where('type', '=', 'proposal.made')
    .where('subjectId', '=', proposalId)
    .executeTakeFirst();
  return event?.ids.baseUrl ?? '';
}
