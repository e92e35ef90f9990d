import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listTourActs } from '../queries.ts';
import { TourPage } from '../views/tour-page.tsx';
import { knownOf } from './load.ts';

/** `GET …/termine/termin/:meeting/programm` */
export async function showTour(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  const view = { ...known, acts: await listTourActs(visit.ctx, known.tour.meeting.id) };
  return html(<TourPage visit={visit} view={view} />);
}
