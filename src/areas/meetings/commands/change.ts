import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { beginWork } from '../../partnerships/commands/start.ts';
import { judgeActing, lockPlan } from '../../plans/commands/acting.ts';
import type { Appointment, Meeting } from '../model.ts';
import { loadMeeting } from '../queries.ts';
import { differingParts, isAhead, isOver, mayAppoint, type PlanRefusal } from '../rules.ts';
import { moveMeeting, writeAct } from './acting.ts';
import { reportMeeting } from './duty.ts';

/** A meeting as it was read: where it has been changed meanwhile, nothing is written. */
type Read = { readonly id: string; readonly version: number };

type Late = 'changed-meanwhile' | 'not-ahead';

/** Another day, time, place or link for one meeting; a postponed one takes place again. Its series stays as it is. */
export async function changeMeeting(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  change: Omit<Appointment, 'zone'>,
  acting: Acting,
): Promise<Outcome<string, PlanRefusal | Late | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting } = await loadMeeting(tx, partnershipId, id);
    if (meeting.version !== version) return refused({ code: 'changed-meanwhile' });
    if (!isAhead(meeting)) return refused({ code: 'not-ahead' });
    const allowed = mayAppoint({ ...meeting, ...change }, tx.today);
    if (!allowed.ok) return allowed;
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const isPlanned = meeting.state === 'planned';
    const isSame = meeting.state !== 'postponed' && differingParts(meeting, change).length === 0;
    if (isSame) return done(id);
    const sequence = isPlanned ? meeting.sequence : meeting.sequence + 1;
    await moveMeeting(tx, meeting, isPlanned ? 'planned' : 'scheduled', { ...change, sequence });
    await writeAct(tx, partnershipId, judged.value, { kind: 'moved', meetingIds: [id], tells: !isPlanned });
    return done(id);
  });
}

/** One meeting does not take place, or not then; or neither it nor all that follow in its series. With the reason. */
export async function cancelMeeting(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  { what, reason }: { readonly what: 'cancel' | 'postpone' | 'all'; readonly reason: string },
  acting: Acting,
): Promise<Outcome<string, Late | 'not-invited' | 'no-series' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting, meetings } = await loadMeeting(tx, partnershipId, id);
    if (meeting.version !== version) return refused({ code: 'changed-meanwhile' });
    if (!isAhead(meeting)) return refused({ code: 'not-ahead' });
    if (what === 'postpone' && meeting.state !== 'scheduled') return refused({ code: 'not-invited', field: 'what' });
    if (what === 'all' && meeting.series === null) return refused({ code: 'no-series', field: 'what' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const concerned = what === 'all' ? meetings.filter(one => isAhead(one) && follows(one, meeting)) : [meeting];
    const kind = what === 'postpone' ? 'postponed' : 'cancelled';
    for (const one of concerned) {
      const sequence = one.state === 'planned' ? one.sequence : one.sequence + 1;
      await moveMeeting(tx, one, kind, { sequence });
    }
    const tells = concerned.some(({ state }) => state !== 'planned');
    await writeAct(tx, partnershipId, judged.value, {
      ...{ kind, reason, tells, meetingIds: concerned.map(one => one.id) },
    });
    return done(id);
  });
}

/** The same meeting or a later one of its series, by the days that the rule had given them. */
function follows(one: Meeting, meeting: Meeting): boolean {
  return one.series?.id === meeting.series?.id && one.originalDay >= meeting.originalDay;
}

/** They have met. The first time of a year that has started says that work is under way. */
export async function recordHeld(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  acting: Acting,
): Promise<Outcome<string, 'changed-meanwhile' | 'not-over' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting } = await loadMeeting(tx, partnershipId, id);
    if (meeting.version !== version) return refused({ code: 'changed-meanwhile' });
    if (!isOver(meeting, tx.now)) return refused({ code: 'not-over' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await moveMeeting(tx, meeting, 'held');
    await writeAct(tx, partnershipId, judged.value, { kind: 'held', meetingIds: [id], tells: false });
    await beginWork(tx, partnershipId);
    await reportMeeting(tx, setting.memberIds, meeting);
    return done(id);
  });
}
