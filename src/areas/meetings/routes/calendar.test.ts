import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { endMembership } from '../../identity/commands/people.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { listMembers } from '../../identity/queries.ts';
import { aYear, type TestYear } from '../../partnerships/fixtures.ts';
import { aMeeting } from '../fixtures.ts';

let site: TestSite;
let pair: TestYear;
let base: string;
let a: Browser;
let personId: string;
beforeAll(async () => {
  site = await openTestSite();
  pair = await aYear(site.ctx());
  base = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine`;
  personId = await aPerson(site.ctx(), { name: 'Toni Beispiel', email: 'toni@ahorn.example' });
  await aMembership(site.ctx(), { personId, organisationId: pair.memberIds[0]!, role: 'coordinator' });
  a = site.browser();
  a.setCookie('kt_session', await signIn(site.ctx(), personId));
});
afterAll(() => site.close());

const words = ({ html }: Page) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a calendar is told kind, time and link of one’s own meetings, more by choice; another address ends the first, and the membership ends all', async () => {
  const other = await aYear(site.ctx());
  await aMeeting(site.ctx(), other);
  await aMeeting(site.ctx(), pair, { title: 'Vertraulich', place: 'Kreishaus' });
  await a.submit(base, `${base}/einladen`);
  const page = '/de/arbeit/kalender';
  const pages = [await a.get(page)];
  await a.submit(page, page, { act: 'make' });
  const addressOf = async () => /\/kalender\/[\w-]{56}/.exec((await a.get(page)).html)![0];
  const [first, calendar] = [await addressOf(), site.browser()];
  const said = async (address: string) => {
    const answer = await calendar.get(address);
    if (answer.status !== 200) return answer.status;
    expect(answer.response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const parsed = new ICAL.Component(ICAL.parse(await answer.response.text()));
    return parsed.getAllSubcomponents('vevent').map(one => {
      const event = new ICAL.Event(one);
      return [event.summary, event.startDate.toString(), event.location ?? '', event.description ?? ''];
    });
  };
  expect(await said(first)).toEqual([['Jour fixe', '2027-03-09T10:00:00', '', '']]);
  await a.submit(page, page, { act: 'change', more: 'ja' });
  const whole = 'Jour fixe: Vertraulich, Landkreis Ahorn – Landkreis Buche';
  expect(await said(first)).toEqual([[whole, '2027-03-09T10:00:00', 'Kreishaus', 'https://treffen.example/raum']]);
  await a.submit(page, page, { act: 'make' });
  const second = await addressOf();
  expect([await said(first), (await said(second)) === 404]).toEqual([404, false]);
  pages.push(await a.get(page), await a.get('/en/work/calendar'));
  const [membership] = await listMembers(site.ctx(), { personIds: [personId] });
  await endMembership({ ...site.ctx(), actor: { kind: 'system', job: 'test' } }, membership!.membershipId);
  expect(await said(second)).toBe(404);
  await aMembership(site.ctx(), { personId, organisationId: pair.memberIds[0]!, role: 'coordinator' });
  await a.submit(page, page, { act: 'end' });
  expect(await said(second)).toBe(404);
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('whoever is invited comes or does not by a button behind a link; with another day the answer counts no more', async () => {
  const [id] = await aMeeting(site.ctx(), pair, { day: day('2027-04-13') });
  await site.settle();
  site.mails.length = 0;
  await a.submit(base, `${base}/einladen`);
  await site.settle();
  const linkIn = ({ text }: { text: string }) => /Ein Druck genügt: https?:\/\/[^/]+(\/\S+)/.exec(text)![1]!;
  const link = linkIn(site.mails[0]!);
  const phone = site.browser();
  const seen = await phone.get(link);
  const meeting = `${base}/termin/${id}`;
  expect([seen.status, words(await a.get(meeting)).includes('Ohne Antwort: Toni Beispiel')]).toEqual([200, true]);
  expect((await phone.submit(link, link, { answer: 'coming' })).status).toBe(303);
  expect((await phone.submit(link, link, { answer: 'not-coming' })).status).toBe(303);
  expect(words(await phone.get(link))).toContain('Sie haben abgesagt');
  expect(words(await a.get(meeting))).toContain('Kommt nicht: Toni Beispiel');
  expect((await phone.submit(link, link, { answer: 'vielleicht' })).status).toBe(400);
  expect((await phone.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);

  const form = `${meeting}/aendern`;
  const typed = { day: '2027-04-14', time: '10:00', minutes: '60', place: 'Rathaus', link: '' };
  await a.submit(form, form, { ...typed, organisationId: pair.memberIds[0]! });
  expect(words(await a.get(meeting))).toContain('Noch hat niemand geantwortet');
  await site.settle();
  const again = linkIn(site.mails.at(-1)!);
  expect((await phone.submit(again, again, { answer: 'coming' })).status).toBe(303);
  const page = await a.get(meeting);
  expect(words(page)).toContain('Kommt: Toni Beispiel');
  expect([...(await faultsOfHtml(page.html)), ...(await faultsOfHtml(seen.html))]).toEqual([]);
});
