import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { ReplyAnswer } from '../model/reply.ts';
import { type Invitee, loadInvitation } from '../queries/replies.ts';
import { mayReply } from '../rules.ts';
import { meetingsDb } from '../tables.ts';

/** Notes who is told of an act, so that each can be given a link to answer; once, however often it is noted. */
export async function noteInvitee(ctx: Ctx, invitee: Omit<Invitee, 'id'>): Promise<void> {
  await meetingsDb(ctx.db)
    .insertInto('meetingInvitee')
    .values({ id: ctx.newId(), ...invitee })
    .onConflict(conflict => conflict.columns(['actId', 'recipientId']).doNothing())
    .execute();
}

/** Whoever holds the link comes, or does not; also once more, until the meeting begins. @throws NotFound for no link of ours */
export async function replyTo(
  ctx: Ctx,
  token: string,
  meetingId: string,
  answer: ReplyAnswer,
): Promise<Outcome<null, 'reply-over'>> {
  return inTransaction(ctx, async tx => {
    const { invitee, meetings } = await loadInvitation(tx, token);
    const meeting = meetings.find(({ id }) => id === meetingId);
    if (!meeting || !mayReply(meeting, tx.now)) return refused({ code: 'reply-over' });
    const { recipientKind, recipientId, organisationId } = invitee;
    const said = { sequence: meeting.sequence, answer, at: tx.now };
    await meetingsDb(tx.db)
      .insertInto('meetingReply')
      .values({ meetingId, recipientKind, recipientId, organisationId, ...said })
      .onConflict(conflict => conflict.columns(['meetingId', 'recipientId']).doUpdateSet(said))
      .execute();
    await audit(tx, {
      action: `meeting.reply-${answer}`,
      subjectKind: 'meeting',
      subjectId: meetingId,
      organisationId,
    });
    return done(null);
  });
}
