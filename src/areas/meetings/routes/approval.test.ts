import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { aYear, type TestYear } from '../../partnerships/fixtures.ts';
import { aHeldMeeting } from '../fixtures.ts';
import { listActs, listMeetings } from '../queries.ts';

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
  a = await signedIn(site, pair.memberIds[0]!, 'coordinator');
  b = await signedIn(site, pair.memberIds[1]!, 'coordinator');
  office = await signedIn(site, pair.officeId, 'office');
});
afterAll(() => site.close());

const stateOf = async (id: string) =>
  (await listMeetings(site.ctx(), [pair.partnershipId])).find(one => one.id === id)!.state;
const said = ({ html }: Page) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const letters = async () => {
  site.mails.length = 0;
  await site.settle();
  return site.mails.map(({ subject }) => subject.split(':')[0]).toSorted();
};

test('minutes are presented, approved by both sides, changed, and approved anew; nobody approves what was changed meanwhile', async () => {
  const { id, outcomeIds } = await aHeldMeeting(site.ctx(), pair, { day: day('2027-02-09') }, [
    { text: 'Wir laden die Schulen ein' },
    { kind: 'task', text: 'Vertrag schicken', responsible: 'Schulverwaltung', dueOn: day('2027-03-31') },
  ]);
  const page = `${base}/termin/${id}`;
  const minutes = `${page}/protokoll`;
  const pages = [await a.get(minutes)];
  expect(pages[0]!.html).toContain('Vorlegen und für Landkreis Ahorn genehmigen');
  expect((await a.submit(minutes, `${page}/vorlegen`)).status).toBe(303);
  expect(await letters()).toEqual(['Protokoll', 'Protokoll']);
  const theirs = await b.get(minutes);
  pages.push(theirs, await a.get(minutes));
  expect(said(pages.at(-1)!)).toContain('Es wartet auf die Genehmigung von Landkreis Buche');
  expect((await b.get('/de/arbeit')).html).toContain('Das Protokoll liegt vor');

  // While the other side reads, somebody changes a line: what was read is approved by nobody.
  const line = `${minutes}/${outcomeIds[0]}`;
  await a.submit(line, line, { text: 'Wir laden zwei Schulen ein' });
  const read = /name="minutesVersion" value="(\d+)"/.exec(theirs.html)![1]!;
  const late = await b.submit(minutes, `${page}/genehmigung`, {
    ...{ organisationId: pair.memberIds[1]!, minutesVersion: read },
  });
  expect([late.status, said(late).includes('Inzwischen wurde das Protokoll geändert')]).toEqual([422, true]);
  expect((await b.submit(minutes, `${page}/vorlegen`)).status).toBe(303);
  expect((await a.submit(minutes, `${page}/genehmigung`)).status).toBe(303);
  expect(await stateOf(id)).toBe('documented');

  const again = await b.get(minutes);
  pages.push(late, again);
  expect(said(again)).toContain('Von allen genehmigt');
  await b.submit(line, line, { text: 'Wir laden alle Schulen ein' });
  expect([await stateOf(id), said(await b.get(minutes)).includes('Von allen genehmigt')]).toEqual(['held', false]);

  const pdf = await b.get(`${page}/protokoll.pdf`);
  const bytes = Buffer.from(await pdf.response.arrayBuffer()).toString('latin1');
  expect([pdf.status, bytes.startsWith('%PDF-'), bytes.includes('pdfuaid:part>1<')]).toEqual([200, true, true]);
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('the office records an approval on behalf with day, way and letter, and the authority is told', async () => {
  const { id } = await aHeldMeeting(site.ctx(), pair, { day: day('2027-02-16') }, [{}]);
  const page = `${base}/termin/${id}`;
  const form = `${page}/genehmigung`;
  await a.submit(`${page}/protokoll`, `${page}/vorlegen`);
  await letters();
  const [, other] = pair.memberIds;
  const unsaid = await office.submit(form, form, { organisationId: other! });
  expect([unsaid.status, said(unsaid).includes('Wählen Sie, wie es zu Ihnen kam.')]).toEqual([400, true]);
  const own = await office.submit(form, form, { organisationId: pair.officeId });
  expect(own.status).toBe(404);
  const file = new File([new TextEncoder().encode('%PDF-1.7 Brief')], 'Brief.pdf');
  const received = { channel: 'letter', receivedOn: '2027-02-26', file };
  expect((await office.submit(form, form, { organisationId: other!, ...received })).status).toBe(303);
  expect([await stateOf(id), await letters()]).toEqual(['documented', ['Im Auftrag erfasst']]);
  const [act] = await listActs(site.ctx(), pair.partnershipId, id);
  expect([act!.kind, act!.onBehalf, act!.channel, act!.receivedOn]).toEqual(['approved', true, 'letter', '2027-02-26']);
  const letter = `${base}/schreiben/${act!.fileId}`;
  expect([(await b.get(letter)).status, (await office.get(letter)).status, (await a.get(letter)).status]).toEqual([
    ...[200, 200, 404],
  ]);
  expect(await faultsOfHtml(unsaid.html)).toEqual([]);
});
