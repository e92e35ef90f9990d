import { type Actor, hasRole, organisationsOf } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listMembers, listPersons } from '../../identity/queries.ts';
import type { Person } from '../../identity/model.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsAdvised, listPartnershipsOf } from '../../partnerships/queries.ts';
import { mayWorkFor } from '../../plans/policy.ts';
import { mayUse } from '../../programmes/policy.ts';
import { listCalls } from '../../programmes/queries.ts';
import type { Meeting } from '../model.ts';
import { listMeetings } from '../queries.ts';
import { meetingsDb } from '../tables.ts';
import { loadTokens } from './tokens.ts';

/** Days back and ahead that a calendar is told. */
const [back, ahead] = [90, 400];

export type Feed = { readonly id: string; readonly personId: string; readonly more: boolean };

/** The feed of a person and the secret part of its address; null where there is none. */
export async function findFeed(ctx: Ctx, personId: string): Promise<(Feed & { readonly token: string }) | null> {
  const feed = await selectFeed(ctx).where('personId', '=', personId).executeTakeFirst();
  return feed ? { ...feed, token: (await loadTokens(ctx)).make('feed', feed.id) } : null;
}

/** What a calendar is told that knows the address. */
export type FeedContent = {
  readonly person: Person;
  readonly more: boolean;
  readonly meetings: readonly { readonly meeting: Meeting; readonly partnership: Partnership }[];
};

/**
 * The meetings of whoever has this address: of the pairs that the person works in or advises today. It ends with the
 * memberships. @throws NotFound for no address of ours, and for somebody who belongs nowhere any more
 */
export async function loadFeed(ctx: Ctx, token: string): Promise<FeedContent> {
  const tokens = await loadTokens(ctx);
  const id = tokens.idIn(token);
  const feed =
    id !== null && tokens.isOurs(token, 'feed', id) && (await selectFeed(ctx).where('id', '=', id).executeTakeFirst());
  if (!feed) throw new NotFound('feed');
  const { personId, more } = feed;
  const memberships = await listMembers(ctx, { personIds: [personId] });
  const [person] = await listPersons(ctx, { ids: [personId] });
  if (!person || memberships.length === 0) throw new NotFound('feed');
  const actor: Actor = { kind: 'person', personId, memberships };
  const working = organisationsOf(actor, 'coordinator', 'head', 'member').filter(one => mayWorkFor(actor, one));
  const mine = working.length === 0 ? [] : await listPartnershipsOf(ctx, working);
  const advised = hasRole(actor, 'adviser') ? await listPartnershipsAdvised(ctx, personId) : [];
  const calls = new Map((await listCalls(ctx)).map(call => [call.id, call.programme]));
  const pairs = new Map(
    [...mine, ...advised].flatMap(one => {
      const programme = calls.get(one.callId);
      return programme && mayUse(actor, programme, 'partnerships') ? [[one.id, one]] : [];
    }),
  );
  const days = { from: addDays(ctx.today, -back), to: addDays(ctx.today, ahead) };
  const told = (await listMeetings(ctx, [...pairs.keys()], days)).filter(
    ({ state }) => state === 'scheduled' || state === 'held' || state === 'documented',
  );
  return { person, more, meetings: told.map(meeting => ({ meeting, partnership: pairs.get(meeting.partnershipId)! })) };
}

function selectFeed(ctx: Ctx) {
  return meetingsDb(ctx.db).selectFrom('meetingFeed').select(['id', 'personId', 'more']);
}
