import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listPersons } from '../../identity/queries.ts';
import { listContactPersonsById } from '../../organisations/queries.ts';
import type { Meeting, MeetingAct } from '../model.ts';
import type { Reply } from '../model/reply.ts';
import { listActs, listMeetings } from '../queries.ts';
import { meetingsDb } from '../tables.ts';
import { loadTokens } from './tokens.ts';

/** Somebody who was invited, or told of another day, and may answer. */
export type Invitee = Omit<Reply, 'answer'> & { readonly id: string; readonly actId: string };

/** Who holds a link to answer, and the meetings it is about. @throws NotFound for no link of ours */
export async function loadInvitation(
  ctx: Ctx,
  token: string,
): Promise<{ readonly invitee: Invitee; readonly partnershipId: string; readonly meetings: readonly Meeting[] }> {
  const tokens = await loadTokens(ctx);
  const id = tokens.idIn(token);
  if (id === null || !tokens.isOurs(token, 'reply', id)) throw new NotFound('invitation');
  const found = await meetingsDb(ctx.db)
    .selectFrom('meetingInvitee')
    .innerJoin('meetingAct', 'meetingAct.id', 'actId')
    .select(['meetingInvitee.id', 'actId', 'recipientKind', 'recipientId', 'meetingInvitee.organisationId'])
    .select(['partnershipId', 'meetingIds'])
    .where('meetingInvitee.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new NotFound('invitation');
  const { partnershipId, meetingIds, ...invitee } = found;
  const meetings = (await listMeetings(ctx, [partnershipId])).filter(one => meetingIds.includes(one.id));
  return { invitee, partnershipId, meetings };
}

/** The link of somebody who was told of an act; null where it asked for no answer. */
export async function findReplyToken(
  ctx: Ctx,
  { id: actId }: Pick<MeetingAct, 'id'>,
  recipientId: string,
): Promise<string | null> {
  const invitee = await meetingsDb(ctx.db)
    .selectFrom('meetingInvitee')
    .select('id')
    .where('actId', '=', actId)
    .where('recipientId', '=', recipientId)
    .executeTakeFirst();
  return invitee ? (await loadTokens(ctx)).make('reply', invitee.id) : null;
}

/** The replies to a meeting as it is now. The caller has shown that the actor may read them. */
export async function listReplies(ctx: Ctx, { id, sequence }: Pick<Meeting, 'id' | 'sequence'>): Promise<Reply[]> {
  return meetingsDb(ctx.db)
    .selectFrom('meetingReply')
    .select(['recipientKind', 'recipientId', 'organisationId', 'answer'])
    .where('meetingId', '=', id)
    .where('sequence', '=', sequence)
    .orderBy('at')
    .execute();
}

/** What one person answered to these meetings as they are now, by meeting. */
export async function listRepliesOf(
  ctx: Ctx,
  recipientId: string,
  meetings: readonly Meeting[],
): Promise<Map<string, Reply['answer']>> {
  const rows = await meetingsDb(ctx.db)
    .selectFrom('meetingReply')
    .select(['meetingId', 'sequence', 'answer'])
    .where('recipientId', '=', recipientId)
    .execute();
  const now = new Map(meetings.map(({ id, sequence }) => [id, sequence]));
  return new Map(rows.flatMap(one => (now.get(one.meetingId) === one.sequence ? [[one.meetingId, one.answer]] : [])));
}

/** Who was invited to this meeting last, by name; those who are gone are left out. */
export async function listInvited(
  ctx: Ctx,
  partnershipId: string,
  meetingId: string,
): Promise<(Omit<Reply, 'answer'> & { readonly name: string })[]> {
  const acts = await listActs(ctx, partnershipId, meetingId);
  const asking = acts.filter(({ kind }) => kind === 'invited' || kind === 'moved').map(({ id }) => id);
  if (asking.length === 0) return [];
  const all = await meetingsDb(ctx.db)
    .selectFrom('meetingInvitee')
    .select(['actId', 'recipientKind', 'recipientId', 'organisationId'])
    .where('actId', 'in', asking)
    .orderBy('id')
    .execute();
  // Of the last act whose mails are out: that of this moment may still be on its way.
  const last = asking.find(id => all.some(({ actId }) => actId === id));
  const invited = all.filter(({ actId }) => actId === last);
  const ids = (kind: Reply['recipientKind']) =>
    invited.filter(one => one.recipientKind === kind).map(({ recipientId }) => recipientId);
  const people = [
    ...(await listPersons(ctx, { ids: ids('person') })),
    ...(await listContactPersonsById(ctx, ids('contact'))),
  ];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return invited.flatMap(one => {
    const name = names.get(one.recipientId);
    return name === undefined ? [] : [{ ...one, name }];
  });
}
