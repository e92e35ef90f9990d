import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Partnership } from '../partnerships/model.ts';
import { listPlacesById } from '../places/queries.ts';
import type { Meeting, MeetingAct, Zone } from './model.ts';
import type { Participant } from './rules.ts';
import { zoneOf } from './rules/zones.ts';
import { meetingsDb } from './tables.ts';

/** A member with its clocks and its holidays. */
export type Attending = Participant & { readonly organisationId: string; readonly zone: Zone };

/** The members of a pair with where they are. */
export async function listAttending(ctx: Ctx, { members }: Pick<Partnership, 'members'>): Promise<Attending[]> {
  const places = await listPlacesById(
    ctx,
    members.flatMap(({ placeId }) => placeId ?? []),
  );
  return members.map(({ organisationId, name, placeId }) => {
    const place = places.find(({ id }) => id === placeId) ?? null;
    return { organisationId, name, place, zone: zoneOf(place?.country ?? null) };
  });
}

/** The meetings of these pairs in the order of their days. The caller has shown that the actor may read them. */
export async function listMeetings(
  ctx: Ctx,
  partnershipIds: readonly string[],
  days: { readonly from?: Day; readonly to?: Day } = {},
): Promise<Meeting[]> {
  if (partnershipIds.length === 0) return [];
  const db = meetingsDb(ctx.db);
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('partnershipId', '=', sql<string>`any(${[...partnershipIds]}::uuid[])`)
    .$if(days.from !== undefined, query => query.where('day', '>=', days.from!))
    .$if(days.to !== undefined, query => query.where('day', '<=', days.to!))
    .orderBy('day')
    .orderBy('time')
    .orderBy('id')
    .execute();
  const ids = [...new Set(rows.flatMap(({ seriesId }) => seriesId ?? []))];
  const series =
    ids.length === 0 ? [] : await db.selectFrom('meetingSeries').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(series.map(one => [one.id, one]));
  return rows.map(({ seriesId, ...row }) => ({ ...row, series: seriesId === null ? null : byId.get(seriesId)! }));
}

/** One meeting of this pair among all of them. @throws NotFound */
export async function loadMeeting(
  ctx: Ctx,
  partnershipId: string,
  id: string,
): Promise<{ readonly meeting: Meeting; readonly meetings: readonly Meeting[] }> {
  const meetings = isId(id) ? await listMeetings(ctx, [partnershipId]) : [];
  const meeting = meetings.find(one => one.id === id);
  if (!meeting) throw new NotFound('meeting');
  return { meeting, meetings };
}

/** The meetings nearest to now: what a line about a pair says of them. */
export type Around = { readonly last: Near | null; readonly next: Near | null };
type Near = Pick<Meeting, 'id' | 'kind' | 'title' | 'day' | 'time' | 'zone'>;

/**
 * The last meeting that took place and the next one that was invited to, for each of these pairs. One statement. The
 * caller has shown that the actor may read them.
 */
export async function meetingsAround(ctx: Ctx, partnershipIds: readonly string[]): Promise<Map<string, Around>> {
  if (partnershipIds.length === 0) return new Map();
  const { rows } = await sql<Near & { partnershipId: string; which: keyof Around }>`
    (select distinct on (partnership_id) 'last' as which, partnership_id, id, kind, title, day, time, zone
       from meeting
      where partnership_id = any(${[...partnershipIds]}::uuid[]) and state in ('held', 'documented')
      order by partnership_id, day desc, time desc, id)
    union all
    (select distinct on (partnership_id) 'next' as which, partnership_id, id, kind, title, day, time, zone
       from meeting
      where partnership_id = any(${[...partnershipIds]}::uuid[]) and state = 'scheduled' and day >= ${ctx.today}
      order by partnership_id, day, time, id)`.execute(meetingsDb(ctx.db));
  const around = new Map<string, Around>(partnershipIds.map(id => [id, { last: null, next: null }]));
  for (const { partnershipId, which, ...near } of rows) {
    around.set(partnershipId, { ...around.get(partnershipId)!, [which]: near });
  }
  return around;
}

/** What happened to the meetings of a pair, or to one of them, latest first. */
export async function listActs(ctx: Ctx, partnershipId: string, meetingId?: string): Promise<MeetingAct[]> {
  return meetingsDb(ctx.db)
    .selectFrom('meetingAct')
    .select(['id', 'kind', 'meetingIds', 'organisationId', 'at', 'reason', 'onBehalf', 'channel', 'receivedOn'])
    .select(['fileId', 'minutesVersion'])
    .where('partnershipId', '=', partnershipId)
    .$if(meetingId !== undefined, query => query.where(sql<boolean>`meeting_ids @> array[${meetingId}::uuid]`))
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}
