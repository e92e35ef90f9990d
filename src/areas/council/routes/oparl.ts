import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import {
  all,
  annexesOf,
  bodiesOf,
  consultationOf,
  deleted,
  fileOf,
  leftMeetings,
  type Making,
  meetingsOf,
  type OparlObject,
  organizationsOf,
  paperOf,
  type Published,
  systemOf,
} from '../exports.ts';
import { loadPublished } from '../queries/oparl.ts';
import { pageOf, perPage } from '../rules/pages.ts';

/** `GET /oparl` */
export function showSystem(visit: Visit): Response {
  return json(systemOf(makingOf(visit)));
}

/** `GET /oparl/bodies` */
export async function showBodies(visit: Visit): Promise<Response> {
  return list(visit, bodiesOf(await loadPublished(visit.ctx), makingOf(visit)));
}

/** `GET /oparl/body/:body` */
export async function showBody(visit: Visit): Promise<Response> {
  return one(visit, bodiesOf(await loadPublished(visit.ctx), makingOf(visit)));
}

/** `GET /oparl/body/:body/:list`: everything of one authority. */
export async function showList(visit: Visit): Promise<Response> {
  const published = await loadPublished(visit.ctx);
  const id = visit.params.body!;
  if (!published.organisations.some(organisation => organisation.id === id)) return notFound();
  const own = { ...published, papers: published.papers.filter(({ organisationId }) => organisationId === id) };
  const make = listsOf[visit.params.list!];
  if (!make) return notFound();
  const gone = published.gone.filter(({ organisationId }) => organisationId === id);
  const left = published.left.filter(({ organisationId }) => organisationId === id);
  return list(visit, withGone({ ...own, gone, left }, make, makingOf(visit)));
}

/** `GET /oparl/paper/:paper` and the other single objects: found among what is public by their own address. */
export async function showObject(visit: Visit): Promise<Response> {
  const published = await loadPublished(visit.ctx);
  const making = makingOf(visit);
  return one(
    visit,
    Object.values(listsOf).flatMap(make => withGone(published, make, making)),
  );
}

/** `GET /oparl/organization/:council/meetings` */
export async function showMeetings(visit: Visit): Promise<Response> {
  const published = await loadPublished(visit.ctx);
  const making = makingOf(visit);
  const council = visit.params.council!;
  const papers = published.papers.map(paper => ({
    ...paper,
    consultations: paper.consultations.filter(({ body }) => body.id === council),
  }));
  if (organizationsOf(papers, making).length === 0) return notFound();
  return list(visit, meetingsOf(papers, making));
}

type Make = (published: Published, making: Making) => OparlObject[];

/** What is there, and what is gone with the papers that are; a body or a sitting may still be there for others. */
function withGone(published: Published, make: Make, making: Making): OparlObject[] {
  const there = make(published, making);
  const gone = make({ ...published, papers: published.gone }, making);
  const known = new Set([...there, ...gone].map(({ id }) => id));
  const left = make === listsOf.meetings ? leftMeetings(published, making).filter(({ id }) => !known.has(id)) : [];
  const isThere = new Set(there.map(({ id }) => id));
  return [...there, ...gone.filter(({ id }) => !isThere.has(id)).map(deleted), ...left];
}

/** The lists of an authority by the last part of their address. People are not told of. */
const listsOf: Readonly<Record<string, Make>> = {
  papers: ({ papers }, making) => papers.map(paper => paperOf(paper, making)),
  organizations: ({ papers }, making) => organizationsOf(papers, making),
  meetings: ({ papers }, making) => meetingsOf(papers, making),
  agendaItems: ({ papers }, making) =>
    meetingsOf(papers, making).flatMap(({ agendaItem }) => agendaItem as OparlObject[]),
  consultations: ({ papers }, making) =>
    all(papers).map(({ paper, consultation }) => consultationOf(paper, consultation, making)),
  files: ({ papers }, making) => papers.flatMap(paper => [fileOf(paper, making), ...annexesOf(paper, making)]),
  persons: () => [],
};

function makingOf(visit: Visit): Making {
  return {
    at: (routeId, params) => visit.baseUrl + visit.linkIn('de', routeId, params),
    today: visit.ctx.today,
    pdf: canMakePdf(),
  };
}

/** The object whose address was asked for. */
function one(visit: Visit, objects: readonly OparlObject[]): Response {
  const [path] = visit.address.split('?');
  const found = objects.find(({ id }) => id === `${visit.baseUrl}${path}`);
  return found ? json(found) : notFound();
}

/** A page of a list, with the way to the others. */
function list(visit: Visit, objects: readonly OparlObject[]): Response {
  const { query } = visit;
  // What is gone is told to those who ask what changed (OParl 1.1, "Umgang mit gelöschten Objekten"), and at its own address.
  const shown = query.has('modified_since') ? objects : objects.filter(one => one.deleted !== true);
  const page = Math.max(1, Math.trunc(Number(query.get('page') ?? '1')) || 1);
  const { data, total } = pageOf(shown, {
    page,
    createdSince: query.get('created_since'),
    createdUntil: query.get('created_until'),
    modifiedSince: query.get('modified_since'),
    modifiedUntil: query.get('modified_until'),
  });
  const totalPages = Math.max(1, Math.ceil(total / perPage));
  const [path] = visit.address.split('?');
  const linkTo = (number: number) => {
    const search = new URLSearchParams(query);
    search.set('page', String(number));
    return `${visit.baseUrl}${path}?${search}`;
  };
  return json({
    data,
    pagination: { totalElements: total, elementsPerPage: perPage, currentPage: page, totalPages },
    links: {
      first: linkTo(1),
      self: linkTo(page),
      last: linkTo(totalPages),
      ...(page > 1 ? { prev: linkTo(page - 1) } : {}),
      ...(page < totalPages ? { next: linkTo(page + 1) } : {}),
    },
  });
}

/** Data that everybody may fetch, from any page. */
function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}

/** What is not there, for programs. */
function notFound(): Response {
  return json({ error: 'Not found' }, 404);
}
