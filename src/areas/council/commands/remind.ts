import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail, type Recipient } from '../../../platform/mail/post.ts';
import { listMembers } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import { listDuePapers } from '../queries/due.ts';
import { reminderOf } from '../rules/reminders.ts';

/**
 * Reminds coordinator and clerk, or the contact persons, of papers that are to be handed in soon. However often it runs, each gets one mail for
 * each reminder; a sitting that is moved has a term of its own.
 */
export async function remindOfTerms(ctx: Ctx): Promise<void> {
  for (const { paper, submitBy } of await listDuePapers(ctx)) {
    const reminder = reminderOf(submitBy, ctx.today);
    if (reminder === null) continue;
    await inTransaction(ctx, async tx => {
      for (const recipient of await recipientsAt(tx, paper.organisationId)) {
        await postMail(tx, {
          ...{ kind: 'paper.due', recipient, ids: { paperId: paper.id } },
          dedupe: `paper.due / ${paper.id} / ${submitBy} / ${reminder} / ${recipient.id}`,
        });
      }
    });
  }
}

/** Who takes papers to the council; where nobody has an account, the contact persons. */
async function recipientsAt(ctx: Ctx, organisationId: string): Promise<Recipient[]> {
  const members = await listMembers(ctx, { organisationIds: [organisationId], roles: ['coordinator', 'clerk'] });
  const people = [...new Set(members.map(({ person }) => person.id))].map(id => ({ kind: 'person', id }) as const);
  if (people.length > 0) return people;
  const contacts = await listContactPersons(ctx, [organisationId]);
  return contacts.filter(({ email }) => email !== '').map(({ id }) => ({ kind: 'contact', id }));
}
