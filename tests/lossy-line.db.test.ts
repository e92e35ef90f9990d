import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/app/site/site.tsx';
import { findApplication } from '../src/areas/applications/queries.ts';
import { aMembership, aPerson, signIn } from '../src/areas/identity/fixtures.ts';
import { aRound, releasedProposals } from '../src/areas/matching/fixtures.ts';
import { loadProposal } from '../src/areas/matching/queries.ts';
import { anOrganisation } from '../src/areas/organisations/fixtures.ts';
import { inviteToPlanned } from '../src/areas/meetings/commands/plan.ts';
import { aMeeting } from '../src/areas/meetings/fixtures.ts';
import { listOutcomes } from '../src/areas/meetings/queries/minutes.ts';
import { recordBegin } from '../src/areas/partnerships/commands/start.ts';
import { aYear } from '../src/areas/partnerships/fixtures.ts';
import { listPartnershipsOfCalls } from '../src/areas/partnerships/queries.ts';
import { listEntries } from '../src/areas/plans/queries.ts';
import { loadCall } from '../src/areas/programmes/queries.ts';
import { listHistory } from '../src/platform/audit.ts';
import type { Browser } from './support/browser.ts';
import { openLossyLine, type LossyLine } from './support/lossy-line.ts';
import { openRound } from './support/open-round.ts';
import { patientBrowser } from './support/patient-browser.ts';
import { openTestSite, type TestSite } from './support/test-site.ts';

// Between the browser and the program three requests of ten get lost on the way there, and three answers of ten on the
// way back. People send the same form again, as browsers offer it.
let site: TestSite;
let server: Server;
let line: LossyLine;

beforeAll(async () => {
  site = await openTestSite();
  const app = createApp({ services: site.services, demo: false });
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  line = await openLossyLine((server.address() as AddressInfo).port, 0.3, 17);
});
afterAll(async () => {
  await line.close();
  server.close();
  server.closeAllConnections();
  await site.close();
});

const browse = () => patientBrowser(() => line.address, { pause: 5 }).browser;
const letters = () => site.mails.map(({ to, subject }) => [to, subject].join(': ')).toSorted();
const history = async (kind: string, id: string) =>
  (await listHistory(site.ctx(), kind, id)).map(({ action }) => action).toReversed();

const patiently = { timeout: 60_000 };

/** Sends a form from its page; answers where it led. */
async function send(browser: Browser, page: string, values: Record<string, string | File> = {}): Promise<string> {
  const answer = await browser.submit(page, page, values);
  expect([page, answer.status]).toEqual([page, 303]);
  return answer.location!;
}

test(
  'an expression of interest goes from signing in to the receipt, and everything is there once',
  patiently,
  async () => {
    const { callId } = await openRound(site.ctx());
    const organisationId = await anOrganisation(site.ctx(), { name: 'Landkreis Gießen', placeId: 'DE:06531' });
    const personId = await aPerson(site.ctx(), { name: 'Mila Muster', email: 'mila@giessen.example' });
    await aMembership(site.ctx(), { personId, organisationId, role: 'coordinator' });
    const browser = browse();
    expect(await send(browser, '/de/anmelden', { email: 'mila@giessen.example' })).toBe('/de/code');
    await site.settle();
    expect(letters()).toEqual(['mila@giessen.example: Anmeldung bei Klimatwin']);
    const code = /\d{3}\s?\d{3}/.exec(site.mails.pop()!.text)![0];
    expect(await send(browser, '/de/code', { code })).toBe('/de/arbeit');

    const { slug } = await loadCall(site.ctx(), callId);
    const begun = await send(browser, `/de/aufrufe/${slug}/interesse`);
    const { id } = (await findApplication(site.ctx(), callId, organisationId))!;
    const at = (step: string) => `/de/arbeit/interesse/${id}/${step}`;
    expect(begun).toBe(at('kommune'));
    await send(browser, at('kommune'), { place: '06531' });
    const levels = { 'experience-mobility': '3', 'need-mobility': '0', 'role-mobility': 'advising' };
    await send(browser, at('handlungsfelder'), levels);
    const proof = { experienceText: 'Radwege', 'measure-0': 'Radschnellweg', 'year-0': '2024' };
    await send(browser, at('handlungsfelder/mobility'), proof);
    await send(browser, at('wuensche'), { note: 'Bitte mit dem Zug' });
    const letter = new File([new TextEncoder().encode('%PDF-1.7 Zustimmung')], 'Zustimmung.pdf');
    await send(browser, at('rueckhalt'), { headConfirmed: 'ja', letter });
    await send(browser, at('ansprechpartner'), { name: 'Mila Muster', email: 'klima@giessen.example' });
    expect(await send(browser, at('pruefen'))).toBe(at('eingang'));
    expect((await browser.get(at('eingang'))).html).toContain('Ihre Interessensbekundung ist eingegangen');

    await site.settle();
    expect(letters()).toEqual([
      'klima@giessen.example: Eingegangen: Interessensbekundung Landkreis Gießen',
      'mila@giessen.example: Eingegangen: Interessensbekundung Landkreis Gießen',
    ]);
    expect(await history('application', id)).toEqual([
      'application.started',
      ...Array(6).fill('application.changed'),
      'application.submitted',
    ]);
    expect((await site.services.db.selectFrom('file').select('name').execute()).map(({ name }) => name)).toEqual([
      'Zustimmung.pdf',
    ]);
  },
);

test(
  'two consents that the office records on behalf make one pair, and everybody is told once',
  patiently,
  async () => {
    const round = await aRound(site.ctx());
    const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel', email: 'toni@buero.example' });
    await aMembership(site.ctx(), { personId, organisationId: round.officeId, role: 'office' });
    const [proposal] = await releasedProposals(site.ctx(), round.callId);
    const { id, members, record } = proposal!;
    await site.settle();
    site.mails.length = 0;
    const browser = browse();
    browser.setCookie('kt_session', await signIn(site.ctx(), personId));
    const page = `/de/arbeit/paar/${id}/entscheidung`;
    for (const { organisationId } of members) {
      const phone = { channel: 'phone', receivedOn: '2027-03-01' };
      expect(await send(browser, page, { organisationId, consent: 'yes', ...phone })).toBe(`/de/arbeit/paar/${id}`);
    }
    await site.settle();
    expect((await loadProposal(site.ctx(), id)).state).toBe('confirmed');
    expect(await history('proposal', id)).toEqual(['consent.given', 'consent.given']);
    expect((await listPartnershipsOfCalls(site.ctx(), [round.callId])).length).toBe(1);
    // Both applications name the same mailbox.
    const pair = record.names.join(' und ');
    const recorded = `klima@musterland.example: Im Auftrag erfasst: Ihre Antwort zu ${pair}`;
    const confirmed = `Bestätigt: ${pair}`;
    expect(letters()).toEqual([
      `klima@musterland.example: ${confirmed}`,
      `klima@musterland.example: ${confirmed}`,
      recorded,
      recorded,
      `toni@buero.example: ${confirmed}`,
    ]);
  },
);

test('the line was as bad as promised', () => {
  expect(line.lost.requests).toBeGreaterThan(10);
  expect(line.lost.answers).toBeGreaterThan(10);
});

test(
  'minutes typed during a meeting are there whole, in their order and once, with a task for each task',
  patiently,
  async () => {
    const pair = await aYear(site.ctx());
    await recordBegin(site.ctx(), pair.partnershipId, '2027-02-01');
    const [meetingId = ''] = await aMeeting(site.ctx(), pair);
    await inviteToPlanned(site.ctx(), pair.partnershipId, { organisationId: pair.memberIds[0]!, received: null });
    const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel' });
    await aMembership(site.ctx(), { personId, organisationId: pair.memberIds[0]!, role: 'coordinator' });
    site.setNow(new Date('2027-03-09T09:30:00Z'));
    const browser = browse();
    browser.setCookie('kt_session', await signIn(site.ctx(), personId));
    const page = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine/termin/${meetingId}/protokoll`;
    const typed = ['Erstens', 'Zweitens', 'Drittens', 'Viertens', 'Fünftens'];
    for (const [index, text] of typed.entries()) {
      const task = { kind: 'task', who: 'all', dueOn: '2027-03-31' };
      const line = index % 2 === 0 ? task : { kind: 'decision', who: '', dueOn: '' };
      await send(browser, page, { ...line, text, id: site.ctx().newId() });
    }
    expect((await listOutcomes(site.ctx(), [meetingId])).map(({ text }) => text)).toEqual(typed);
    const tasks = (await listEntries(site.ctx(), pair.partnershipId)).map(({ title }) => title);
    expect(tasks.toSorted()).toEqual(['Drittens', 'Erstens', 'Fünftens']);
  },
);
