import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Browser, type Page } from '../../../tests/support/browser.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { anonymous } from '../../kernel/actor.ts';
import type { Services } from '../context.ts';
import type { Db } from '../database.ts';
import type { Snapshot } from '../snapshot.ts';
import { html } from './answers.tsx';
import type { Route, Visit } from './route.ts';
import { createSite, sessionCookie } from './server.ts';

let program: TestProgram;
let made: string[] = [];
let changes: Date | null = null;

/** What the page shows: how many attempts the database has counted, and the name of whoever looks. */
async function show(visit: Visit): Promise<Response> {
  made.push(visit.address);
  if (changes) visit.changesAt(changes);
  const { db, actor, now } = visit.ctx;
  const rows = await db.selectFrom('rateCount').select('key').execute();
  const late = changes !== null && now >= changes ? ' zu spät' : '';
  return html(<p>{`${visit.language} ${rows.length} ${actor.kind}${late} ${'Zeile '.repeat(400)}`}</p>);
}

const routes: Route[] = [
  { id: 'public', method: 'GET', path: { de: '/de/seite/:name', en: '/en/page/:name' }, cache: 'public', handle: show },
  { id: 'private', method: 'GET', path: '/de/fuer-mich', handle: show },
  {
    id: 'with-form',
    method: 'GET',
    path: { de: '/de/formular', en: '/en/form' },
    cache: 'public',
    handle: visit => html(<p>{visit.csrf}</p>),
  },
];

const person = { kind: 'person', personId: '00000000-0000-7000-8000-000000000001', memberships: [] } as const;
const siteOn = (services: Services, snapshot?: () => Promise<Snapshot>) =>
  createSite({
    services,
    ...(snapshot ? { snapshot } : {}),
    routes,
    assets: () => null,
    findSession: async () => ({ sessionId: 'session', actor: person }),
    frame: async () => ({}) as Visit['frame'],
    errorPage: (_visit, status) => new Response(`error ${status}`, { status }),
    signInRoute: 'public',
    heldRoute: 'public',
  });

// Whoever counts how often a page is made lets the database stand still: other tests write to the same PostgreSQL.
const stillSite = () => siteOn(program.services, async () => 'still' as Snapshot);

let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  program = await openTestProgram({ parts: { listeners: [], mails: [], jobs: [] } });
});
afterAll(() => program.close());
beforeEach(() => {
  site = siteOn(program.services);
  made = [];
  changes = null;
  program.setNow(new Date('2027-03-01T09:00:00Z'));
});

const visitor = () => new Browser(site);
const signedIn = () => {
  const browser = visitor();
  browser.setCookie(sessionCookie, 'token');
  return browser;
};
let count = 0;
const change = (db: Db = program.services.db) =>
  db
    .insertInto('rateCount')
    .values({ key: `key ${count++}`, windowStart: new Date(), count: 1 })
    .execute();
const words = ({ html: body }: Page) => body.replace(/<p>| Zeile.*/g, '');
const tagOf = ({ response }: Page) => response.headers.get('ETag')!;

test('a page is made once for everybody who is not signed in, and once for each address', async () => {
  site = stillSite();
  const first = await visitor().get('/de/seite/a');
  const second = await visitor().get('/de/seite/a');
  expect(second.html).toBe(first.html);
  expect(made).toEqual(['/de/seite/a']);
  await visitor().get('/de/seite/a?filter=1');
  expect(words(await visitor().get('/en/page/a'))).toMatch(/^en /);
  expect(made).toEqual(['/de/seite/a', '/de/seite/a?filter=1', '/en/page/a']);
});

test('a browser that has the page gets 304, with no other body and no cookie', async () => {
  const first = await visitor().get('/de/seite/a');
  const headers = first.response.headers;
  expect([headers.get('Cache-Control'), headers.get('Vary'), headers.get('Set-Cookie')]).toEqual([
    'no-cache',
    'Accept-Encoding, Cookie',
    null,
  ]);
  for (const known of [tagOf(first), `W/${tagOf(first)}`, `"other", ${tagOf(first)}`]) {
    const again = await visitor().get('/de/seite/a', { 'If-None-Match': known });
    expect([again.status, again.html, tagOf(again)]).toEqual([304, '', tagOf(first)]);
    expect(again.response.headers.get('Content-Security-Policy')).toBe(headers.get('Content-Security-Policy'));
  }
  expect((await visitor().get('/de/seite/a', { 'If-None-Match': '"other"' })).status).toBe(200);
});

test('each form of compression has its own tag', async () => {
  const plain = await visitor().get('/de/seite/a');
  const small = await visitor().get('/de/seite/a', { 'Accept-Encoding': 'gzip, br' });
  expect(small.response.headers.get('Content-Encoding')).toBe('br');
  expect((await visitor().get('/de/seite/a', { 'If-None-Match': tagOf(small) })).status).toBe(200);
  expect(tagOf(small)).not.toBe(tagOf(plain));
});

test('the head of a page comes without the page', async () => {
  const first = await visitor().get('/de/seite/a');
  const head = await visitor().head('/de/seite/a');
  expect([head.status, head.html, tagOf(head)]).toEqual([200, '', tagOf(first)]);
});

test('a change is seen by the next request, in this process and in another one', async () => {
  const other = await program.another();
  const elsewhere = new Browser(siteOn(other.services));
  const before = [await visitor().get('/de/seite/a'), await elsewhere.get('/de/seite/a')].map(words);
  for (const where of [program.services.db, other.services.db]) {
    await change(where);
    const after = [await visitor().get('/de/seite/a'), await elsewhere.get('/de/seite/a')].map(words);
    expect(after).toEqual([`de ${count} anonymous`, `de ${count} anonymous`]);
    expect(after).not.toEqual(before);
  }
  await other.close();
});

test('what is not committed yet is not shown, and shown as soon as it is', async () => {
  const seen: string[] = [];
  await program.services.db.transaction().execute(async trx => {
    await change(trx);
    seen.push(words(await visitor().get('/de/seite/a')), words(await visitor().get('/de/seite/a')));
  });
  seen.push(words(await visitor().get('/de/seite/a')));
  expect(seen).toEqual([`de ${count - 1} anonymous`, `de ${count - 1} anonymous`, `de ${count} anonymous`]);
});

test('many at the same time share one making', async () => {
  site = stillSite();
  const pages = await Promise.all(Array.from({ length: 20 }, () => visitor().get('/de/seite/viele')));
  expect(new Set(pages.map(({ html: body }) => body)).size).toBe(1);
  expect(made).toEqual(['/de/seite/viele']);
});

test('whoever is signed in never gets it and never makes it for others', async () => {
  expect(words(await signedIn().get('/de/seite/a'))).toMatch(/ person$/);
  expect(words(await visitor().get('/de/seite/a'))).toMatch(/ anonymous$/);
  const own = await signedIn().get('/de/seite/a', { 'If-None-Match': tagOf(await visitor().get('/de/seite/a')) });
  expect([own.status, words(own).split(' ').at(-1), own.response.headers.get('Cache-Control')]).toEqual([
    200,
    'person',
    'no-store',
  ]);
});

test('a page that turns out to hold something of this browser is made for it alone', async () => {
  const [one, two] = [visitor(), visitor()];
  const pages = [await one.get('/de/formular'), await two.get('/de/formular'), await one.get('/de/formular')];
  expect(pages[0]!.html).not.toBe(pages[1]!.html);
  expect(pages[2]!.html).toBe(pages[0]!.html);
  expect([one.cookie('kt_browser') === two.cookie('kt_browser'), tagOf(pages[0]!)]).toEqual([false, null]);
});

test('no other page and no error is kept', async () => {
  await visitor().get('/de/fuer-mich');
  await visitor().get('/de/fuer-mich');
  expect(made.length).toBe(2);
  const missing = await visitor().get('/de/nirgends');
  expect([missing.status, tagOf(missing)]).toEqual([404, null]);
});

test('a page changes at the moment that it named, and otherwise is no older than a second', async () => {
  site = stillSite();
  changes = new Date('2027-03-01T09:00:00.500Z');
  const at = async (moment: string): Promise<string> => {
    program.setNow(new Date(`2027-03-01T09:00:0${moment}Z`));
    return words(await visitor().get('/de/seite/frist'));
  };
  expect(await at('0.000')).toBe(`de ${count} ${anonymous.kind}`);
  expect(await at('0.499')).toBe(`de ${count} ${anonymous.kind}`);
  expect(made.length).toBe(1);
  expect(await at('0.500')).toBe(`de ${count} ${anonymous.kind} zu spät`);
  await at('1.499');
  expect(made.length).toBe(2);
  await at('1.500');
  expect(made.length).toBe(3);
});
