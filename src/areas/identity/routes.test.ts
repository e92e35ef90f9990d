import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { createSetUpLink } from './commands/set-up.ts';
import { aMembership, aPerson, signIn } from './fixtures.ts';
import { identityDb } from './tables.ts';

const start = new Date('2027-03-01T09:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const account = '/de/arbeit/konto';

let site: TestSite;
let email: string;
let personId: string;
let count = 0;

beforeAll(async () => {
  site = await openTestSite({ now: start });
});
afterAll(() => site.close());
beforeEach(async () => {
  site.setNow(start);
  email = `person${++count}@stadt.example`;
  personId = await aPerson(site.ctx(), { name: 'Mila Muster', email });
});

/** Asks for a mail and reads it. */
async function ask(browser: Browser, address = email, next = account) {
  const from = `/de/anmelden?next=${encodeURIComponent(next)}`;
  const answer = await browser.submit(from, '/de/anmelden', { email: address });
  await site.settle();
  const text = site.mails.findLast(mail => mail.to === address)?.text ?? '';
  return {
    answer,
    code: /^ {4}(\d{3} \d{3})$/m.exec(text)?.[1] ?? '',
    link: /http:\/\/localhost(\/de\/anmelden\/link\/\S+)/.exec(text)?.[1] ?? '',
  };
}

async function type(browser: Browser, code: string) {
  return browser.submit('/de/code', '/de/code', { code });
}

async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.get(account)).status === 200;
}

/** A browser in which somebody is signed in. */
async function browserOf(id: string): Promise<Browser> {
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), id));
  return browser;
}

describe('a mail gateway that heads, gets and presses every link first', () => {
  async function robot(link: string, prefilled: Record<string, string> = {}): Promise<void> {
    const gateway = site.browser();
    await gateway.head(link);
    await gateway.get(link);
    expect((await gateway.submit(link, link, prefilled)).status).toBe(303);
  }

  test('only looking changes nothing: the link is still open for the person', async () => {
    const browser = site.browser();
    const { link } = await ask(browser);
    const gateway = site.browser();
    await gateway.head(link);
    await gateway.get(link);
    expect(gateway.cookie('kt_session')).toBeUndefined();
    expect((await browser.submit(link, link)).location).toBe(account);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('a robot that presses the button leaves the code valid, and the person gets in', async () => {
    const browser = site.browser();
    const { link, code } = await ask(browser);
    await robot(link);
    const page = await browser.get(link);
    expect([page.status, /Dieser Link wurde schon benutzt/.test(page.html)]).toEqual([410, true]);
    expect((await type(browser, code)).location).toBe(account);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('a robot that accepts an invitation leaves a person who signs in by mail', async () => {
    const organisation = await anOrganisation(site.ctx(), { name: 'Stadt Baunatal' });
    await aMembership(site.ctx(), { personId, organisationId: organisation, role: 'coordinator' });
    const coordinator = await browserOf(personId);
    const invite = `/de/arbeit/personen/${organisation}/einladen`;
    const address = `neu${count}@stadt.example`;
    await coordinator.submit(invite, invite, { name: 'Nora Neu', email: address, role: 'member', language: 'de' });
    await site.settle();
    const link = /http:\/\/localhost(\/de\/einladung\/\S+)/.exec(site.mails.at(-1)!.text)![1]!;
    await robot(link, { name: 'Nora Neu' });
    const browser = site.browser();
    const page = await browser.get(link);
    expect([page.status, /schon angenommen/.test(page.html)]).toEqual([410, true]);
    expect((await browser.submit(link, '/de/anmelden')).location).toBe('/de/code');
    await site.settle();
    const code = /^ {4}(\d{3} \d{3})$/m.exec(site.mails.at(-1)!.text)![1]!;
    await type(browser, code);
    expect((await browser.get(account)).html).toContain('Nora Neu');
  });
});

describe('asking for a mail', () => {
  test('is answered alike whether there is an account or not, but only an account gets a mail', async () => {
    const known = await ask(site.browser());
    const sent = site.mails.length;
    const [stranger, regular] = [site.browser(), site.browser()];
    const unknown = await ask(stranger, 'niemand@stadt.example');
    expect(site.mails.length).toBe(sent);
    expect([unknown.answer.status, unknown.answer.location]).toEqual([known.answer.status, known.answer.location]);
    await ask(regular);
    const pages = await Promise.all([stranger, regular].map(async browser => (await browser.get('/de/code')).html));
    const plain = (html: string) => html.replaceAll(/niemand|person\d+/g, '').replaceAll(/value="[\w-]{43}"/g, '');
    expect(plain(pages[0]!)).toBe(plain(pages[1]!));
  });

  test('with something that is no address keeps what was typed', async () => {
    const answer = await site.browser().submit('/de/anmelden', '/de/anmelden', { email: 'mila@' });
    expect([answer.status, /value="mila@"/.test(answer.html)]).toEqual([400, true]);
    expect(answer.html).toContain('href="#feld-email"');
  });

  test('eleven times in an hour is too often for an address, from wherever, and says so of any address', async () => {
    const address = `viel${count}@stadt.example`;
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await ask(site.browser(), address)).answer.status);
    expect(statuses).toEqual([...Array<number>(10).fill(303), 429]);
    site.setNow(minutes(61));
    expect((await ask(site.browser(), address)).answer.status).toBe(303);
  });

  test('twice within a moment sends one mail', async () => {
    const browser = site.browser();
    const sent = site.mails.length;
    await ask(browser);
    await ask(browser);
    expect(site.mails.length).toBe(sent + 1);
  });
});

describe('a code', () => {
  test('works only in the browser that asked', async () => {
    const { code } = await ask(site.browser());
    const other = site.browser();
    const answer = await type(other, code);
    expect([answer.status, await isSignedIn(other)]).toEqual([422, false]);
  });

  test('may be typed with or without the blank', async () => {
    const browser = site.browser();
    const { code } = await ask(browser);
    expect((await type(browser, code.replace(' ', ''))).status).toBe(303);
  });

  test('is void after fifteen minutes', async () => {
    const browser = site.browser();
    const { code } = await ask(browser);
    site.setNow(minutes(15));
    expect((await type(browser, code)).status).toBe(422);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('is void after five wrong ones, while the link still works', async () => {
    const browser = site.browser();
    const { code, link } = await ask(browser);
    const wrong = code === '000 000' ? '111111' : '000000';
    for (let i = 0; i < 5; i++) expect((await type(browser, wrong)).html).toContain('Dieser Code stimmt nicht');
    expect((await type(browser, code)).html).toContain('Zu viele falsche Codes');
    expect((await browser.submit(link, link)).status).toBe(303);
  });

  test('works once more if the answer was lost, but not after signing out', async () => {
    const browser = site.browser();
    const { code } = await ask(browser);
    await type(browser, code);
    browser.setCookie('kt_session', 'lost');
    expect((await type(browser, code)).status).toBe(303);
    await browser.submit(account, '/de/abmelden');
    expect((await type(browser, code)).status).toBe(422);
  });

  test('of an earlier mail still works when a second one was asked for', async () => {
    const browser = site.browser();
    const first = await ask(browser);
    site.setNow(minutes(1));
    await ask(browser);
    expect((await type(browser, first.code)).status).toBe(303);
  });
});

describe('a link', () => {
  test('works in any browser by its button, once, and for an hour', async () => {
    const { link } = await ask(site.browser());
    const phone = site.browser();
    expect((await phone.submit(link, link)).location).toBe(account);
    const second = site.browser();
    expect([(await second.submit('/de/anmelden', link)).status, await isSignedIn(second)]).toEqual([410, false]);
    const late = await ask(site.browser());
    site.setNow(minutes(60));
    const latecomer = site.browser();
    expect((await latecomer.get(late.link)).status).toBe(410);
    expect((await latecomer.submit('/de/anmelden', late.link)).status).toBe(410);
  });

  test('leads on only to our own pages', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example']) {
      const browser = site.browser();
      const { link } = await ask(browser, email, next);
      expect((await browser.submit(link, link)).location).toBe('/de/arbeit');
      site.setNow(new Date(site.ctx().now.getTime() + 60_000));
    }
  });
});

describe('a function mailbox', () => {
  test('asks who one is, and takes nobody else', async () => {
    const colleague = await aPerson(site.ctx(), { name: 'Ole Other', email: email.toUpperCase() });
    const stranger = await aPerson(site.ctx(), { name: 'Fremd' });
    const browser = site.browser();
    const { code } = await ask(browser);
    const who = (await type(browser, code)).location!;
    expect(await isSignedIn(browser)).toBe(false);
    const page = await browser.get(who);
    expect([page.html.includes('Mila Muster'), page.html.includes('Ole Other')]).toEqual([true, true]);
    expect((await browser.submit(who, who, { as: stranger })).status).toBe(404);
    expect((await browser.submit(who, who)).status).toBe(400);
    expect((await browser.submit(who, who, { as: colleague })).location).toBe(account);
    expect((await browser.get(account)).html).toContain('Ole Other');
  });

  test('lets nobody choose in a browser that has proven nothing, or ten minutes later', async () => {
    await aPerson(site.ctx(), { email });
    const browser = site.browser();
    const { code } = await ask(browser);
    const who = (await type(browser, code)).location!;
    expect((await site.browser().get(who)).status).toBe(404);
    site.setNow(minutes(10));
    expect((await browser.submit('/de/anmelden', who, { as: personId })).status).toBe(404);
  });
});

describe('signing out', () => {
  test('ends this browser only, or all of them', async () => {
    const [here, there] = [await browserOf(personId), await browserOf(personId)];
    await here.submit(account, '/de/abmelden');
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true]);
    const third = await browserOf(personId);
    await third.submit(account, '/de/abmelden/ueberall');
    expect([await isSignedIn(third), await isSignedIn(there)]).toEqual([false, false]);
  });
});

test('nothing that opens a door is kept in the database', async () => {
  const browser = site.browser();
  const { code, link } = await ask(browser);
  await type(browser, code);
  const db = identityDb(site.services.db);
  const kept = JSON.stringify([
    await db.selectFrom('signInChallenge').selectAll().execute(),
    await db.selectFrom('session').selectAll().execute(),
    await site.services.db.selectFrom('mail').selectAll().execute(),
  ]);
  const secrets = [code.replace(' ', ''), link.split('/').at(-1)!, browser.cookie('kt_session')!];
  expect(secrets.filter(secret => kept.includes(`"${secret}"`))).toEqual([]);
});

test('the set-up link makes the office account, and looking at it changes nothing', async () => {
  const path = `/de/einrichten/${await createSetUpLink(site.ctx())}`;
  const browser = site.browser();
  await browser.head(path);
  const values = { name: 'Alex Amt', email: `buero${count}@programm.example`, organisation: 'Büro', phone: '' };
  const refused = await browser.submit(path, path, values);
  expect([refused.status, /value="Alex Amt"/.test(refused.html)]).toEqual([400, true]);
  expect((await browser.submit(path, path, { ...values, phone: '0561 1' })).location).toBe('/de/arbeit');
  expect((await browser.get(account)).html).toContain('Programmbüro, Büro');
  expect((await site.browser().get(path)).status).toBe(410);
});
