import { sql } from 'kysely';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { listMembers } from '../../identity/queries.ts';
import { loadPlanSetting } from '../queries.ts';
import { plansDb } from '../tables.ts';
import { reportDue } from './entries.ts';

/**
 * Every morning: reports what became overdue, and reminds of what does not go on. However often it runs, there is one
 * signal for an entry and one mail for a reminder and person.
 */
export async function lookAtPlans(ctx: Ctx): Promise<void> {
  const open = plansDb(ctx.db).selectFrom('planEntry').selectAll().where('state', 'in', ['open', 'in-progress']);
  for (const entry of await open.where('dueOn', '<', ctx.today).execute()) {
    await inTransaction(ctx, tx => reportDue(tx, entry));
  }
  const due = await open
    .where('remindOn', '<=', ctx.today)
    .where('remindOn', '>', sql<typeof ctx.today>`${ctx.today}::date - 7`)
    .execute();
  for (const { id, partnershipId, organisationId, remindOn } of due) {
    await inTransaction(ctx, async tx => {
      const { memberIds, adviserIds, officeId } = await loadPlanSetting(tx, partnershipId);
      const concerned = organisationId === null ? memberIds : [organisationId];
      const roles = ['coordinator', 'member', ...(concerned.includes(officeId) ? (['office'] as const) : [])] as const;
      const members = await listMembers(tx, { organisationIds: concerned, roles: [...roles] });
      for (const personId of new Set([...members.map(({ person }) => person.id), ...adviserIds])) {
        await postMail(tx, {
          ...{ kind: 'plan.reminder', recipient: { kind: 'person', id: personId } },
          ids: { partnershipId, entryId: id },
          dedupe: `plan.reminder / ${id} / ${remindOn} / ${personId}`,
        });
      }
    });
  }
}
