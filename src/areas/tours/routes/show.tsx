import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listTourActs } from '../queries.ts';
import { listFollowUps, listParticipants } from '../queries/people.ts';
import { TourPage } from '../views/tour-page.tsx';
import { knownOf } from './load.ts';

/** `GET …/termine/termin/:meeting/programm` */
export async function showTour(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  const { id } = known.tour.meeting;
  const view = {
    ...known,
    acts: await listTourActs(visit.ctx, id),
    people: await listParticipants(visit.ctx, id),
    followUps: await listFollowUps(visit.ctx, id),
  };
  return html(<TourPage visit={visit} view={view} />);
}
