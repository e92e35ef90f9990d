import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { aYear, type TestYear } from '../../partnerships/fixtures.ts';
import { aMeeting } from '../fixtures.ts';

let site: TestSite;
let pair: TestYear;
let base: string;
let a: Browser;
let b: Browser;
let office: Browser;
beforeAll(async () => {
  site = await openTestSite();
  pair = await aYear(site.ctx());
  base = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine`;
  [a, b] = [
    await signedIn(site, pair.memberIds[0]!, 'coordinator'),
    await signedIn(site, pair.memberIds[1]!, 'member'),
  ];
  office = await signedIn(site, pair.officeId, 'office');
});
afterAll(() => site.close());

const pages: Page[] = [];
const read = async (browser: Browser, path: string) => {
  const page = await browser.get(path);
  pages.push(page);
  return page;
};
/** The topics of the agenda on the page of a meeting, with the words beside them. */
const topicsOn = ({ html }: Page) => {
  const [, section = ''] = /id="tagesordnung"([\s\S]*?)<\/section>/.exec(html) ?? [];
  return [...section.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].slice(1).map(([, row]) =>
    row!
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
};
const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const versionIn = ({ html }: Page) => /name="agendaVersion" value="(\d+)"/.exec(html)![1]!;
const idsIn = ({ html }: Page) => [...html.matchAll(/name="topic\.\d+\.id" value="([^"]+)"/g)].map(([, id]) => id!);

const weekly = { rule: { repeat: 'weeks', every: 1, last: day('2027-03-16'), skipMonths: [] } } as const;

test('an agenda begins with the usual one, is changed by one of two at once, stands in the mail, and what stays open goes on', async () => {
  const [first, second] = await aMeeting(site.ctx(), pair, weekly);
  const [page, next] = [`${base}/termin/${first}`, `${base}/termin/${second}`];
  expect(topicsOn(await read(a, page))).toEqual([
    'Was seit dem letzten Mal geschah 10 alle',
    'Aufgaben: was erledigt ist, was hängt 15 alle',
    'Themen dieses Mal 25 alle',
    'Wer macht was bis wann, nächster Termin 10 alle',
  ]);

  const own = { organisationId: pair.memberIds[0]! };
  const wrong = await a.submit(`${base}/themen`, `${base}/themen`, { ...own, title: '', minutes: 'lang' });
  expect([wrong.status, said(wrong)]).toEqual([
    400,
    ['Schreiben Sie, worum es geht.', 'Geben Sie Minuten als Zahl an, höchstens 999.'],
  ]);
  await a.submit(`${base}/themen`, `${base}/themen`, { ...own, title: 'Wärmeplanung', minutes: '20' });
  pages.push(wrong, await a.get(`${base}/themen`));

  const form = `${page}/tagesordnung`;
  const [mine, theirs] = [await read(a, form), await b.get(form)];
  const [stored] = [...mine.html.matchAll(/name="fromStore"[^>]*value="([^"]+)"/g)].map(([, id]) => id!);
  const lines = {
    ...{ 'topic.0.title': 'Rückblick', 'topic.0.minutes': '5', 'topic.0.place': '2', 'topic.0.who': '' },
    ...{ 'topic.1.title': 'Haushalt', 'topic.1.place': '1', 'topic.1.who': pair.memberIds[1]! },
  };
  const saved = await a.submit(form, form, { ...own, ...lines, fromStore: stored!, agendaVersion: versionIn(mine) });
  expect(saved.status).toBe(303);
  const late = { organisationId: pair.memberIds[1]!, 'topic.0.title': 'Mein Thema', agendaVersion: versionIn(theirs) };
  const refused = await b.submit(form, form, late);
  expect([refused.status, refused.html.includes('value="Mein Thema"'), refused.html.includes('Haushalt')]).toEqual([
    ...[422, true, true],
  ]);
  pages.push(refused);
  const kept = ['Haushalt – Landkreis Buche', 'Rückblick 5 alle', 'Wärmeplanung 20 alle'];
  expect(topicsOn(await read(b, page))).toEqual(kept);

  site.mails.length = 0;
  await a.submit(base, `${base}/einladen`);
  await site.settle();
  const letter = site.mails[0]!.text;
  expect(letter).toContain('1. Haushalt\n2. Rückblick (5 Minuten)\n3. Wärmeplanung (20 Minuten)');

  site.setNow(new Date('2027-03-09T10:00:00Z'));
  await a.submit(page, `${page}/stattgefunden`);
  const ids = idsIn(await a.get(form));
  const dealt = Object.fromEntries(
    ['Haushalt', 'Rückblick', 'Wärmeplanung'].flatMap((title, index) => [
      [`topic.${index}.id`, ids[index]!],
      [`topic.${index}.title`, title],
      [`topic.${index}.dealt`, index === 0 ? 'ja' : ''],
    ]),
  );
  await a.submit(form, form, { ...own, ...dealt });
  for (const _ of [1, 2]) expect((await a.submit(page, `${page}/mitnehmen`)).status).toBe(303);
  expect(topicsOn(await read(a, page)).map(line => line.split(' ').at(-1))).toEqual([
    ...['behandelt', 'mitgenommen', 'mitgenommen'],
  ]);
  // What the next one has by itself comes first.
  expect(topicsOn(await read(a, next)).slice(4)).toEqual(['Rückblick – alle', 'Wärmeplanung – alle']);
});

test('the office keeps an agenda as the usual one: untouched meetings follow it, others stay as they are', async () => {
  const [touched, other] = await aMeeting(site.ctx(), pair, { ...weekly, kind: 'workshop', day: day('2027-03-09') });
  const at = (id: string) => `${base}/termin/${id}`;
  const form = `${at(touched!)}/tagesordnung`;
  await a.submit(form, form, {
    organisationId: pair.memberIds[0]!,
    'topic.0.title': 'Ankommen',
    'topic.0.minutes': '15',
  });
  expect((await office.submit(at(touched!), `${at(touched!)}/muster`)).status).toBe(303);
  expect(topicsOn(await office.get(at(other!)))).toEqual(['Ankommen 15 alle']);
  const english = at(other!).replace('/de/arbeit/partnerschaften', '/en/work/partnerships');
  await read(office, `${english.replace('termine/termin', 'meetings/meeting')}/agenda`);
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});
