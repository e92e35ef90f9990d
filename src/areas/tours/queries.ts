import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Meeting } from '../meetings/model.ts';
import { loadMeeting } from '../meetings/queries.ts';
import { hasProgramme } from '../meetings/rules.ts';
import type { Leg, Station, TourAct } from './model.ts';
import { inOrder } from './rules.ts';
import { inOrderOfModes } from './rules/travel.ts';
import { toursDb } from './tables.ts';

/** A meeting with its programme. */
export type Tour = {
  readonly meeting: Meeting;
  readonly stations: readonly Station[];
  readonly legs: readonly Leg[];
};

/** A meeting of this pair that has a programme. @throws NotFound for any other kind of meeting */
export async function loadTourMeeting(ctx: Ctx, partnershipId: string, meetingId: string): Promise<Meeting> {
  const { meeting } = await loadMeeting(ctx, partnershipId, meetingId);
  if (!hasProgramme(meeting)) throw new NotFound('tour');
  return meeting;
}

/** The programme of a meeting. The caller has shown that the actor may read the pair. @throws NotFound */
export async function loadTour(ctx: Ctx, partnershipId: string, meetingId: string): Promise<Tour> {
  const meeting = await loadTourMeeting(ctx, partnershipId, meetingId);
  return { meeting, stations: await listStations(ctx, meeting.id), legs: await listLegs(ctx, meeting.id) };
}

/** The stations of a meeting in the order in which they are visited. */
export async function listStations(ctx: Ctx, meetingId: string): Promise<Station[]> {
  const rows = await toursDb(ctx.db)
    .selectFrom('tourStation')
    .select(['id', 'meetingId', 'day', 'starts', 'ends', 'title', 'place', 'host', 'hostFunction', 'seen'])
    .select(['questions', 'version'])
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();
  return inOrder(rows);
}

/** How the members come, the rail first. */
export async function listLegs(ctx: Ctx, meetingId: string): Promise<Leg[]> {
  const rows = await toursDb(ctx.db)
    .selectFrom('tourLeg')
    .select(['id', 'meetingId', 'travellerId', 'mode', 'route', 'kilometres', 'people', 'cents', 'version'])
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();
  return inOrderOfModes(rows);
}

/** What happened to the programme of a meeting, latest first. */
export async function listTourActs(ctx: Ctx, meetingId: string): Promise<TourAct[]> {
  return toursDb(ctx.db)
    .selectFrom('tourAct')
    .select(['id', 'kind', 'about', 'organisationId', 'at', 'onBehalf'])
    .where('meetingId', '=', meetingId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}
