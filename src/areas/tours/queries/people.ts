import type { Ctx } from '../../../platform/context.ts';
import type { FollowUp, Participant } from '../model/people.ts';
import { toursDb } from '../tables.ts';

/** Who takes part, by name. The caller has shown that the actor may read the pair. */
export async function listParticipants(ctx: Ctx, meetingId: string): Promise<Participant[]> {
  return toursDb(ctx.db)
    .selectFrom('tourParticipant')
    .select(['id', 'meetingId', 'partyId', 'name', 'jobTitle', 'diet', 'access', 'needsAgreed', 'photosAgreedOn'])
    .select(['present', 'version'])
    .where('meetingId', '=', meetingId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** What follows from a tour, in the order in which it was written down. */
export async function listFollowUps(ctx: Ctx, meetingId: string): Promise<FollowUp[]> {
  return toursDb(ctx.db)
    .selectFrom('tourFollowUp')
    .select(['id', 'meetingId', 'title', 'partyId', 'dueOn', 'entryId'])
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();
}

/** Where people are still written down: the tours with their pairs, for what is forgotten at night. */
export async function listPeopledTours(
  ctx: Ctx,
): Promise<{ readonly partnershipId: string; readonly meetingId: string }[]> {
  return toursDb(ctx.db)
    .selectFrom('tourParticipant')
    .select(['partnershipId', 'meetingId'])
    .distinct()
    .orderBy('meetingId')
    .execute();
}
