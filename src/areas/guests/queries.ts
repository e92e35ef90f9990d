import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import { hashSecret } from '../../platform/web/browser.ts';
import { type Guest, terms } from './model.ts';
import { guestsDb } from './tables.ts';

const columns = [
  ...(['id', 'partnershipId', 'hostId', 'kind', 'name', 'language'] as const),
  ...(['invitedAt', 'confirmedAt', 'declinedAt', 'endedAt', 'endsOn'] as const),
];

/** The partners from outside of a pair, latest first. The caller has shown that the actor may read the pair. */
export async function listGuests(ctx: Ctx, partnershipId: string): Promise<Guest[]> {
  return guestsDb(ctx.db)
    .selectFrom('guest')
    .select(columns)
    .where('partnershipId', '=', partnershipId)
    .orderBy('id', 'desc')
    .execute();
}

/** One of them. @throws NotFound */
export async function loadGuest(ctx: Ctx, partnershipId: string, id: string): Promise<Guest> {
  const guest = isId(id) ? (await listGuests(ctx, partnershipId)).find(one => one.id === id) : undefined;
  if (!guest) throw new NotFound('guest');
  return guest;
}

/** A guest by id alone, for mails and timed work. @throws NotFound */
export async function loadGuestById(ctx: Ctx, id: string): Promise<Guest> {
  const guest = isId(id)
    ? await guestsDb(ctx.db).selectFrom('guest').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!guest) throw new NotFound('guest');
  return guest;
}

/** Whom a mailed link belongs to, and whether it still opens the page. @throws NotFound for any other word */
export async function loadGuestByToken(
  ctx: Ctx,
  token: string,
): Promise<{ readonly guest: Guest; readonly isOpen: boolean }> {
  const link = await guestsDb(ctx.db)
    .selectFrom('guestLink')
    .select(['guestId', 'createdAt', 'expiresAt'])
    .where('hash', '=', hashSecret(token))
    .executeTakeFirst();
  if (!link || ctx.now.getTime() - link.createdAt.getTime() > terms.oldLink) throw new NotFound('guest link');
  return { guest: await loadGuestById(ctx, link.guestId), isOpen: link.expiresAt > ctx.now };
}

/** What was given to these guests: entries of the plan, and meetings. Two statements. */
export async function listShared(
  ctx: Ctx,
  guestIds: readonly string[],
): Promise<{
  readonly tasks: readonly { readonly guestId: string; readonly entryId: string }[];
  readonly meetings: readonly { readonly guestId: string; readonly meetingId: string }[];
}> {
  if (guestIds.length === 0) return { tasks: [], meetings: [] };
  const db = guestsDb(ctx.db);
  const ids = [...guestIds];
  return {
    tasks: await db.selectFrom('guestTask').select(['guestId', 'entryId']).where('guestId', 'in', ids).execute(),
    meetings: await db
      .selectFrom('guestMeeting')
      .select(['guestId', 'meetingId'])
      .where('guestId', 'in', ids)
      .execute(),
  };
}
