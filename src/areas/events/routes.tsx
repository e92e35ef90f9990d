import type { Route, Visit } from '../../platform/web/route.ts';
import { change, confirmRemoval, create, edit, newEvent, remove, showOfficeEvents } from './routes/office.tsx';
import { showEvent, showEvents } from './routes/public.tsx';

type Handle = (visit: Visit) => Promise<Response>;

/** A page of the office below its list of events. */
function work(id: string, method: Route['method'], german: string, english: string, handle: Handle): Route {
  const path = { de: `/de/arbeit/veranstaltungen${german}`, en: `/en/work/events${english}` };
  return { id: `events.${id}`, method, path, access: 'signed-in', handle };
}

const list = { de: '/de/veranstaltungen', en: '/en/events' };
const show = { de: `${list.de}/:event`, en: `${list.en}/:event` };

export const routes: readonly Route[] = [
  { id: 'events.list', method: 'GET', path: list, cache: 'public', handle: showEvents },
  { id: 'events.show', method: 'GET', path: show, cache: 'public', handle: showEvent },
  work('office', 'GET', '', '', showOfficeEvents),
  work('new', 'GET', '/neu', '/new', newEvent),
  work('create', 'POST', '/neu', '/new', create),
  work('edit', 'GET', '/:event', '/:event', edit),
  work('change', 'POST', '/:event', '/:event', change),
  work('remove', 'GET', '/:event/loeschen', '/:event/delete', confirmRemoval),
  work('removal', 'POST', '/:event/loeschen', '/:event/delete', remove),
];
