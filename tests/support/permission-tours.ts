import {
  aContactRequest,
  aFollowUp,
  aKit,
  aLeg,
  aParticipant,
  aStation,
  aTour,
} from '../../src/areas/tours/fixtures.ts';
import type { Ctx } from '../../src/platform/context.ts';

type Pair = { readonly partnershipId: string; readonly memberIds: readonly string[] };

/** What a study tour has that can be asked for, by its name in the table of who gets what. */
export async function prepareTour(ctx: Ctx, pair: Pair): Promise<[string, string][]> {
  const tour = await aTour(ctx, pair);
  const workshop = await aTour(ctx, pair, { kind: 'workshop' });
  await aKit(ctx, workshop);
  return [
    ['workshop', workshop.meetingId],
    ['tour', tour.meetingId],
    ['station', await aStation(ctx, tour)],
    ['contact request', await aContactRequest(ctx, pair)],
    ['leg', await aLeg(ctx, tour)],
    ['participant', await aParticipant(ctx, tour)],
    ['follow-up', await aFollowUp(ctx, tour)],
  ];
}
