import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { finishForGuest } from '../../plans/commands/outside.ts';
import { type Guest, type GuestState, limits } from '../model.ts';
import { listShared, loadGuestByToken } from '../queries.ts';
import { guestState } from '../rules.ts';
import { guestsDb } from '../tables.ts';
import { tellGuest } from './tell.ts';

type Refusal = 'link-over' | 'too-many-presses';

/** The guest takes part from now on. Pressed twice, it is said once. @throws NotFound */
export async function confirmGuest(ctx: Ctx, token: string): Promise<Outcome<void, Refusal>> {
  return press(ctx, token, ['invited', 'taking-part'], async (tx, { id, hostId, confirmedAt }) => {
    if (confirmedAt !== null) return;
    await guestsDb(tx.db).updateTable('guest').set({ confirmedAt: tx.now }).where('id', '=', id).execute();
    await record(tx, { id, hostId }, 'confirmed');
  });
}

/** The guest does not want to; the address is forgotten at once. @throws NotFound */
export async function declineGuest(ctx: Ctx, token: string): Promise<Outcome<void, Refusal>> {
  return press(ctx, token, ['invited'], async (tx, guest) => {
    const forgotten = {
      declinedAt: tx.now,
      email: null,
      invitedBy: null,
      ...(guest.kind === 'person' ? { name: '' } : {}),
    };
    await guestsDb(tx.db).updateTable('guest').set(forgotten).where('id', '=', guest.id).execute();
    await record(tx, guest, 'declined');
  });
}

/** The guest ends it; the address is forgotten at once. @throws NotFound */
export async function leave(ctx: Ctx, token: string): Promise<Outcome<void, Refusal>> {
  return press(ctx, token, ['taking-part'], async (tx, guest) => {
    const forgotten = {
      endedAt: tx.now,
      email: null,
      invitedBy: null,
      ...(guest.kind === 'person' ? { name: '' } : {}),
    };
    await guestsDb(tx.db).updateTable('guest').set(forgotten).where('id', '=', guest.id).execute();
    await record(tx, guest, 'left');
  });
}

/** The guest says that a task is done that was given to them. @throws NotFound for any other task */
export async function finishTask(ctx: Ctx, token: string, entryId: string): Promise<Outcome<void, Refusal>> {
  return press(ctx, token, ['taking-part'], async (tx, guest) => {
    const { tasks } = await listShared(tx, [guest.id]);
    if (!tasks.some(task => task.entryId === entryId)) throw new NotFound('task of guest');
    if (await finishForGuest(tx, guest.partnershipId, entryId, guest.hostId)) await record(tx, guest, 'finished');
  });
}

/** Mails a new link to the address that is known; also asked for by a link whose time is over. @throws NotFound */
export async function askForLink(ctx: Ctx, token: string): Promise<Outcome<void, Refusal>> {
  return inTransaction(ctx, async tx => {
    const { guest } = await loadGuestByToken(tx, token);
    const state = guestState(guest, tx);
    if (state !== 'taking-part' && state !== 'invited') return refused({ code: 'link-over' });
    const isFree = await countAttempt(tx.db, tx.now, `guest-link/${guest.id}`, limits.newLinks);
    if (!isFree) return refused({ code: 'too-many-presses' });
    await tellGuest(tx, guest.id, state === 'invited' ? 'invited' : 'link');
    return done(undefined);
  });
}

/** A press behind a mailed link: it opens the page of one guest, as long as it is not over. @throws NotFound */
async function press(
  ctx: Ctx,
  token: string,
  states: readonly GuestState[],
  work: (tx: Ctx, guest: Guest) => Promise<void>,
): Promise<Outcome<void, Refusal>> {
  return inTransaction(ctx, async tx => {
    const { guest, isOpen } = await loadGuestByToken(tx, token);
    if (!isOpen || !states.includes(guestState(guest, tx))) return refused({ code: 'link-over' });
    const isFree = await countAttempt(tx.db, tx.now, `guest/${guest.id}`, limits.presses);
    if (!isFree) return refused({ code: 'too-many-presses' });
    await work(tx, guest);
    return done(undefined);
  });
}

function record(ctx: Ctx, { id, hostId }: Pick<Guest, 'id' | 'hostId'>, what: string): Promise<void> {
  return audit(ctx, { action: `guest.${what}`, subjectKind: 'guest', subjectId: id, organisationId: hostId });
}
