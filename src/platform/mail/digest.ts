import { addDays, type Day, dayAt } from '../../kernel/day.ts';
import { type Ctx, homeTimeZone } from '../context.ts';
import type { MailChoices } from './choices.ts';
import { type MailRow, postMail } from './post.ts';

/**
 * Puts what waits for the day or the week into one mail a person, of the kind `digest`. Once a day at most: what comes
 * after that waits for the next morning. Whoever wants mails at once by now does not wait for the end of the week.
 */
export async function gatherDigests(ctx: Ctx, digest: string, choices: Pick<MailChoices, 'rhythmsOf'>): Promise<void> {
  const waiting = await ctx.db
    .selectFrom('mail')
    .select(['id', 'at', 'kind', 'recipientId'])
    .where('state', '=', 'held')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  const rhythmOf = await choices.rhythmsOf(ctx, [...new Set(waiting.map(mail => mail.recipientId))]);
  const due = waiting.filter(
    ({ at, kind, recipientId }) => rhythmOf(recipientId, kind) !== 'weekly' || isWeekOver(at, ctx.today),
  );
  for (const [personId, mails] of Map.groupBy(due, mail => mail.recipientId)) {
    const dedupe = `${digest} / ${personId} / ${ctx.today}`;
    const digestId = await postMail(ctx, { kind: digest, recipient: { kind: 'person', id: personId }, dedupe });
    if (digestId === null) continue;
    await ctx.db
      .updateTable('mail')
      .set({ state: 'closed', stateAt: ctx.now, problem: 'in a digest', digestId })
      .where('state', '=', 'held')
      .where(
        'id',
        'in',
        mails.map(({ id }) => id),
      )
      .execute();
  }
}

/** Whether a Monday came after the day of a mail; a week in which nothing ran on Monday ends later, not never. */
function isWeekOver(at: Date, today: Day): boolean {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAt(at, homeTimeZone) < addDays(today, -sinceMonday);
}

/** The mails that one digest tells of, oldest first. */
export async function listGathered(ctx: Ctx, digestId: string): Promise<MailRow[]> {
  return ctx.db
    .selectFrom('mail')
    .select(['id', 'kind', 'recipientKind', 'recipientId', 'ids'])
    .where('digestId', '=', digestId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
