import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Role } from '../../../kernel/actor.ts';
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { loadCall } from '../../programmes/queries.ts';
import { aDue, aSubmittedReport } from '../fixtures.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function browserOf(organisationId: string, role: Role): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel' });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

test('the reports of a round stand in one list with its filter in the address, and leave as workbook and document', async () => {
  const ctx = site.ctx();
  const pair = await aYear(ctx);
  const { callId } = await loadPartnership(ctx, pair.partnershipId);
  const dueId = await aDue(ctx, callId);
  const a = await browserOf(pair.memberIds[0]!, 'coordinator');
  const office = await browserOf(pair.officeId, 'office');
  const { slug } = await loadCall(ctx, callId);
  const list = `/de/arbeit/aufrufe/${slug}/berichte`;
  await aSubmittedReport(ctx, { ...pair, dueId }, { achieved: 'Zehn Betriebe', hours: 40 });
  const asked = async () => {
    const before = site.statements();
    expect((await office.get(list)).status).toBe(200);
    return site.statements() - before;
  };
  const few = await asked();
  for (const name of ['Landkreis Eibe', 'Landkreis Fichte', 'Landkreis Hasel']) {
    const memberIds = [pair.memberIds[0]!, await anOrganisation(ctx, { name })];
    await recordPartnership(ctx, { callId, memberIds, fields: [], confirmedAt: null });
  }
  expect(await asked()).toBe(few);
  const all = await office.get(list);
  const open = await office.get(`${list}?state=open&due=${dueId}`);
  const counts = [all, open].map(({ html }) => /kt-list__count">(.*?)</.exec(html)?.[1]);
  expect(counts).toEqual(['4 von 4', '3 von 4']);
  const workbook = await office.get(`${list}/berichte.xlsx?state=submitted`);
  const read = await readSpreadsheet(new Uint8Array(await workbook.response.arrayBuffer()));
  if (!read.ok) throw new Error('no workbook');
  const texts = read.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
  expect(texts[0]!.slice(1).map(row => [row[4], row[6], row[7], row[10], row[11]])).toEqual([
    ['abgegeben', 'Landkreis Ahorn', 'Zehn Betriebe', '40', '19'],
    ['abgegeben', 'Landkreis Buche', 'Zehn Betriebe', '40', '19'],
  ]);
  const document = await office.get(`${list}/berichte.pdf`);
  const pdf = Buffer.from(await document.response.arrayBuffer()).toString('latin1');
  expect([document.status, pdf.startsWith('%PDF-'), pdf.includes('pdfuaid')]).toEqual([200, true, true]);
  expect((await a.get(list)).status).toBe(403);
  const english = await office.get(`/en/work/calls/${slug}/reports`);
  const faults = [];
  for (const { html } of [all, open, english]) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});
