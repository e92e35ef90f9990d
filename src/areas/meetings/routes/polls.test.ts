import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { addDays } from '../../../kernel/day.ts';
import { aYear, type TestYear } from '../../partnerships/fixtures.ts';
import { forgetPolls } from '../commands/polls.ts';
import { aMeeting } from '../fixtures.ts';
import { listMeetings } from '../queries.ts';

let site: TestSite;
let pair: TestYear;
let base: string;
let a: Browser;
beforeAll(async () => {
  site = await openTestSite();
  pair = await aYear(site.ctx());
  base = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine`;
  a = await signedIn(site, pair.memberIds[0]!, 'coordinator');
  await signedIn(site, pair.memberIds[1]!, 'head');
});
afterAll(() => site.close());

const words = ({ html }: Page) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
/** The links that were mailed since the last look, by subject and name. */
const links = async () => {
  site.mails.length = 0;
  await site.settle();
  return site.mails.map(({ to, subject, text }) => ({
    to,
    subject,
    link: /https?:\/\/[^/]+(\/\w+\/(?:terminumfrage|meeting-poll)\/\S+)/.exec(text)?.[1],
  }));
};

const proposal = {
  ...{ kind: 'visit', title: 'Wärmenetz ansehen', minutes: '90', zone: 'Europe/Berlin', place: 'Kreishaus', link: '' },
  ...{ until: '2027-04-10', 'option.0.day': '2027-04-20', 'option.0.time': '10:00' },
  ...{ 'option.1.day': '2027-05-06', 'option.1.time': '14:00' },
};

test('people without account answer by a button behind a link; a day is chosen, and the meeting is planned then', async () => {
  const form = `${base}/umfrage`;
  const own = { organisationId: pair.memberIds[0]! };
  const pages = [await a.get(form)];
  const wrong = await a.submit(form, form, { ...own, ...proposal, 'guest.0.email': 'niemand', until: '' });
  expect([wrong.status, said(wrong), wrong.html.includes('value="niemand"')]).toEqual([
    ...[
      400,
      ['Geben Sie einen Tag an, den es gibt.', 'Geben Sie den Namen an.', 'Das ist keine E-Mail-Adresse.'],
      true,
    ],
  ]);
  const told = [...pages[0]!.html.matchAll(/name="guests"[^>]*value="([^"]+)"/g)].map(([, id]) => id!);
  const guest = { 'guest.0.name': 'Gast von anderswo', 'guest.0.email': 'gast@anderswo.example' };
  const asked = await a.submit(form, form, { ...own, ...proposal, ...guest, guests: told });
  expect(asked.status).toBe(303);
  const sentLinks = await links();
  const isForeign = ({ to }: { to: string }) => to === 'gast@anderswo.example';
  const foreign = sentLinks.find(isForeign)!.link;
  const [one, two] = sentLinks.filter(mail => !isForeign(mail)).map(({ link }) => link!);
  expect(new Set([one, two, foreign]).size).toBe(3);

  const phone = site.browser();
  const opened = await phone.get(foreign!);
  const ids = [...opened.html.matchAll(/name="answer\.([\w-]+)"/g)].map(([, id]) => id!);
  const [april, may] = [...new Set(ids)];
  const half = await phone.submit(foreign!, foreign!, { name: 'Kim', [`answer.${april}`]: 'yes' });
  expect([half.status, said(half)]).toEqual([422, ['Antworten Sie auch hier.']]);
  const sent = { name: 'Kim Gast', [`answer.${april}`]: 'if-need-be', [`answer.${may}`]: 'no' };
  expect((await phone.submit(foreign!, foreign!, sent)).status).toBe(303);
  const forged = await site.browser().get(foreign!.slice(0, -1) + (foreign!.endsWith('A') ? 'B' : 'A'));
  expect(forged.status).toBe(404);
  for (const link of [one!, two!]) {
    await phone.submit(link, link, { name: 'Toni', [`answer.${april}`]: 'yes', [`answer.${may}`]: 'yes' });
  }
  pages.push(wrong, opened, half, await phone.get(`${foreign}?danke=ja`), await a.get(asked.location!));
  expect(words(pages.at(-1)!)).toMatch(
    /Di\., 20\. April 2027, 10:00 Uhr \(MESZ\) passt am besten Toni, Landkreis Ahorn; Toni, Landkreis Buche Kim Gast –/,
  );
  expect(words(pages.at(-1)!)).toContain('Feiertag: Christi Himmelfahrt');

  const chosen = await a.submit(asked.location!, asked.location!, { ...own, option: april! });
  expect(chosen.location).toMatch(/\/termine\/termin\//);
  const [meeting] = await listMeetings(site.ctx(), [pair.partnershipId]);
  expect([meeting!.day, meeting!.time, meeting!.place, meeting!.state]).toEqual([
    ...['2027-04-20', '10:00', 'Kreishaus', 'planned'],
  ]);
  expect((await links()).map(({ subject }) => subject.split(':')[0])).toEqual(['Der Tag steht fest']);
  expect((await phone.get(foreign!)).status).toBe(410);
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('a poll for a meeting moves it; its link ends with its last day, and all of it is forgotten', async () => {
  const [id] = await aMeeting(site.ctx(), pair);
  const form = `${base}/umfrage?termin=${id}`;
  const own = { organisationId: pair.memberIds[0]! };
  const guest = { 'guest.0.name': 'Gast', 'guest.0.email': 'gast@anderswo.example' };
  const asked = await a.submit(form, `${base}/umfrage`, { ...own, ...proposal, ...guest, meeting: id! });
  const [{ link = '' } = {}] = await links();
  const now = site.ctx().now;
  site.setNow(new Date('2027-04-11T09:00:00Z'));
  const over = await site.browser().get(link);
  site.setNow(now);
  expect(over.status).toBe(410);
  const page = await a.get(asked.location!);
  const [, option] = [...page.html.matchAll(/name="option" value="([^"]+)"/g)].map(([, value]) => value!);
  await a.submit(asked.location!, asked.location!, { ...own, option: option! });
  const moved = (await listMeetings(site.ctx(), [pair.partnershipId])).find(one => one.id === id);
  expect([moved!.day, moved!.time, moved!.place]).toEqual(['2027-05-06', '14:00', 'Kreishaus']);
  await forgetPolls({ ...site.ctx(), today: addDays(site.ctx().today, 200) });
  expect((await a.get(asked.location!)).status).toBe(404);
});
