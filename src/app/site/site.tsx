import { sql } from 'kysely';
import { join } from 'node:path';
import { privacyRoute } from '../../areas/outreach/routes/privacy.tsx';
import { readBorders } from '../../areas/places/imports/bundled.ts';
import { Page } from '../../design/page.tsx';
import { StyleGuide, title as styleTitle } from '../../design/style-guide.tsx';
import { seeOther, html } from '../../platform/web/answers.tsx';
import { loadHeldForm } from '../../platform/web/held.ts';
import { linksOf, type Route, type Visit } from '../../platform/web/route.ts';
import { createSite } from '../../platform/web/server.ts';
import type { Ctx, Services } from '../../platform/context.ts';
import { projectFolder } from '../../platform/sources.ts';
import { demoRoutes } from '../../areas/identity/routes/account.tsx';
import { notificationRoutes } from '../../areas/identity/routes/notifications.tsx';
import { findSession, nameOf } from '../../areas/identity/queries.ts';
import { listPersonas } from '../demo/personas.ts';
import { retention } from '../retention.ts';
import { areaRoutes } from '../wiring.ts';
import { readAssets } from './assets.ts';
import { frameOf } from './frame.ts';
import { readMailbox } from './mailbox.ts';
import { robots, sitemap } from './sitemap.ts';
import { mailRoutes } from './mails.tsx';
import { todayPage } from './today.tsx';
import { topicsIn } from './topics.ts';
import { ErrorPage } from './views/error-page.tsx';
import { HeldFormPage } from './views/held-form.tsx';
import { MailboxPage } from './views/mailbox.tsx';
import { PersonasPage } from './views/personas.tsx';

export type AppOptions = {
  readonly services: Services;
  /** Whether the database was made as demo and may be played with. */
  readonly demo: boolean;
  readonly mailFolder?: string;
};

/** The web application: every area's routes with a frame around each page. */
export function createApp(options: AppOptions) {
  const { services, demo } = options;
  const routes = routesOf(options);
  const links = linksOf(routes);
  const assets = readAssets(join(projectFolder, 'build'));
  return createSite({
    services,
    routes,
    assets: assets.find,
    findSession: (tokenHash, now) => findSession(services, tokenHash, now),
    frame: (visit, route) => frameOf({ assets, links, nameOf: id => nameOf(visit.ctx, id), demo }, visit, route),
    errorPage: (visit, status) => html(<ErrorPage visit={visit} status={status} />, status),
    signInRoute: 'identity.sign-in',
    heldRoute: 'held.show',
  });
}

/** Every address of the program. @public for the table of who gets what. */
export function routesOf(options: AppOptions): Route[] {
  const routes = [...siteRoutes(options), ...areaRoutes, ...(options.demo ? demoRoutes({ personas: personaIds }) : [])];
  const handle = (visit: Visit): Promise<Response> => sitemap(visit, routes);
  return [...routes, { id: 'sitemap', method: 'GET', path: '/sitemap.xml', handle }];
}

function siteRoutes({ services, demo, mailFolder }: AppOptions): Route[] {
  const own: Route[] = [
    { id: 'root', method: 'GET', path: '/', handle: visit => seeOther(`/${visit.language}`) },
    { id: 'today', method: 'GET', path: { de: '/de/arbeit', en: '/en/work' }, access: 'signed-in', handle: todayPage },
    privacyRoute(retention),
    { id: 'health', method: 'GET', path: '/health', handle: () => text('ok') },
    { id: 'ready', method: 'GET', path: '/ready', handle: () => ready(services) },
    { id: 'robots', method: 'GET', path: '/robots.txt', handle: robots },
    { id: 'held.show', method: 'GET', path: { de: '/de/gehalten/:id', en: '/en/held/:id' }, handle: heldForm },
    ...notificationRoutes(topicsIn),
    ...mailRoutes,
  ];
  if (!demo) return own;
  const path = { de: '/de/demo/post', en: '/en/demo/mail' };
  const roles = { de: '/de/demo', en: '/en/demo' };
  const style = { de: '/de/stil', en: '/en/style' };
  return [
    ...own,
    { id: 'demo.roles', method: 'GET', path: roles, handle: personas },
    { id: 'demo.style', method: 'GET', path: style, cache: 'public', handle: styleGuide },
    { id: 'demo.mail', method: 'GET', path, handle: visit => mailbox(visit, mailFolder) },
  ];
}

async function personas(visit: Visit): Promise<Response> {
  return html(<PersonasPage visit={visit} personas={await listPersonas(visit.ctx)} />);
}

async function personaIds(ctx: Ctx): Promise<string[]> {
  return (await listPersonas(ctx)).map(({ personId }) => personId);
}

async function ready(services: Services): Promise<Response> {
  const reached = await sql`select 1`.execute(services.db).then(
    () => true,
    () => false,
  );
  return text(reached ? 'ready' : 'database unreachable', reached ? 200 : 503);
}

function styleGuide(visit: Visit): Promise<Response> {
  const topology = readBorders(join(projectFolder, 'data'), 'kreis');
  return html(
    <Page frame={visit.frame} lang={visit.language} title={styleTitle[visit.language]} hidden>
      <StyleGuide lang={visit.language} topology={topology} />
    </Page>,
  );
}

async function heldForm(visit: Visit): Promise<Response> {
  return html(<HeldFormPage visit={visit} held={await loadHeldForm(visit.ctx, visit.browser, visit.params.id!)} />);
}

async function mailbox(visit: Visit, folder: string | undefined): Promise<Response> {
  return html(<MailboxPage visit={visit} mails={folder === undefined ? [] : await readMailbox(folder)} />);
}

function text(body: string, status = 200): Response {
  return new Response(`${body}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
