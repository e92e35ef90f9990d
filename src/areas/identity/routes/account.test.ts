import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf, type Route } from '../../../platform/web/route.ts';
import { createSite } from '../../../platform/web/server.ts';
import { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { invitePerson } from '../commands/invitations.ts';
import { createSetUpLink } from '../commands/set-up.ts';
import { aMembership, aPerson, signIn } from '../fixtures.ts';
import { findSession, listMembers } from '../queries.ts';
import { routes } from '../routes.tsx';
import { identityDb } from '../tables.ts';
import { demoRoutes } from './account.tsx';
import { notificationRoutes } from './notifications.tsx';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

/** A site with personas and nothing else but this area; a page without a frame is enough here. */
function demoSite(personas: readonly string[]) {
  const today: Route = { id: 'today', method: 'GET', path: '/', handle: () => new Response('') };
  return createSite({
    services: site.services,
    routes: [...routes, ...notificationRoutes(() => []), ...demoRoutes({ personas: async () => personas }), today],
    assets: () => null,
    findSession: (tokenHash, now) => findSession(site.services, tokenHash, now),
    frame: async () => ({
      assets: name => name,
      addresses: { de: '/de', en: '/en' },
      origin: '',
      home: '/',
      navigation: [],
      footer: [],
      session: { kind: 'signed-out', href: '/' },
    }),
    errorPage: (_visit, status) => new Response('', { status }),
    signInRoute: 'identity.sign-in',
    heldRoute: 'identity.sign-in',
  });
}

test('a persona is taken with one click, and nobody else can be taken', async () => {
  const [persona, stranger] = [await aPerson(site.ctx(), { name: 'Pia Person' }), await aPerson(site.ctx())];
  const browser = new Browser(demoSite([persona]));
  expect((await browser.submit('/de/anmelden', '/de/demo/rolle', { person: stranger })).status).toBe(404);
  expect((await browser.submit('/de/anmelden', '/de/demo/rolle', { person: persona })).status).toBe(303);
  expect((await browser.get('/de/arbeit/konto')).html).toContain('Pia Person');
  const session = await identityDb(site.services.db)
    .selectFrom('session')
    .select('persona')
    .where('personId', '=', persona)
    .executeTakeFirstOrThrow();
  expect(session.persona).toBe(true);
  const real = site.browser();
  expect((await real.submit('/de/anmelden', '/de/demo/rolle', { person: persona })).status).toBe(404);
});

test('every page is valid HTML in both languages', async () => {
  const organisation = await anOrganisation(site.ctx(), { kind: 'office', name: 'Büro & Söhne' });
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId: organisation, role: 'office' });
  await anOrganisation(site.ctx());
  const invited = { name: 'Ida', email: 'ida@stadt.example', role: 'adviser', language: 'de' } as const;
  await invitePerson(site.ctx(), organisation, { ...invited, baseUrl: 'http://localhost' });
  await site.settle();
  const token = /einladung\/(\S+)/.exec(site.mails.at(-1)!.text)![1]!;
  const setUp = await createSetUpLink(site.ctx());
  const [member] = await listMembers(site.ctx(), { personIds: [personId] });
  const params: Record<string, Record<string, string>> = {
    'identity.link': { token: 'gone' },
    'identity.set-up': { token: setUp },
    'identity.invitation': { token },
    'people.organisation': { organisation },
    'people.invite': { organisation },
    'people.end': { membership: member!.membershipId },
  };
  const pages = routes.filter(({ id, method }) => method === 'GET' && id !== 'identity.who');
  const [out, signedIn] = [site.browser(), site.browser()];
  signedIn.setCookie('kt_session', await signIn(site.ctx(), personId));
  const faults: string[] = [];
  for (const { id, access } of pages) {
    for (const language of ['de', 'en'] as const) {
      const path = linksOf(routes).path(id, language, params[id]);
      const page = await (access === 'signed-in' ? signedIn : out).get(path);
      expect([path, page.status]).toEqual([path, id === 'identity.link' ? 410 : 200]);
      faults.push(...(await faultsOfHtml(page.html)).map(fault => `${path}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});
