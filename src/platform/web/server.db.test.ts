import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Browser } from '../../../tests/support/browser.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor } from '../../kernel/actor.ts';
import { NotFound } from '../../kernel/errors.ts';
import { seeOther } from './answers.tsx';
import { hashSecret } from './browser.ts';
import { loadHeldForm } from './held.ts';
import type { Frame, Route } from './route.ts';
import { createSite } from './server.ts';

const frame: Frame = {
  assets: name => name,
  addresses: { de: '/de', en: '/en' },
  origin: 'http://localhost',
  home: '/de',
  navigation: [],
  footer: [],
  session: { kind: 'signed-out', href: '/de/anmelden' },
};
const page = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const form = (csrf: string, key: string) =>
  `<form method="post" action="/de/notiz"><input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="_key" value="${key}"></form>`;

let program: TestProgram;
let signedIn: Actor | null = null;
let taken: string[] = [];

/** A site with one form; a note that says "nein" is refused after it was written. */
const routes: Route[] = [
  { id: 'sign-in', method: 'GET', path: '/de/anmelden', handle: () => page('Anmelden') },
  { id: 'form', method: 'GET', path: '/de/notiz', handle: visit => page(form(visit.csrf, 'one-form')) },
  {
    id: 'note',
    method: 'POST',
    path: '/de/notiz',
    access: 'signed-in',
    handle: async visit => {
      const text = visit.fields.text('text');
      const id = visit.ctx.newId();
      await visit.ctx.outbox.record(visit.ctx, 'note.taken', id);
      if (text === 'nein') return page('refused', 422);
      taken.push(text);
      return seeOther(`/de/notiz/${taken.length}`);
    },
  },
  {
    id: 'held',
    method: 'GET',
    path: '/de/gehalten/:id',
    handle: async visit => {
      const held = await loadHeldForm(visit.ctx, visit.browser, visit.params.id!);
      return page(`${held.path} ${held.fields.text}`);
    },
  },
  { id: 'gone', method: 'GET', path: '/de/weg', handle: () => Promise.reject(new NotFound('thing')) },
  { id: 'broken', method: 'GET', path: '/de/kaputt', handle: () => Promise.reject(new Error('secret detail')) },
];

beforeAll(async () => {
  program = await openTestProgram({ parts: { listeners: [], mails: [], jobs: [] } });
});
afterAll(() => program.close());
beforeEach(() => {
  taken = [];
  signedIn = { kind: 'person', personId: '00000000-0000-7000-8000-000000000001', memberships: [] };
});

const browse = () =>
  new Browser(
    createSite({
      services: program.services,
      routes,
      assets: () => null,
      findSession: async () => null,
      ...(signedIn ? { findSession: async () => ({ sessionId: 'session', actor: signedIn! }) } : {}),
      frame: async () => frame,
      errorPage: (_visit, status) => page(`error ${status}`, status),
      signInRoute: 'sign-in',
      heldRoute: 'held',
    }),
  );
const browser = () => {
  const one = browse();
  one.setCookie('kt_session', 'token');
  return one;
};
const events = async () => (await program.services.db.selectFrom('event').select('id').execute()).length;

test('a form that is sent twice is taken once and leads to the same place', async () => {
  const one = browser();
  const first = await one.submit('/de/notiz', '/de/notiz', { text: 'ja' });
  const second = await one.submit('/de/notiz', '/de/notiz', { text: 'ja' });
  expect([first.status, first.location]).toEqual([303, '/de/notiz/1']);
  expect([second.status, second.location]).toEqual([303, '/de/notiz/1']);
  expect(taken).toEqual(['ja']);
});

test('two sendings of the same moment are taken once', async () => {
  const one = browser();
  const page = await one.get('/de/notiz');
  const csrf = /_csrf" value="([^"]+)/.exec(page.html)![1]!;
  const answers = await Promise.all(
    [1, 2, 3].map(() => one.post('/de/notiz', { _csrf: csrf, _key: 'same', text: 'x' })),
  );
  expect(answers.map(({ status, location }) => [status, location])).toEqual(Array(3).fill([303, '/de/notiz/1']));
  expect(taken).toEqual(['x']);
});

test('a refused form leaves nothing behind and may be sent again', async () => {
  const one = browser();
  const before = await events();
  const page = await one.get('/de/notiz');
  const csrf = /_csrf" value="([^"]+)/.exec(page.html)![1]!;
  expect((await one.post('/de/notiz', { _csrf: csrf, _key: 'again', text: 'nein' })).status).toBe(422);
  expect(await events()).toBe(before);
  expect((await one.post('/de/notiz', { _csrf: csrf, _key: 'again', text: 'doch' })).status).toBe(303);
  expect(taken).toEqual(['doch']);
});

test('what was typed is kept when the session has ended, for this browser alone', async () => {
  const one = browser();
  const csrf = /_csrf" value="([^"]+)/.exec((await one.get('/de/notiz')).html)![1]!;
  signedIn = null;
  const out = browse();
  out.setCookie('kt_browser', one.cookie('kt_browser')!);
  const sent = await out.post('/de/notiz', { _csrf: csrf, _key: 'late', text: 'lange Notiz' });
  const next = new URL(sent.location!, 'http://localhost').searchParams.get('next')!;
  expect([sent.status, sent.location!.split('?')[0]]).toEqual([303, '/de/anmelden']);
  expect((await out.get(next)).html).toBe('/de/notiz lange Notiz');
  expect((await browse().get(next)).status).toBe(404);
  expect(taken).toEqual([]);
});

test('a form that was taken, whose answer was lost and whose session then ended is not taken twice', async () => {
  const one = browser();
  const csrf = /_csrf" value="([^"]+)/.exec((await one.get('/de/notiz')).html)![1]!;
  const form = { _csrf: csrf, _key: 'answered-too-late', text: 'einmal' };
  await one.post('/de/notiz', form);
  const session = signedIn;
  signedIn = null;
  const out = browse();
  out.setCookie('kt_browser', one.cookie('kt_browser')!);
  const held = new URL((await out.post('/de/notiz', form)).location!, 'http://localhost').searchParams.get('next')!;
  const { fields } = await loadHeldForm(program.ctx(), hashSecret(one.cookie('kt_browser')!), held.split('/').at(-1)!);
  signedIn = session;
  const back = browser();
  back.setCookie('kt_browser', one.cookie('kt_browser')!);
  const again = await back.post('/de/notiz', { _csrf: csrf, text: fields.text![0]!, _key: fields._key![0]! });
  expect(again.status).toBe(303);
  expect(taken).toEqual(['einmal']);
});

test('a form of another site is refused and a form without its token is held', async () => {
  const one = browser();
  await one.get('/de/notiz');
  const held = await one.post('/de/notiz', { text: 'ohne Zeichen' });
  expect([held.status, held.location!.startsWith('/de/gehalten/')]).toEqual([303, true]);
  const site = createSite({
    services: program.services,
    routes,
    assets: () => null,
    findSession: async () => ({ sessionId: 'session', actor: signedIn! }),
    frame: async () => frame,
    errorPage: (_visit, status) => page(`error ${status}`, status),
    signInRoute: 'sign-in',
    heldRoute: 'held',
  });
  const foreign = await site.fetch(
    new Request('http://localhost/de/notiz', {
      method: 'POST',
      headers: {
        Origin: 'https://elsewhere.example',
        Host: 'localhost',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'text=boese',
    }),
  );
  expect(foreign.status).toBe(403);
  expect(taken).toEqual([]);
});

test('a character that no database takes is left out of what was typed, and leads nowhere in an address', async () => {
  const one = browser();
  await one.submit('/de/notiz', '/de/notiz', { text: 'Hallo\u0000 \u202eWelt' });
  expect(taken).toEqual(['Hallo Welt']);
  expect((await one.get('/de/gehalten/%00')).status).toBe(404);
});

test('what is missing is 404, what breaks is 500 without a word about why', async () => {
  const one = browser();
  expect([(await one.get('/de/weg')).status, (await one.get('/de/nirgends')).status]).toEqual([404, 404]);
  const broken = await one.get('/de/kaputt');
  expect([broken.status, broken.html]).toEqual([500, 'error 500']);
});

test('a database that is away is a page that says so, too', async () => {
  const site = createSite({
    services: program.services,
    routes,
    assets: () => null,
    findSession: () => Promise.reject(new Error('Connection terminated unexpectedly')),
    frame: async () => frame,
    errorPage: (_visit, status) => page(`error ${status}`, status),
    signInRoute: 'sign-in',
    heldRoute: 'held',
  });
  const one = new Browser(site);
  one.setCookie('kt_session', 'token');
  const shown = await one.get('/de/notiz');
  expect([shown.status, shown.html]).toEqual([500, 'error 500']);
});

test('every page forbids inline script and framing', async () => {
  const { response } = await browser().get('/de/notiz');
  const policy = response.headers.get('Content-Security-Policy')!;
  expect(policy.split('; ').filter(rule => /^(default|script|frame-ancestors)/.test(rule))).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
  ]);
});
