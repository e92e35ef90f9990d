import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { lockPlan } from '../../plans/commands/acting.ts';
import { listMeetings } from '../queries.ts';
import { isAhead } from '../rules.ts';
import { moveMeeting, writeAct } from './acting.ts';

/** A pair ended early: what was still to come is cancelled, with the reason of the end. A second time nothing is left. */
export async function cancelAhead(ctx: Ctx, partnershipId: string, reason: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { officeId } = await lockPlan(tx, partnershipId);
    const ahead = (await listMeetings(tx, [partnershipId])).filter(isAhead);
    if (ahead.length === 0) return;
    for (const one of ahead) {
      const sequence = one.state === 'planned' ? one.sequence : one.sequence + 1;
      await moveMeeting(tx, one, 'cancelled', { sequence });
    }
    const office = { organisationId: officeId, onBehalf: false, received: null, fileId: null };
    const meetingIds = ahead.map(({ id }) => id);
    const tells = ahead.some(({ state }) => state !== 'planned');
    await writeAct(tx, partnershipId, office, { kind: 'cancelled', reason, tells, meetingIds });
  });
}
