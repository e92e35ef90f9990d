import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { type Actor, anonymous } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { isLanguage, type Language } from '../../kernel/text.ts';
import { contextFor, type Services } from '../context.ts';
import { log } from '../log.ts';
import { type Snapshot, snapshotReader } from '../snapshot.ts';
import { seeOther, withCookie } from './answers.tsx';
import { csrfToken, hashSecret, isBrowserSecret, isCsrfToken, newBrowserSecret } from './browser.ts';
import { type Encoding, encodingFor } from './encoding.ts';
import { type Fields, noFields, readFields } from './fields.ts';
import { holdForm } from './held.ts';
import { securityHeaders } from './headers.ts';
import { handleOnce } from './once.ts';
import { isAmong, type Making, PageCache } from './page-cache.ts';
import { type Frame, linksOf, type Route, type Visit } from './route.ts';

/** What the server needs from above: who is signed in, what stands around a page, how an error looks. */
export type Site = {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly assets: (name: string, encoding: Encoding) => { body: Uint8Array; headers: Record<string, string> } | null;
  readonly findSession: (token: string, now: Date) => Promise<{ sessionId: string; actor: Actor } | null>;
  readonly frame: (visit: Omit<Visit, 'frame'>, route: Route | null) => Promise<Frame>;
  readonly errorPage: (visit: Visit, status: 403 | 404 | 413 | 500) => Promise<Response> | Response;
  readonly signInRoute: string;
  readonly heldRoute: string;
  /** What the database holds; asked of the database itself unless a test says it. */
  readonly snapshot?: () => Promise<Snapshot>;
};

export const sessionCookie = 'kt_session';
const browserCookie = 'kt_browser';

/** The web server as a function from request to answer. */
export function createSite(site: Site): Hono {
  const app = new Hono();
  const { services } = site;
  const headers = securityHeaders(services.baseUrl);
  const snapshot = site.snapshot ?? snapshotReader(services.db);
  const pages = new PageCache({ snapshot, clock: services.clock, headers });
  app.use(async (c, next) => {
    const started = performance.now();
    // Before everything else, because what comes next costs more than the answer.
    const kept = isAnonymousRead(c) ? await pages.find(c) : null;
    if (kept) {
      logRequest(c, kept.route, kept.response.status, started);
      return kept.response;
    }
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (!c.req.path.startsWith('/assets/')) logRequest(c, c.req.routePath, c.res.status, started);
  });
  app.use(compress());
  app.get('/assets/:name', c => {
    const asset = site.assets(c.req.param('name'), encodingFor(c.req.header('Accept-Encoding')));
    return asset ? new Response(asset.body as BodyInit, { headers: asset.headers }) : c.notFound();
  });
  app.use(
    bodyLimit({
      maxSize: 12 * 1024 * 1024,
      onError: async c => site.errorPage(await visitOf(site, c, null, noFields), 413),
    }),
  );
  // No address of ours holds U+0000, and a database takes none.
  app.use((c, next) => (/%00/.test(new URL(c.req.url).pathname) ? Promise.resolve(c.notFound()) : next()));
  for (const route of site.routes) {
    const paths = typeof route.path === 'string' ? [route.path] : [route.path.de, route.path.en];
    for (const path of paths) app.on(route.method, path, c => answer(site, pages, c, route));
  }
  app.notFound(async c => site.errorPage(await visitOf(site, c, null, noFields), 404));
  app.onError(async (error, c) => {
    log('error', 'request.failed', { path: c.req.routePath, name: error.name, stack: error.stack ?? error.message });
    // It may be the database that is away: then the page is that of somebody who is not signed in.
    const visit = await visitOf(site, c, null, noFields).catch(() => visitOf(nobodySignedIn(site), c, null, noFields));
    return site.errorPage(visit, 500);
  });
  return app;
}

function nobodySignedIn(site: Site): Site {
  return { ...site, findSession: async () => null };
}

function answer(site: Site, pages: PageCache, c: Context, route: Route): Promise<Response> {
  if (route.cache !== 'public' || !isAnonymousRead(c)) return answerOne(site, c, route);
  return pages.make(c, c.req.routePath, making => answerOne(site, c, route, making));
}

/** Answers one browser; a page for everybody only gives it a cookie when it turns out to need one. */
async function answerOne(site: Site, c: Context, route: Route, making?: Making): Promise<Response> {
  const foreign = route.method === 'POST' && isForeign(site, c);
  const fields = route.method === 'POST' && !foreign ? await readFields(c.req.raw).catch(() => noFields) : noFields;
  const secret = browserSecret(c);
  const visit = await visitOf(site, c, route, fields, secret);
  const seen = making ? watched(visit, making) : visit;
  const response = foreign ? await site.errorPage(visit, 403) : unlessKnown(c, await handle(site, c, route, seen));
  // What everybody may keep carries nobody's secret.
  const isShared = making?.isPersonal === false || response.headers.get('Cache-Control')?.startsWith('public');
  if (isShared || secret === getCookie(c, browserCookie)) return response;
  return withCookie(response, browserCookie, secret, { secure: isSecure(site), maxAge: 180 * 86_400 });
}

/** What the reader has already is not sent again: an answer with an `ETag` that was asked about has no body. */
function unlessKnown(c: Context, response: Response): Response {
  const tag = response.headers.get('ETag');
  if (tag === null || response.status !== 200 || !isAmong(tag, c.req.header('If-None-Match'))) return response;
  const headers = new Headers(response.headers);
  headers.delete('Content-Type');
  return new Response(null, { status: 304, headers });
}

/** The same visit, which notes when the page asks for what only this browser has. */
function watched(visit: Visit, making: Making): Visit {
  const personal = (value: string): string => {
    making.isPersonal = true;
    return value;
  };
  return {
    ...visit,
    changesAt: moment => void making.changes.push(moment),
    get csrf() {
      return personal(visit.csrf);
    },
    get browser() {
      return personal(visit.browser);
    },
  };
}

/** Somebody reads who has not signed in. */
function isAnonymousRead(c: Context): boolean {
  return (c.req.method === 'GET' || c.req.method === 'HEAD') && getCookie(c, sessionCookie) === undefined;
}

function logRequest(c: Context, path: string, status: number, started: number): void {
  log('info', 'request', { method: c.req.method, path, status, ms: Math.round(performance.now() - started) });
}

async function handle(site: Site, c: Context, route: Route, visit: Visit): Promise<Response> {
  try {
    if (route.method === 'POST') return await take(site, c, route, visit);
    if (route.access === 'signed-in' && visit.ctx.actor.kind === 'anonymous') return toSignIn(site, visit);
    return await route.handle(visit);
  } catch (error) {
    if (error instanceof NotFound) return site.errorPage(visit, 404);
    if (error instanceof Forbidden) return site.errorPage(visit, 403);
    throw error;
  }
}

/** The browser's secret from its cookie, or a new one. */
function browserSecret(c: Context): string {
  const cookie = getCookie(c, browserCookie);
  return isBrowserSecret(cookie) ? cookie : newBrowserSecret();
}

function isSecure(site: Site): boolean {
  return site.services.baseUrl.startsWith('https:');
}

/** A form: taken, or held for its sender if the session or the browser's secret is gone. */
async function take(site: Site, c: Context, route: Route, visit: Visit): Promise<Response> {
  const secret = getCookie(c, browserCookie);
  const genuine = isBrowserSecret(secret) && isCsrfToken(secret, visit.fields.text('_csrf'));
  const signedOut = route.access === 'signed-in' && visit.ctx.actor.kind === 'anonymous';
  if (!genuine && route.secret) return seeOther(visit.address);
  if (!genuine || signedOut) {
    // With its key: it may have been taken before the session ended, and only the answer was lost.
    const fields = { ...visit.fields.toObject(), _key: [...visit.fields.all('_key')] };
    const id = await holdForm(visit.ctx, visit.browser, {
      path: visit.address,
      fields,
      files: visit.fields.fileNames(),
    });
    const held = visit.link(site.heldRoute, { id });
    return signedOut ? seeOther(visit.link(site.signInRoute, {}, { next: held })) : seeOther(held);
  }
  if (route.transaction === 'own') return route.handle(visit);
  return handleOnce(visit, route.handle);
}

function toSignIn(site: Site, visit: Visit): Response {
  return seeOther(visit.link(site.signInRoute, {}, { next: visit.address }));
}

/** A form sent by a page of another site. Browsers say so; old ones are caught by the token. */
function isForeign(site: Site, c: Context): boolean {
  const origin = c.req.header('Origin');
  const from = c.req.header('Sec-Fetch-Site');
  if (from !== undefined) return from !== 'same-origin' && from !== 'none';
  return (
    origin !== undefined &&
    origin !== 'null' &&
    new URL(origin).host !== c.req.header('Host') &&
    origin !== site.services.baseUrl
  );
}

async function visitOf(
  site: Site,
  c: Context,
  route: Route | null,
  fields: Fields,
  secret: string = browserSecret(c),
): Promise<Visit> {
  const language = languageOf(c);
  const token = getCookie(c, sessionCookie);
  const now = site.services.clock();
  const session = token ? await site.findSession(hashSecret(token), now) : null;
  const links = linksOf(site.routes);
  const url = new URL(c.req.url);
  const bare: Omit<Visit, 'frame'> = {
    ctx: contextFor(site.services, session?.actor ?? anonymous, language),
    language,
    routeId: route?.id ?? '',
    params: c.req.param() as Record<string, string>,
    query: queryOf(url),
    fields,
    address: `${url.pathname}${url.search}`,
    baseUrl: site.services.baseUrl,
    browser: hashSecret(secret),
    csrf: csrfToken(secret),
    sessionId: session?.sessionId ?? null,
    changesAt: () => {},
    link: (id, params, query) => links.path(id, language, params, query),
    linkIn: (other, id, params) => links.path(id, other, params),
  };
  return { ...bare, frame: await site.frame(bare, route) };
}

/** What stands behind the `?`, without U+0000. */
function queryOf({ searchParams }: URL): URLSearchParams {
  return new URLSearchParams([...searchParams].map(([name, value]) => [name, value.replaceAll('\0', '')]));
}

/** The first part of the path says the language; elsewhere the browser's wish does, German if it has none. */
function languageOf(c: Context): Language {
  const first = new URL(c.req.url).pathname.split('/')[1];
  if (isLanguage(first)) return first;
  const wanted = c.req.header('Accept-Language')?.slice(0, 2).toLowerCase();
  return isLanguage(wanted) ? wanted : 'de';
}
