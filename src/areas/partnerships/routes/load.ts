import { hasRoleIn } from '../../../kernel/actor.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { mayUse } from '../../programmes/policy.ts';
import { loadCall } from '../../programmes/queries.ts';
import { mayAccompany, mayReadPartnership, mayRecordBegin, mayRecordPartnership, writers } from '../policy.ts';
import { loadPartnership } from '../queries.ts';

/** The partnership of the address with its call. @throws NotFound for whoever may not know of it */
export async function partnershipOf({ ctx, params }: Visit) {
  const partnership = await loadPartnership(ctx, params.partnership!);
  const call = await loadCall(ctx, partnership.callId);
  const { officeId } = call.programme;
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  if (!mayUse(ctx.actor, call.programme, 'partnerships')) throw new NotFound('partnership');
  if (!mayReadPartnership(ctx.actor, officeId, memberIds)) throw new NotFound('partnership');
  return {
    partnership,
    call,
    mayBegin: mayRecordBegin(ctx.actor, officeId, memberIds),
    mayAccompany: mayAccompany(ctx.actor, officeId),
    mayWritePaper:
      mayRecordPartnership(ctx.actor, officeId) || memberIds.some(id => hasRoleIn(ctx.actor, id, ...writers)),
  };
}
