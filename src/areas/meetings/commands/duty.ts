import type { Ctx } from '../../../platform/context.ts';
import { reportDuty } from '../../agreements/commands/report.ts';
import type { Meeting } from '../model.ts';

/**
 * Tells the ledger of duties that they have met: regular talks are owed by every member, strategy talks by the office.
 * Workshops count where somebody says that the office supported them.
 */
export async function reportMeeting(ctx: Ctx, memberIds: readonly string[], meeting: Meeting): Promise<void> {
  const { partnershipId, kind, day: on, id: subjectId } = meeting;
  const about = { partnershipId, kind: 'meeting', subjectId, on } as const;
  if (kind === 'strategy-talk') {
    await reportDuty(ctx, { ...about, dutyKey: 'talks', organisationIds: [], fact: 'strategy-talk-held' });
  }
  if (kind === 'jour-fixe' || kind === 'moderated-call' || kind === 'working-talk') {
    await reportDuty(ctx, { ...about, dutyKey: 'working-talks', organisationIds: memberIds, fact: 'talk-held' });
  }
}
