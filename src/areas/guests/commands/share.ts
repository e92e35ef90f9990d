import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadMeeting } from '../../meetings/queries.ts';
import { lockPlan } from '../../plans/commands/acting.ts';
import { loadEntry } from '../../plans/queries.ts';
import { isOpen } from '../../plans/rules.ts';
import type { Guest } from '../model.ts';
import { mayShare } from '../policy.ts';
import { loadGuest } from '../queries.ts';
import { guestState } from '../rules.ts';
import { guestsDb } from '../tables.ts';
import { tellGuest } from './tell.ts';

type Refusal = 'guest-over' | 'task-over';

/** Gives a task of the plan to a guest, who is told at once, or when confirming. @throws NotFound, Forbidden */
export async function giveTask(
  ctx: Ctx,
  partnershipId: string,
  guestId: string,
  entryId: string,
): Promise<Outcome<void, Refusal>> {
  return share(ctx, partnershipId, guestId, async (tx, guest) => {
    const { entry } = await loadEntry(tx, partnershipId, entryId);
    if (!isOpen(entry)) return refused({ code: 'task-over', field: 'entry' });
    const row = await guestsDb(tx.db)
      .insertInto('guestTask')
      .values({ guestId, entryId, givenAt: tx.now })
      .onConflict(conflict => conflict.doNothing())
      .returning('entryId')
      .executeTakeFirst();
    if (row) await record(tx, guest, 'task-given');
    if (row && guest.confirmedAt !== null) await tellGuest(tx, guestId, 'task', { entryId });
    return done(undefined);
  });
}

/** Takes a task back: the guest sees it no longer. It stays in the plan as it is. @throws NotFound, Forbidden */
export async function takeTask(ctx: Ctx, partnershipId: string, guestId: string, entryId: string): Promise<void> {
  await change(ctx, partnershipId, guestId, async (tx, guest) => {
    const gone = guestsDb(tx.db).deleteFrom('guestTask').where('guestId', '=', guestId).where('entryId', '=', entryId);
    if ((await gone.executeTakeFirst()).numDeletedRows === 0n) throw new NotFound('task of guest');
    await record(tx, guest, 'task-taken');
  });
}

/** Invites a guest to a meeting of the pair. @throws NotFound, Forbidden */
export async function inviteToMeeting(
  ctx: Ctx,
  partnershipId: string,
  guestId: string,
  meetingId: string,
): Promise<Outcome<void, Refusal>> {
  return share(ctx, partnershipId, guestId, async (tx, guest) => {
    await loadMeeting(tx, partnershipId, meetingId);
    const row = await guestsDb(tx.db)
      .insertInto('guestMeeting')
      .values({ guestId, meetingId, invitedAt: tx.now })
      .onConflict(conflict => conflict.doNothing())
      .returning('meetingId')
      .executeTakeFirst();
    if (row) await record(tx, guest, 'meeting-shared');
    if (row && guest.confirmedAt !== null) await tellGuest(tx, guestId, 'meeting', { meetingId });
    return done(undefined);
  });
}

/** The guest sees the meeting no longer. @throws NotFound, Forbidden */
export async function uninvite(ctx: Ctx, partnershipId: string, guestId: string, meetingId: string): Promise<void> {
  await change(ctx, partnershipId, guestId, async (tx, guest) => {
    const db = guestsDb(tx.db);
    const gone = db.deleteFrom('guestMeeting').where('guestId', '=', guestId).where('meetingId', '=', meetingId);
    if ((await gone.executeTakeFirst()).numDeletedRows === 0n) throw new NotFound('meeting of guest');
    await record(tx, guest, 'meeting-taken');
  });
}

/** What is over gets nothing new. */
function share(
  ctx: Ctx,
  partnershipId: string,
  guestId: string,
  work: (tx: Ctx, guest: Guest) => Promise<Outcome<void, Refusal>>,
): Promise<Outcome<void, Refusal>> {
  return change(ctx, partnershipId, guestId, async (tx, guest) => {
    const isOver = !['invited', 'taking-part'].includes(guestState(guest, tx));
    return isOver ? refused({ code: 'guest-over' }) : work(tx, guest);
  });
}

function change<T>(
  ctx: Ctx,
  partnershipId: string,
  guestId: string,
  work: (tx: Ctx, guest: Guest) => Promise<T>,
): Promise<T> {
  return inTransaction(ctx, async tx => {
    const { officeId, memberIds } = await lockPlan(tx, partnershipId);
    const guest = await loadGuest(tx, partnershipId, guestId);
    if (!mayShare(tx.actor, officeId, memberIds)) throw new Forbidden('guest');
    return work(tx, guest);
  });
}

function record(ctx: Ctx, { id, hostId }: Guest, what: string): Promise<void> {
  return audit(ctx, { action: `guest.${what}`, subjectKind: 'guest', subjectId: id, organisationId: hostId });
}
