import { pageWithin } from '../../../design/pager.tsx';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listCalls, listProgrammes, loadProgramme } from '../../programmes/queries.ts';
import { mayKeepEvents } from '../policy.ts';
import { countEvents, listEventPage, loadEventBySlug } from '../queries.ts';
import { EventPage, EventsPage } from '../views/public.tsx';

/** So many events stand on a page. */
const perPage = 25;

/** `GET /de/veranstaltungen`; `programme` narrows, `page` turns the pages of what was. */
export async function showEvents(visit: Visit): Promise<Response> {
  const { ctx, query } = visit;
  const programmes = (await listProgrammes(ctx)).filter(({ modules }) => modules.includes('events'));
  const chosen = programmes.find(({ slug }) => slug === query.get('programme'));
  const programmeIds = (chosen ? [chosen] : programmes).map(({ id }) => id);
  const pastTotal = await countEvents(ctx, { when: 'past', programmeIds });
  const pages = Math.ceil(pastTotal / perPage);
  const page = pageWithin(query.get('page'), pages);
  const ahead = await listEventPage(ctx, { when: 'ahead', programmeIds, limit: perPage, offset: 0 });
  const offset = (page - 1) * perPage;
  const past = await listEventPage(ctx, { when: 'past', programmeIds, limit: perPage, offset });
  const view = { ahead, past, pastTotal, page, pages, programmes, programme: chosen?.slug ?? '' };
  return html(<EventsPage visit={visit} view={view} />);
}

/** `GET /de/veranstaltungen/:event` */
export async function showEvent(visit: Visit): Promise<Response> {
  const event = await loadEventBySlug(visit.ctx, visit.params.event!);
  const programme = await loadProgramme(visit.ctx, event.programmeId);
  const calls = event.callId === null ? [] : await listCalls(visit.ctx);
  const call = calls.find(({ id }) => id === event.callId) ?? null;
  const mine = visit.ctx.actor.kind === 'person' && mayKeepEvents(visit.ctx.actor, programme.officeId);
  return html(<EventPage visit={visit} view={{ event, programme, call, mine }} />);
}
