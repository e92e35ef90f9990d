import { Broken, NotFound } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Judged } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting, MeetingActKind, MeetingState } from '../model.ts';
import { isMove } from '../rules.ts';
import { meetingsDb } from '../tables.ts';

/** What of an act others are told by mail. */
const told: readonly MeetingActKind[] = ['invited', 'moved', 'postponed', 'cancelled', 'presented', 'approved'];

/** One line of history, one of the audit trail for each meeting, and an event where calendars have to change. */
export async function writeAct(
  ctx: Ctx,
  partnershipId: string,
  { organisationId, onBehalf, received, fileId }: Judged,
  act: {
    readonly kind: MeetingActKind;
    readonly meetingIds: readonly string[];
    readonly reason?: string;
    readonly minutesVersion?: number;
    /** False where nobody has been invited yet. */
    readonly tells: boolean;
  },
): Promise<void> {
  const { kind, meetingIds, reason = '', minutesVersion = null, tells } = act;
  const id = ctx.newId();
  await meetingsDb(ctx.db)
    .insertInto('meetingAct')
    .values({
      id,
      partnershipId,
      kind,
      meetingIds: [...meetingIds],
      organisationId,
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      at: ctx.now,
      reason,
      onBehalf,
      channel: received?.channel ?? null,
      receivedOn: received?.on ?? null,
      fileId,
      minutesVersion,
    })
    .execute();
  for (const subjectId of meetingIds) {
    await audit(ctx, { action: `meeting.${kind}`, subjectKind: 'meeting', subjectId, organisationId, onBehalf });
  }
  if (tells && told.includes(kind)) await ctx.outbox.record(ctx, `meeting.${kind}`, partnershipId, { actId: id });
}

/** @throws NotFound for an organisation that is not of this pair */
export function mustBelong({ memberIds, officeId }: PlanSetting, organisationId: string | null): void {
  if (organisationId === null || organisationId === officeId) return;
  if (!memberIds.includes(organisationId)) throw new NotFound('organisation');
}

/** Brings a meeting into its next state, with what changes on the way. @throws Broken for a move that there is not */
export async function moveMeeting(
  ctx: Ctx,
  meeting: Meeting,
  to: MeetingState,
  change: Partial<Pick<Meeting, 'day' | 'time' | 'minutes' | 'place' | 'link' | 'sequence'>> = {},
): Promise<void> {
  if (meeting.state !== to && !isMove(meeting.state, to)) {
    throw new Broken(`a meeting does not go from ${meeting.state} to ${to}`);
  }
  await meetingsDb(ctx.db)
    .updateTable('meeting')
    .set({ ...change, state: to, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .execute();
}
