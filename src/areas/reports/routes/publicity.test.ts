import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { loadCall } from '../../programmes/queries.ts';
import { aDue, aPublicity } from '../fixtures.ts';
import { listPublicityOf } from '../queries/publicity.ts';

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

const errors = ({ html }: Page) => {
  const summary = /kt-errors[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return [...summary.matchAll(/<li>(?:<a href="#feld-[\w-]+">)?([^<]*?)(?:<\/a>)?<\/li>/g)].map(([, text]) => text);
};
const version = ({ html }: Page) => /name="version" value="(\d+)"/.exec(html)![1]!;
type Values = Parameters<Browser['post']>[1];
const send = (browser: Browser, path: string, values: Values) => browser.submit(path, path, values);

test('publicity is planned, appears with link and file, stands in the report, and is seen by the office for all pairs', async () => {
  const pair = await aYear(site.ctx());
  const { callId } = await loadPartnership(site.ctx(), pair.partnershipId);
  const base = `/de/arbeit/partnerschaften/${pair.partnershipId}`;
  const list = `${base}/oeffentlichkeitsarbeit`;
  const report = `${base}/berichte/${await aDue(site.ctx(), callId)}`;
  const [own, other] = pair.memberIds as [string, string];
  const a = await browserOf(own, 'coordinator');
  const b = await browserOf(other, 'member');
  const office = await browserOf(pair.officeId, 'office');
  const typed = { kind: 'press', title: 'Zwei Landkreise lernen', who: own, organisationId: own };
  const bare = await send(a, `${list}/neu`, { ...typed, link: 'http://x' });
  const never = await send(a, `${list}/neu`, { ...typed, publishedOn: '2027-04-01' });
  expect([bare.status, errors(bare), bare.html.includes('value="Zwei Landkreise lernen"')]).toEqual([
    ...[400, ['Ein Link beginnt mit https://.'], true],
  ]);
  expect([never.status, errors(never).length]).toEqual([422, 1]);
  expect((await send(a, `${list}/neu`, { ...typed, plannedOn: '2027-02-20' })).status).toBe(303);
  await aPublicity(site.ctx(), pair, { kind: 'talk', title: 'Im Kreistag', plannedOn: day('2027-11-01') });
  const planned = await b.get(list);
  const [, entry] = /oeffentlichkeitsarbeit\/([\w-]{36})\/aendern/.exec(planned.html)!;
  const form = `${list}/${entry}/aendern`;
  const mine = await a.get(form);
  const appeared = { ...typed, plannedOn: '2027-02-20', publishedOn: '2027-02-22', link: 'https://kreis.example/p' };
  const piece = new File([Buffer.from('%PDF-1.4 Artikel')], 'artikel.pdf', { type: 'application/pdf' });
  expect((await send(b, form, { ...appeared, organisationId: other, piece })).status).toBe(303);
  const late = await send(a, form, { ...typed, title: 'Anders', plannedOn: '2027-02-20', version: version(mine) });
  expect([late.status, late.html.includes('value="Anders"'), late.html.includes('22. Februar 2027')]).toEqual([
    ...[422, true, true],
  ]);
  expect((await a.get(`${list}/${entry}/datei`)).response.headers.get('content-type')).toBe('application/pdf');
  const shown = await a.get(report);
  expect(shown.html).toContain('Pressemitteilung: Zwei Landkreise lernen');
  expect(shown.html).not.toContain('Im Kreistag');
  const period = { from: day('2027-02-01'), to: day('2027-02-28') };
  const found = await listPublicityOf(site.ctx(), pair.partnershipId, period);
  expect(found.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
    ...[['Zwei Landkreise lernen', '2027-02-22']],
  ]);
  const stays = await send(a, form, { remove: 'ja', organisationId: own, version: version(late) });
  expect([stays.status, errors(stays)]).toEqual([422, ['Was erschienen ist, bleibt stehen.']]);
  const { slug } = await loadCall(site.ctx(), callId);
  const round = `/de/arbeit/aufrufe/${slug}/oeffentlichkeitsarbeit`;
  const asked = async () => {
    const before = site.statements();
    const page = await office.get(`${round}?state=published`);
    expect(/kt-list__count">(.*?)</.exec(page.html)?.[1]).toMatch(/^1 von/);
    return { statements: site.statements() - before, page };
  };
  const few = await asked();
  const memberIds = [own, await anOrganisation(site.ctx(), { name: 'Landkreis Eibe' })];
  const more = await recordPartnership(site.ctx(), { callId, memberIds, fields: [], confirmedAt: null });
  if (!more.ok) throw new Error('the partnership was refused');
  await aPublicity(site.ctx(), { partnershipId: more.value, memberIds });
  expect((await asked()).statements).toBe(few.statements);
  const english = await b.get(
    list.replace('/de/arbeit/partnerschaften', '/en/work/partnerships').replace(/[^/]*$/, 'publicity'),
  );
  const faults = [];
  for (const { html } of [bare, planned, late, shown, few.page, english]) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});
