import { sql } from 'kysely';
import type { Period } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Meeting } from '../model.ts';
import type { Attendance, MeetingOutcome } from '../model/minutes.ts';
import { listMeetings } from '../queries.ts';
import { meetingsDb } from '../tables.ts';

/** What these meetings came to, in the order in which it was written down. The caller has shown that the actor may read. */
export async function listOutcomes(ctx: Ctx, meetingIds: readonly string[]): Promise<MeetingOutcome[]> {
  if (meetingIds.length === 0) return [];
  return meetingsDb(ctx.db)
    .selectFrom('meetingOutcome')
    .select([
      'id',
      'meetingId',
      'topicId',
      'kind',
      'text',
      'organisationId',
      'responsible',
      'dueOn',
      'entryId',
      'version',
    ])
    .where('meetingId', '=', sql<string>`any(${[...meetingIds]}::uuid[])`)
    .where('removedAt', 'is', null)
    .orderBy('number')
    .execute();
}

/** A meeting that took place, with what it came to. */
export type MeetingWithOutcomes = { readonly meeting: Meeting; readonly outcomes: readonly MeetingOutcome[] };

/**
 * The meetings of a pair that took place in this period, with their outcomes, in the order of their days. Three
 * statements. The caller has shown that the actor may read them.
 */
export async function listOutcomesOf(ctx: Ctx, partnershipId: string, period: Period): Promise<MeetingWithOutcomes[]> {
  const meetings = await listMeetings(ctx, [partnershipId], period);
  const held = meetings.filter(({ state }) => state === 'held' || state === 'documented');
  const outcomes = await listOutcomes(
    ctx,
    held.map(({ id }) => id),
  );
  const ofMeeting = Map.groupBy(outcomes, ({ meetingId }) => meetingId);
  return held.map(meeting => ({ meeting, outcomes: ofMeeting.get(meeting.id) ?? [] }));
}

/** Minutes that were laid before the members and wait for somebody. */
export type AwaitingApproval = {
  readonly meeting: Meeting;
  /** The members that have approved them already. */
  readonly approvedBy: readonly string[];
};

/** What waits for approvals in these pairs. The caller has shown that the actor may read it. */
export async function listAwaitingApproval(ctx: Ctx, partnershipIds: readonly string[]): Promise<AwaitingApproval[]> {
  if (partnershipIds.length === 0) return [];
  const { rows } = await sql<{ id: string; partnershipId: string; approvedBy: string[] | null }>`
    select meeting.id, meeting.partnership_id,
           array_agg(act.organisation_id) filter (where act.kind = 'approved') as approved_by
      from meeting
      join meeting_act act on act.partnership_id = meeting.partnership_id
       and act.minutes_version = meeting.minutes_version and act.meeting_ids @> array[meeting.id]
     where meeting.partnership_id = any(${[...partnershipIds]}::uuid[]) and meeting.state = 'held'
     group by meeting.id
    having bool_or(act.kind = 'presented')`.execute(meetingsDb(ctx.db));
  if (rows.length === 0) return [];
  const meetings = await listMeetings(ctx, [...new Set(rows.map(({ partnershipId }) => partnershipId))]);
  return meetings.flatMap(meeting => {
    const row = rows.find(({ id }) => id === meeting.id);
    return row ? [{ meeting, approvedBy: row.approvedBy ?? [] }] : [];
  });
}

/** Who was there, as far as it was written down. The caller has shown that the actor may read it. */
export async function listAttendance(ctx: Ctx, meetingId: string): Promise<Attendance[]> {
  return meetingsDb(ctx.db)
    .selectFrom('meetingAttendance')
    .select(['organisationId', 'who'])
    .where('meetingId', '=', meetingId)
    .execute();
}
