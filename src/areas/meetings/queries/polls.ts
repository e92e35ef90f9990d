import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Poll, PollGuest, WholePoll } from '../model/poll.ts';
import { meetingsDb } from '../tables.ts';
import { loadTokens } from './tokens.ts';

/** The polls of a pair that wait for a choice, latest first. The caller has shown that the actor may read them. */
export async function listOpenPolls(ctx: Ctx, partnershipId: string): Promise<Poll[]> {
  return selectPolls(ctx).where('partnershipId', '=', partnershipId).where('state', '=', 'open').execute();
}

/** A poll of this pair with its answers. The caller has shown that the actor may read it. @throws NotFound */
export async function loadPoll(ctx: Ctx, partnershipId: string, id: string): Promise<WholePoll> {
  const found = isId(id) ? await findPoll(ctx, id) : null;
  if (found === null || found.poll.partnershipId !== partnershipId) throw new NotFound('poll');
  return found;
}

/** The poll behind a link, and who holds it. @throws NotFound for no link of ours */
export async function loadPollByToken(ctx: Ctx, token: string): Promise<WholePoll & { readonly guest: PollGuest }> {
  const tokens = await loadTokens(ctx);
  const id = tokens.idIn(token);
  if (id === null || !tokens.isOurs(token, 'poll', id)) throw new NotFound('poll');
  const guest = await findGuest(ctx, id);
  const found = guest && (await findPoll(ctx, guest.pollId));
  if (!found) throw new NotFound('poll');
  return { ...found, guest };
}

export async function findGuest(ctx: Ctx, id: string): Promise<PollGuest | null> {
  return (await selectGuests(ctx).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findPoll(ctx: Ctx, id: string): Promise<WholePoll | null> {
  const db = meetingsDb(ctx.db);
  const poll = await selectPolls(ctx).where('id', '=', id).executeTakeFirst();
  if (!poll) return null;
  const options = await db
    .selectFrom('pollOption')
    .select(['id', 'day', 'time'])
    .where('pollId', '=', id)
    .orderBy('day')
    .orderBy('time')
    .execute();
  const guests = await selectGuests(ctx).where('pollId', '=', id).execute();
  const answers = await db
    .selectFrom('pollAnswer')
    .innerJoin('pollGuest', 'pollGuest.id', 'pollAnswer.guestId')
    .select(['guestId', 'optionId', 'answer'])
    .where('pollId', '=', id)
    .execute();
  return { poll, options, guests, answers };
}

function selectPolls(ctx: Ctx) {
  return meetingsDb(ctx.db)
    .selectFrom('meetingPoll')
    .select(['id', 'partnershipId', 'meetingId', 'kind', 'title', 'zone', 'minutes', 'place', 'link', 'until', 'state'])
    .select('organisationId')
    .orderBy('id', 'desc');
}

function selectGuests(ctx: Ctx) {
  return meetingsDb(ctx.db)
    .selectFrom('pollGuest')
    .select([
      'id',
      'pollId',
      'recipientKind',
      'recipientId',
      'organisationId',
      'name',
      'email',
      'language',
      'answeredAt',
    ])
    .orderBy('id');
}
