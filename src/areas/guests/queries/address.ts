import type { Ctx } from '../../../platform/context.ts';
import type { Guest } from '../model.ts';
import { mayReadAddress } from '../policy.ts';
import { guestsDb } from '../tables.ts';

/** The private address for the host that typed it and the office; null for everybody else, and once it is forgotten. */
export async function readAddress(ctx: Ctx, { id, hostId }: Guest, officeId: string): Promise<string | null> {
  return mayReadAddress(ctx.actor, hostId, officeId) ? findAddress(ctx, id) : null;
}

/** The address for a mail; no page asks for it. */
export async function findAddress(ctx: Ctx, guestId: string): Promise<string | null> {
  const row = await guestsDb(ctx.db).selectFrom('guest').select('email').where('id', '=', guestId).executeTakeFirst();
  return row?.email ?? null;
}

/** Addresses that a host has invited to a pair and not forgotten. */
export async function listAddressesOf(ctx: Ctx, partnershipId: string, hostId: string) {
  const rows = await guestsDb(ctx.db)
    .selectFrom('guest')
    .select(['id', 'email'])
    .where('partnershipId', '=', partnershipId)
    .where('hostId', '=', hostId)
    .where('email', 'is not', null)
    .execute();
  return rows.map(({ id, email }) => ({ id, email: email! }));
}
