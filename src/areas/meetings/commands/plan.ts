import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, lockPlan } from '../../plans/commands/acting.ts';
import type { Appointment, Meeting, MeetingKind, SeriesRule } from '../model.ts';
import { listMeetings } from '../queries.ts';
import { mayAppoint, mayRepeat, type PlanRefusal, type SeriesRefusal } from '../rules.ts';
import { daysOf } from '../rules/series.ts';
import { meetingsDb } from '../tables.ts';
import { moveMeeting, writeAct } from './acting.ts';

export type NewMeeting = Appointment & {
  readonly kind: MeetingKind;
  readonly title: string;
  /** How it goes on from its day; null for a single one. */
  readonly rule: Omit<SeriesRule, 'first'> | null;
};

/**
 * Plans a meeting, or a series day by day. Nobody is invited yet, so that holidays can be looked at first. Answers the
 * ids in the order of the days.
 */
export async function planMeetings(
  ctx: Ctx,
  partnershipId: string,
  { rule, ...content }: NewMeeting,
  acting: Acting,
): Promise<Outcome<string[], PlanRefusal | SeriesRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const whole = rule === null ? null : { ...rule, first: content.day };
    const [appointed, repeated] = [mayAppoint(content, tx.today), whole === null ? null : mayRepeat(whole)];
    const against = [
      ...(appointed.ok ? [] : appointed.reasons),
      ...(repeated === null || repeated.ok ? [] : repeated.reasons),
    ];
    if (against.length > 0) return refused(...against);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const seriesId = whole === null ? null : await insertSeries(tx, partnershipId, whole, content);
    const days = whole === null ? [content.day] : daysOf(whole);
    const rows = days.map(day => ({
      ...{ id: tx.newId(), partnershipId, seriesId, ...content, day, originalDay: day },
      ...({ state: 'planned', sequence: 0, version: 1, agendaVersion: 0, minutesVersion: 0 } as const),
    }));
    await meetingsDb(tx.db).insertInto('meeting').values(rows).execute();
    const meetingIds = rows.map(({ id }) => id);
    await writeAct(tx, partnershipId, judged.value, { kind: 'planned', meetingIds, tells: false });
    return done(meetingIds);
  });
}

async function insertSeries(
  ctx: Ctx,
  partnershipId: string,
  { skipMonths, ...rule }: SeriesRule,
  { time, zone }: Appointment,
): Promise<string> {
  const id = ctx.newId();
  await meetingsDb(ctx.db)
    .insertInto('meetingSeries')
    .values({ id, partnershipId, ...rule, skipMonths: [...skipMonths], time, zone })
    .execute();
  return id;
}

/** Invites to all that is planned from today on: one invitation for each series and each single meeting. Answers how many meetings. */
export async function inviteToPlanned(
  ctx: Ctx,
  partnershipId: string,
  acting: Acting,
): Promise<Outcome<number, ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const ahead = await listMeetings(tx, [partnershipId], { from: tx.today });
    const planned = ahead.filter(({ state }) => state === 'planned');
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    for (const same of Map.groupBy(planned, invitationOf).values()) {
      for (const meeting of same) await moveMeeting(tx, meeting, 'scheduled');
      const meetingIds = same.map(({ id }) => id);
      await writeAct(tx, partnershipId, judged.value, { kind: 'invited', meetingIds, tells: true });
    }
    return done(planned.length);
  });
}

/** Meetings of a series are invited to together. */
function invitationOf({ id, series }: Meeting): string {
  return series?.id ?? id;
}
