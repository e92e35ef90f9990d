import { listEvents } from '../../areas/events/queries.ts';
import { listProjects } from '../../areas/networks/queries.ts';
import { listOrganisations } from '../../areas/organisations/queries.ts';
import { findRegionProgramme } from '../../areas/outreach/queries/home.ts';
import { listCalls } from '../../areas/programmes/queries.ts';
import { listNewsAddresses } from '../../areas/outreach/queries/news.ts';
import { languages } from '../../kernel/text.ts';
import { linksOf, type Route, type Visit } from '../../platform/web/route.ts';

/** A page that search engines may find, by its route. */
type Found = { readonly routeId: string; readonly params?: Readonly<Record<string, string>> };

/** Public pages that are not for search engines: ways in, kept forms, what is over, the demo, files. */
const notForSearch = /^(root|health|ready|robots|sitemap|held|identity|demo)\b|\.(feed|pdf|docx|image|gone)$/;
/** Pages that are there only if their programme or project is. */
const ofRecords = ['outreach.region-twinning', 'outreach.climate-partnership'];

/** `GET /sitemap.xml`: every public page in both languages. */
export async function sitemap(visit: Visit, routes: readonly Route[]): Promise<Response> {
  const links = linksOf(routes);
  const fixed = routes
    .filter(route => route.method === 'GET' && route.access !== 'signed-in' && typeof route.path !== 'string')
    .filter(({ id, path }) => !notForSearch.test(id) && !ofRecords.includes(id) && !JSON.stringify(path).includes('/:'))
    .map(({ id }): Found => ({ routeId: id }));
  const found = [...fixed, ...(await pagesOfRecords(visit))];
  const entries = found.flatMap(page => languages.map(language => entryOf(visit, links, page, language)));
  const body = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}

/** The page of each thing that has one. The page of a single idea is found through the list. */
async function pagesOfRecords({ ctx }: Visit): Promise<Found[]> {
  const [latest, ...projects] = await listProjects(ctx);
  const region = await findRegionProgramme(ctx);
  const calls = await listCalls(ctx);
  const partners = await listOrganisations(ctx, { published: true });
  const events = await listEvents(ctx);
  const news = await listNewsAddresses(ctx);
  return [
    ...(region ? [{ routeId: 'outreach.region-twinning' }] : []),
    ...(latest ? [{ routeId: 'outreach.climate-partnership' }] : []),
    ...projects.map(({ slug }) => ({ routeId: 'outreach.project', params: { project: slug } })),
    ...calls.map(({ slug }) => ({ routeId: 'calls.show', params: { call: slug } })),
    ...partners.map(({ slug }) => ({ routeId: 'partners.show', params: { organisation: slug } })),
    ...events.map(({ slug }) => ({ routeId: 'events.show', params: { event: slug } })),
    ...news.map(slug => ({ routeId: 'news.show', params: { news: slug } })),
  ];
}

function entryOf(
  visit: Visit,
  links: ReturnType<typeof linksOf>,
  { routeId, params }: Found,
  language: (typeof languages)[number],
): string {
  const address = (of: (typeof languages)[number]): string => `${visit.baseUrl}${links.path(routeId, of, params)}`;
  const others = languages.map(of => `<xhtml:link rel="alternate" hreflang="${of}" href="${address(of)}"/>`);
  return `<url><loc>${address(language)}</loc>${others.join('')}</url>`;
}

/** `GET /robots.txt`: everything public may be found; the workspace and kept forms may not. */
export function robots(visit: Visit): Response {
  const closed = ['/de/arbeit', '/en/work', '/de/gehalten', '/en/held', '/de/demo', '/en/demo'];
  const lines = [
    'User-agent: *',
    ...closed.map(path => `Disallow: ${path}`),
    '',
    `Sitemap: ${visit.baseUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
