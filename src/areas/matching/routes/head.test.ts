import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Role } from '../../../kernel/actor.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { aRound, releasedProposals, type TestRound } from '../fixtures.ts';
import { loadProposal, type Proposal } from '../queries.ts';

let site: TestSite;
let round: TestRound;
let proposal: Proposal;
let page: string;
beforeAll(async () => {
  site = await openTestSite();
  round = await aRound(site.ctx());
  [proposal] = (await releasedProposals(site.ctx(), round.callId)) as [Proposal];
  page = `/de/arbeit/paar/${proposal.id}`;
});
afterAll(() => site.close());

async function browserOf(role: Role, organisationId: string): Promise<Browser> {
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

function words(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('a head of administration reads partner, costs and duties on one page and decides there', async () => {
  const [own, other] = proposal.members;
  const head = await browserOf('head', own!.organisationId);
  const partner = proposal.record.names[proposal.record.members.indexOf(other!.key)]!;
  const shown = await head.get(`${page}/leitung`);
  expect([shown.status, await faultsOfHtml(shown.html)]).toEqual([200, []]);
  const text = words(shown.html);
  for (const said of [
    `Partnerschaft mit ${partner}`,
    'Ihre Entscheidung bis Mo., 15. März 2027, 24 Uhr (MEZ)',
    'Höchstbetrag je Kommune 1.400 €',
    'Stunden im Monat 10',
    'Sie sprechen regelmäßig miteinander (Jour fixe).',
    'Ihre Begleitung: RegioTwin-Berater/in.',
  ]) {
    expect(text).toContain(said);
  }
  const english = await head.get(`/en/work/pair/${proposal.id}/head`);
  expect([english.status, await faultsOfHtml(english.html)]).toEqual([200, []]);
  expect(words(english.html)).toContain(`Partnership with ${partner}`);
  const sent = await head.submit(`${page}/leitung`, `${page}/entscheidung`);
  expect(sent.location).toBe(page);
  const [answered] = (await loadProposal(site.ctx(), proposal.id)).members;
  expect(answered?.state).toBe('given');
  expect(words((await head.get(`${page}/leitung`)).html)).toContain('Hier ist von Ihnen nichts zu entscheiden.');
});

test('who only reads has no decision there, and strangers have no page', async () => {
  const reader = await browserOf('reader', proposal.members[1]!.organisationId);
  const shown = await reader.get(`${page}/leitung`);
  expect([shown.status, await faultsOfHtml(shown.html)]).toEqual([200, []]);
  expect(shown.html).not.toContain('name="consent"');
  const outside = [...round.members.values()].find(
    ({ organisationId }) => !proposal.members.some(member => member.organisationId === organisationId),
  )!;
  const stranger = await browserOf('head', outside.organisationId);
  for (const path of ['leitung', 'vorschlag.pdf']) expect((await stranger.get(`${page}/${path}`)).status).toBe(404);
});

test('the proposal is there on paper, accessible, in both languages, for the office and the members', async () => {
  const office = await browserOf('office', round.officeId);
  for (const path of [`${page}/vorschlag.pdf`, `/en/work/pair/${proposal.id}/proposal.pdf`]) {
    const { status, response } = await office.get(path);
    expect([status, response.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect([pdf.slice(0, 5), pdf.includes('pdfuaid')]).toEqual(['%PDF-', true]);
  }
  expect(await (await office.get(`${page}/vorschlag.pdf`)).response.headers.get('Content-Disposition')).toContain(
    'filename="Paarvorschlag.pdf"',
  );
});
