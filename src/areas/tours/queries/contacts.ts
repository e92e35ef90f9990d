import { sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { ContactAct, ContactRequest } from '../model/contacts.ts';
import { inOrderOfNeed, isUnderWay } from '../rules/contacts.ts';
import { toursDb } from '../tables.ts';

/** The requests for contacts of a pair, those under way first. The caller has shown that the actor may read the pair. */
export async function listContactRequestsOf(ctx: Ctx, partnershipId: string): Promise<ContactRequest[]> {
  const all = await listContactRequests(ctx, [partnershipId]);
  return [...all.filter(isUnderWay), ...all.filter(one => !isUnderWay(one)).toReversed()];
}

/** The requests of these pairs, what is needed first before the rest. The caller has shown that the actor may read them. */
export async function listContactRequests(ctx: Ctx, partnershipIds: readonly string[]): Promise<ContactRequest[]> {
  if (partnershipIds.length === 0) return [];
  const rows = await toursDb(ctx.db)
    .selectFrom('contactRequest')
    .selectAll()
    .where('partnershipId', '=', sql<string>`any(${[...partnershipIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  const requests = rows.map(({ foundName, foundJobTitle, foundNote, ...row }) => ({
    ...row,
    found: foundName === '' ? null : { name: foundName, jobTitle: foundJobTitle, note: foundNote },
  }));
  return inOrderOfNeed(requests);
}

/** One request of this pair. @throws NotFound */
export async function loadContactRequest(ctx: Ctx, partnershipId: string, id: string): Promise<ContactRequest> {
  const found = (await listContactRequests(ctx, [partnershipId])).find(one => one.id === id);
  if (!found) throw new NotFound('contact-request');
  return found;
}

/** What happened to a request, latest first. */
export async function listContactActs(ctx: Ctx, requestId: string): Promise<ContactAct[]> {
  return toursDb(ctx.db)
    .selectFrom('contactRequestAct')
    .select(['id', 'kind', 'organisationId', 'at', 'onBehalf', 'channel', 'receivedOn'])
    .where('requestId', '=', requestId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}
