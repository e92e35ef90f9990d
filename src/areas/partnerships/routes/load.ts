import { hasRoleIn } from '../../../kernel/actor.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Speaker } from '../../../design/acting-fields.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { mayUse } from '../../programmes/policy.ts';
import { loadCall } from '../../programmes/queries.ts';
import {
  mayAccompany,
  mayReadPartnership,
  mayRecordBegin,
  mayRecordPartnership,
  maySpeakFor,
  writers,
} from '../policy.ts';
import { loadPartnership } from '../queries.ts';
import { advisersOn } from '../rules/start.ts';

/** The partnership of the address with its call. @throws NotFound for whoever may not know of it */
export async function partnershipOf({ ctx, params }: Visit) {
  const partnership = await loadPartnership(ctx, params.partnership!);
  const call = await loadCall(ctx, partnership.callId);
  const { officeId } = call.programme;
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  const adviserIds = advisersOn(partnership.advisers, ctx.today);
  if (!mayUse(ctx.actor, call.programme, 'partnerships')) throw new NotFound('partnership');
  if (!mayReadPartnership(ctx.actor, officeId, memberIds, adviserIds)) throw new NotFound('partnership');
  const isOffice = mayRecordPartnership(ctx.actor, officeId);
  const speakers: Speaker[] = partnership.members
    .map(({ organisationId, name }) => ({ organisationId, name, own: maySpeakFor(ctx.actor, organisationId) }))
    .filter(({ own }) => own || isOffice);
  return {
    partnership,
    call,
    /** Members for which the reader may speak; the office for all of them, on behalf. */
    speakers,
    isOffice,
    mayBegin: mayRecordBegin(ctx.actor, officeId, memberIds),
    mayAccompany: mayAccompany(ctx.actor, officeId, adviserIds),
    mayWritePaper: isOffice || memberIds.some(id => hasRoleIn(ctx.actor, id, ...writers)),
  };
}
