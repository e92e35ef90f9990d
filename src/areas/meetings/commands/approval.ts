import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, type Judged, lockPlan } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting } from '../model.ts';
import { listActs, loadMeeting } from '../queries.ts';
import { approvalsOf, isPresented, mayPresent, missingApprovals } from '../rules/approval.ts';
import { moveMeeting, writeAct } from './acting.ts';

/** Minutes as they were read: where they have been changed meanwhile, nothing is approved. */
type Read = { readonly id: string; readonly version: number };

type ApprovalRefusal = 'minutes-changed' | 'not-presentable' | 'not-presented';

/** Lays the minutes before all members, who are told. A member that does so approves them with the same press. */
export async function presentMinutes(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  acting: Acting,
): Promise<Outcome<string, ApprovalRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting } = await loadMeeting(tx, partnershipId, id);
    if (meeting.minutesVersion !== version) return refused({ code: 'minutes-changed' });
    if (!mayPresent(meeting, await listActs(tx, partnershipId, id))) return refused({ code: 'not-presentable' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const act = { meetingIds: [id], minutesVersion: version };
    await writeAct(tx, partnershipId, judged.value, { ...act, kind: 'presented', tells: true });
    if (acting.organisationId !== setting.officeId) await approve(tx, setting, meeting, judged.value);
    return done(id);
  });
}

/**
 * A member approves the minutes; with the last approval the meeting is documented. Once more changes nothing.
 * @throws NotFound where it is no member
 */
export async function approveMinutes(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  acting: Acting,
): Promise<Outcome<string, ApprovalRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    if (!setting.memberIds.includes(acting.organisationId)) throw new NotFound('party');
    const { meeting } = await loadMeeting(tx, partnershipId, id);
    if (meeting.minutesVersion !== version) return refused({ code: 'minutes-changed' });
    const acts = await listActs(tx, partnershipId, id);
    if (approvalsOf(meeting, acts).has(acting.organisationId)) return done(id);
    if (!isPresented(meeting, acts)) return refused({ code: 'not-presented' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await approve(tx, setting, meeting, judged.value);
    return done(id);
  });
}

async function approve(ctx: Ctx, setting: PlanSetting, meeting: Meeting, judged: Judged): Promise<void> {
  const partnershipId = setting.partnership.id;
  const { id, minutesVersion } = meeting;
  const act = { kind: 'approved', meetingIds: [id], minutesVersion, tells: judged.onBehalf } as const;
  await writeAct(ctx, partnershipId, judged, act);
  const missing = missingApprovals(meeting, await listActs(ctx, partnershipId, id), setting.memberIds);
  if (missing.length === 0) await moveMeeting(ctx, meeting, 'documented');
}
