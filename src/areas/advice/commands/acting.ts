import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type Locked, lockPartnership } from '../../partnerships/commands/acting.ts';
import { advisersOn } from '../../partnerships/rules/start.ts';
import { mayAdvise } from '../policy.ts';

/** The pair, locked, for whoever accompanies it. @throws NotFound for a stranger or who is no member, Forbidden for members */
export async function lockAdvised(ctx: Ctx, partnershipId: string, organisationId: string | null): Promise<Locked> {
  const locked = await lockPartnership(ctx, partnershipId);
  const adviserIds = advisersOn(locked.partnership.advisers, ctx.today);
  if (!mayAdvise(ctx.actor, { officeId: locked.call.programme.officeId, adviserIds })) throw new Forbidden('advice');
  const isMember = locked.partnership.members.some(member => member.organisationId === organisationId);
  if (organisationId !== null && !isMember) throw new NotFound('member');
  return locked;
}
