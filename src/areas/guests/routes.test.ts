import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { addDays, day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aDocument } from '../documents/fixtures.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { aMeeting } from '../meetings/fixtures.ts';
import { changePartnership } from '../partnerships/commands/change.ts';
import { aYear } from '../partnerships/fixtures.ts';
import { anEntry } from '../plans/fixtures.ts';
import { listChanges, loadEntry } from '../plans/queries.ts';
import { aGuest } from './fixtures.ts';
import { jobs } from './jobs.ts';
import { listGuests } from './queries.ts';
import { findAddress } from './queries/address.ts';

const start = new Date('2027-03-01T09:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const secret = 'frieda.privat@verein.example';

let site: TestSite;
let pair: Awaited<ReturnType<typeof aYear>>;
let base: string;
let host: Browser;
let other: Browser;
let office: Browser;

beforeAll(async () => {
  site = await openTestSite({ now: start });
  pair = await aYear(site.ctx());
  base = `/de/arbeit/partnerschaften/${pair.partnershipId}/von-aussen`;
  host = await browserOf(pair.memberIds[0]!, 'member');
  other = await browserOf(pair.memberIds[1]!, 'coordinator');
  office = await browserOf(pair.officeId, 'office');
});
afterAll(() => site.close());
beforeEach(() => {
  site.setNow(start);
  site.mails.length = 0;
});

async function browserOf(organisationId: string, role: Role): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel' });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

const hosted = () => ({ partnershipId: pair.partnershipId, hostId: pair.memberIds[0]! });
const linkIn = (text = '') => /http:\/\/localhost(\/(?:de|en)\/\S+\/[\w-]{43})/.exec(text)?.[1] ?? '';
const stateOf = async (entryId: string) => (await loadEntry(site.ctx(), pair.partnershipId, entryId)).entry.state;
const typed = { kind: 'person', name: 'Frieda Privat', email: secret, language: 'de', endsOn: '2027-12-31' };

test('a private person is invited, says yes by a button, and reports a task as done from the mail', async () => {
  const invited = await host.submit(`${base}/einladen`, `${base}/einladen`, typed);
  expect(invited.status).toBe(303);
  await site.settle();
  expect(site.mails.map(({ to, subject }) => [to, subject])).toEqual([
    [secret, 'Einladung zum Mitmachen: Landkreis Ahorn – Landkreis Buche'],
  ]);
  const own = linkIn(site.mails[0]!.text);
  // A mail gateway heads and gets every link first.
  await site.browser().head(own);
  const opened = await site.browser().get(own);
  expect((await listGuests(site.ctx(), pair.partnershipId))[0]!.confirmedAt).toBe(null);
  const guest = site.browser();
  expect((await guest.submit(own, `${own}/zusage`)).location).toBe(own);

  const [given, kept] = [await anEntry(site.ctx(), pair, { title: 'Stand aufbauen' }), await anEntry(site.ctx(), pair)];
  const [meeting] = await aMeeting(site.ctx(), pair, { title: 'Energietag' });
  const page = invited.location!;
  await host.submit(page, `${page}/aufgabe`, { entry: given });
  await site.settle();
  await host.submit(page, `${page}/termin`, { meeting: meeting! });
  await site.settle();
  expect(site.mails.slice(1).map(({ subject }) => subject.replace(/:.*/, ''))).toEqual(['Aufgabe für Sie', 'Termin']);
  const mailed = linkIn(site.mails[1]!.text);
  const inside = await guest.get(mailed);
  expect(['Stand aufbauen', 'Energietag', 'Erste Energierunde'].map(words => inside.html.includes(words))).toEqual([
    true,
    true,
    false,
  ]);
  expect(await stateOf(given)).toBe('open');
  const before = [await guest.submit(mailed, `${mailed}/erledigt`, { entry: kept }), await stateOf(kept)] as const;
  expect([before[0].status, before[1]]).toEqual([404, 'open']);
  expect((await guest.submit(mailed, `${mailed}/erledigt`)).status).toBe(303);
  expect(await stateOf(given)).toBe('done');
  expect((await listChanges(site.ctx(), given))[0]!.kind).toBe('finished-outside');
  const history = await listHistory(site.ctx(), 'guest', page.split('/').at(-1)!);
  expect(history.map(({ action }) => action)).toEqual([
    ...['guest.finished', 'guest.meeting-shared', 'guest.task-given', 'guest.confirmed', 'guest.invited'],
  ]);
  for (const { html } of [opened, inside, await guest.get(mailed)]) expect(await faultsOfHtml(html)).toEqual([]);
});

test('a private address is read by the member that typed it and the office, and by nobody else', async () => {
  const email = 'nur.fuer.gastgeber@verein.example';
  const { id, token } = await aGuest(site.ctx(), hosted(), { email, kind: 'person', name: 'Ida' });
  const adviser = await browserOf(pair.officeId, 'adviser');
  const readers = { host, office, other, adviser, guest: site.browser() };
  const seen: [string, boolean][] = [];
  for (const [who, browser] of Object.entries(readers)) {
    const pages = [base, `${base}/${id}`, base.replace('/von-aussen', ''), `/de/mitmachen/${token}`];
    const htmls = await Promise.all(pages.map(async path => (await browser.get(path)).html));
    seen.push([who, htmls.join('').includes(email)]);
  }
  expect(seen).toEqual([
    ['host', true],
    ['office', true],
    ['other', false],
    ['adviser', false],
    ['guest', false],
  ]);
  // Whether somebody else has invited an address is told to nobody either.
  const again = { ...typed, email };
  expect((await other.submit(`${base}/einladen`, `${base}/einladen`, again)).status).toBe(303);
  const twice = await host.submit(`${base}/einladen`, `${base}/einladen`, again);
  expect([twice.status, twice.html.includes(`value="${email}"`)]).toEqual([422, true]);
  expect(twice.html).toContain('Sie haben diese Adresse für dieses Paar schon eingeladen.');
});

test('a link opens the page of one guest and nothing else, and nothing once it is revoked', async () => {
  const [mine, theirs] = [await aGuest(site.ctx(), hosted()), await aGuest(site.ctx(), hosted())];
  const entry = await anEntry(site.ctx(), pair, { title: 'Fremde Aufgabe' });
  const page = `${base}/${theirs.id}`;
  await host.submit(page, `${page}/aufgabe`, { entry });
  const own = `/de/mitmachen/${mine.token}`;
  const guest = site.browser();
  expect((await guest.get(own)).html).not.toContain('Fremde Aufgabe');
  expect((await guest.submit(own, `${own}/erledigt`, { entry })).status).toBe(404);
  expect([(await guest.get(base)).status, (await guest.get('/de/mitmachen/erraten')).status]).toEqual([303, 404]);
  expect(await stateOf(entry)).toBe('open');
  await host.submit(`${base}/${mine.id}`, `${base}/${mine.id}/links`);
  expect((await guest.get(own)).status).toBe(404);
  await site.settle();
  expect((await guest.get(linkIn(site.mails.findLast(({ subject }) => subject.includes('Link'))!.text))).status).toBe(
    200,
  );
  // The other member neither ends what it did not begin nor makes links void.
  expect((await other.submit(page, `${page}/beenden`)).status).toBe(403);
});

test('an old link offers a new one, three times a day at most', async () => {
  const { token } = await aGuest(site.ctx(), hosted());
  const own = `/de/mitmachen/${token}`;
  const guest = site.browser();
  site.setNow(later(61));
  const old = await guest.get(own);
  expect([old.status, old.html.includes('Neuen Link zusenden'), old.html.includes('Aufgaben')]).toEqual([
    410,
    true,
    false,
  ]);
  expect(await faultsOfHtml(old.html)).toEqual([]);
  const asked = [];
  for (let times = 0; times < 4; times++) asked.push((await guest.submit(own, `${own}/neuer-link`)).status);
  expect(asked).toEqual([303, 303, 303, 422]);
});

test('after the last day nothing opens; a month later address and name are gone, at once for whoever declines', async () => {
  const ended = await aGuest(site.ctx(), hosted(), { endsOn: day('2027-03-10'), kind: 'person', name: 'Ida Privat' });
  const declined = await aGuest(site.ctx(), hosted(), { confirmed: false, kind: 'person', name: 'Uwe Privat' });
  const guest = site.browser();
  const [own, no] = [`/de/mitmachen/${ended.token}`, `/de/mitmachen/${declined.token}`];
  await guest.submit(no, `${no}/absage`);
  expect(await findAddress(site.ctx(), declined.id)).toBe(null);
  site.setNow(later(9));
  expect((await guest.get(own)).status).toBe(200);
  site.setNow(later(10));
  expect((await guest.get(own)).status).toBe(410);
  const forget = async () => jobs[0]!.run(site.ctx());
  await forget();
  expect(await findAddress(site.ctx(), ended.id)).not.toBe(null);
  site.setNow(later(45));
  await forget();
  expect(await findAddress(site.ctx(), ended.id)).toBe(null);
  const page = (await other.get(base)).html;
  expect(['Ida Privat', 'Uwe Privat'].filter(name => page.includes(name))).toEqual([]);
});

test('a guest reads the files that are meant for partners from outside, and no others', async () => {
  const owned = { partnershipId: pair.partnershipId, organisationId: pair.memberIds[0]! };
  const open = await aDocument(site.ctx(), owned, { title: 'Für alle', audience: 'guests' });
  const inner = await aDocument(site.ctx(), owned, { title: 'Nur für uns' });
  const [mine, invited] = [
    await aGuest(site.ctx(), hosted()),
    await aGuest(site.ctx(), hosted(), { confirmed: false }),
  ];
  const guest = site.browser();
  const own = `/de/mitmachen/${mine.token}`;
  const { html } = await guest.get(own);
  expect([html.includes('Für alle'), html.includes('Nur für uns')]).toEqual([true, false]);
  const paths = [`${own}/datei/${open}`, `${own}/datei/${inner}`, `/de/mitmachen/${invited.token}/datei/${open}`];
  expect(await Promise.all(paths.map(async path => (await guest.get(path)).status))).toEqual([200, 404, 404]);
});

test('when a pair ends early, so does the part of everybody from outside', async () => {
  const year = await aYear(site.ctx(), ['Landkreis Eiche', 'Landkreis Fichte']);
  const { token } = await aGuest(site.ctx(), { partnershipId: year.partnershipId, hostId: year.memberIds[0]! });
  const end = { what: 'dissolve', reason: 'Umzug', until: null, leaving: [year.memberIds[1]!] } as const;
  await changePartnership(site.ctx(), year.partnershipId, end);
  await site.settle();
  expect((await site.browser().get(`/de/mitmachen/${token}`)).status).toBe(410);
});

test('what was typed stays where an invitation is refused; every page is valid', async () => {
  const wrong = { ...typed, email: 'frieda', name: '', endsOn: addDays(site.ctx().today, -1) };
  const refused = await host.submit(`${base}/einladen`, `${base}/einladen`, wrong);
  expect([refused.status, refused.html.includes('value="frieda"')]).toEqual([400, true]);
  const past = await host.submit(`${base}/einladen`, `${base}/einladen`, { ...typed, endsOn: '2027-02-01' });
  expect([past.status, past.html.includes('Wählen Sie einen Tag ab heute.')]).toEqual([422, true]);
  const { id, token } = await aGuest(site.ctx(), hosted(), { confirmed: false });
  const english = base
    .replace('/de/arbeit/partnerschaften', '/en/work/partnerships')
    .replace('von-aussen', 'from-outside');
  for (const { html } of [
    ...[refused, past, await host.get(base), await host.get(english), await office.get(`${base}/${id}`)],
    await site.browser().get(`/en/take-part/${token}`),
  ]) {
    expect(await faultsOfHtml(html)).toEqual([]);
  }
});
