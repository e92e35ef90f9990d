import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { lockPlan } from '../../plans/commands/acting.ts';
import { mayEnd, mayInviteFor } from '../policy.ts';
import { listGuests, loadGuest } from '../queries.ts';
import { listAddressesOf } from '../queries/address.ts';
import { guestState, mayBeGuest } from '../rules.ts';
import type { GuestInput } from '../schema.ts';
import { guestsDb } from '../tables.ts';
import { tellGuest } from './tell.ts';

/** Invites somebody from outside into a pair, by mail. Answers the id. @throws NotFound, Forbidden */
export async function inviteGuest(
  ctx: Ctx,
  partnershipId: string,
  input: GuestInput,
): Promise<Outcome<string, 'ends-in-past' | 'ends-too-late' | 'already-invited'>> {
  return inTransaction(ctx, async tx => {
    const { officeId, memberIds } = await lockPlan(tx, partnershipId);
    const { hostId } = input;
    if (hostId !== officeId && !memberIds.includes(hostId)) throw new NotFound('host');
    if (tx.actor.kind !== 'system' && !mayInviteFor(tx.actor, hostId, officeId)) throw new Forbidden('invite');
    const there = (await listGuests(tx, partnershipId)).filter(guest =>
      ['invited', 'taking-part'].includes(guestState(guest, tx)),
    );
    const addresses = await listAddressesOf(tx, partnershipId, hostId);
    const known = addresses.filter(({ id }) => there.some(guest => guest.id === id)).map(({ email }) => email);
    const allowed = mayBeGuest(input, { today: tx.today, known });
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    const invitedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    const none = { confirmedAt: null, declinedAt: null, endedAt: null };
    await guestsDb(tx.db)
      .insertInto('guest')
      .values({ id, partnershipId, ...input, invitedBy, invitedAt: tx.now, ...none })
      .execute();
    await audit(tx, { action: 'guest.invited', subjectKind: 'guest', subjectId: id, organisationId: hostId });
    await tellGuest(tx, id, 'invited');
    return done(id);
  });
}

/** Ends a participation today, by the host or the office. Its links open nothing any more. @throws NotFound, Forbidden */
export async function endGuest(ctx: Ctx, partnershipId: string, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { guest } = await toEnd(tx, partnershipId, id);
    if (!['invited', 'taking-part'].includes(guestState(guest, tx))) return;
    await guestsDb(tx.db).updateTable('guest').set({ endedAt: tx.now }).where('id', '=', id).execute();
    await audit(tx, act('guest.ended', guest));
  });
}

/** When a pair ends, so does the part of everybody from outside; their addresses go a month later. */
export async function endGuestsOf(ctx: Ctx, partnershipId: string): Promise<void> {
  for (const guest of await listGuests(ctx, partnershipId)) {
    if (['invited', 'taking-part'].includes(guestState(guest, ctx))) await endGuest(ctx, partnershipId, guest.id);
  }
}

/** Makes every link void that was mailed so far, and mails a new one. @throws NotFound, Forbidden */
export async function revokeLinks(ctx: Ctx, partnershipId: string, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { guest } = await toEnd(tx, partnershipId, id);
    await guestsDb(tx.db).deleteFrom('guestLink').where('guestId', '=', id).execute();
    await audit(tx, act('guest.links-revoked', guest));
    const state = guestState(guest, tx);
    if (state === 'taking-part') await tellGuest(tx, id, 'link');
    if (state === 'invited') await tellGuest(tx, id, 'invited');
  });
}

async function toEnd(ctx: Ctx, partnershipId: string, id: string) {
  const setting = await lockPlan(ctx, partnershipId);
  const guest = await loadGuest(ctx, partnershipId, id);
  if (!mayEnd(ctx.actor, guest.hostId, setting.officeId)) throw new Forbidden('guest');
  return { setting, guest };
}

function act(action: string, guest: { readonly id: string; readonly hostId: string }) {
  return { action, subjectKind: 'guest', subjectId: guest.id, organisationId: guest.hostId };
}
