import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { listMembers } from '../../identity/queries.ts';
import { listDuePapers } from '../queries/due.ts';
import { reminderOf } from '../rules/reminders.ts';

/**
 * Reminds coordinator and clerk of papers that are to be handed in soon. However often it runs, each gets one mail for
 * each reminder; a sitting that is moved has a term of its own.
 */
export async function remindOfTerms(ctx: Ctx): Promise<void> {
  for (const { paper, submitBy } of await listDuePapers(ctx)) {
    const reminder = reminderOf(submitBy, ctx.today);
    if (reminder === null) continue;
    await inTransaction(ctx, async tx => {
      const members = await listMembers(tx, {
        organisationIds: [paper.organisationId],
        roles: ['coordinator', 'clerk'],
      });
      for (const personId of new Set(members.map(({ person }) => person.id))) {
        await postMail(tx, {
          kind: 'paper.due',
          recipient: { kind: 'person', id: personId },
          ids: { paperId: paper.id },
          dedupe: `paper.due / ${paper.id} / ${submitBy} / ${reminder} / ${personId}`,
        });
      }
    });
  }
}
