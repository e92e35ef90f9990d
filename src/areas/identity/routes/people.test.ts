import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aMembership, aPerson, signIn } from '../fixtures.ts';
import { listMembers } from '../queries.ts';

let site: TestSite;
let personId: string;
let count = 0;

beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  personId = await aPerson(site.ctx(), { email: `person${++count}@stadt.example` });
});

/** A browser in which somebody is signed in. */
async function browserOf(id: string): Promise<Browser> {
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), id));
  return browser;
}

describe('the people of an organisation', () => {
  test('are led straight to for a coordinator, who takes an invitation back and ends a role', async () => {
    const organisation = await anOrganisation(site.ctx());
    await aMembership(site.ctx(), { personId, organisationId: organisation, role: 'coordinator' });
    const colleague = await aPerson(site.ctx(), { name: 'Uta Unten' });
    await aMembership(site.ctx(), { personId: colleague, organisationId: organisation, role: 'clerk' });
    const browser = await browserOf(personId);
    const here = `/de/arbeit/personen/${organisation}`;
    expect((await browser.get('/de/arbeit/personen')).location).toBe(here);
    const invite = `${here}/einladen`;
    const typed = { name: 'Ida', email: `ida${count}@stadt.example`, role: 'head', language: 'en' };
    expect((await browser.submit(invite, invite, { ...typed, email: 'ida' })).status).toBe(400);
    expect((await browser.submit(invite, invite, typed)).location).toBe(here);
    expect((await browser.submit(invite, invite, typed)).status).toBe(422);
    const withdraw = /action="(\/de\/arbeit\/einladungen\/[^"]+)"/.exec((await browser.get(here)).html)![1]!;
    expect((await browser.submit(here, withdraw)).location).toBe(here);
    expect((await browser.get(here)).html).not.toContain(typed.email);
    const [member] = await listMembers(site.ctx(), { personIds: [colleague] });
    const end = `/de/arbeit/rollen/${member!.membershipId}/beenden`;
    expect((await browser.get(end)).html).toContain('Rolle von Uta Unten beenden?');
    expect((await browser.submit(end, end)).location).toBe(here);
    expect(await listMembers(site.ctx(), { personIds: [colleague] })).toEqual([]);
  });

  test('are hidden from others, read by members, and all open to the office', async () => {
    const [own, foreign] = [
      await anOrganisation(site.ctx(), { name: 'Kreis Eigen' }),
      await anOrganisation(site.ctx(), { name: 'Kreis Fremd' }),
    ];
    await aMembership(site.ctx(), { personId, organisationId: own, role: 'member' });
    const member = await browserOf(personId);
    const statuses = async (browser: Browser) =>
      Promise.all(
        [own, foreign].flatMap(id => [
          browser.get(`/de/arbeit/personen/${id}`).then(({ status }) => status),
          browser.get(`/de/arbeit/personen/${id}/einladen`).then(({ status }) => status),
        ]),
      );
    expect(await statuses(member)).toEqual([200, 403, 404, 404]);
    const bureau = await anOrganisation(site.ctx(), { kind: 'office', name: 'Büro' });
    const officer = await aPerson(site.ctx());
    await aMembership(site.ctx(), { personId: officer, organisationId: bureau, role: 'office' });
    const office = await browserOf(officer);
    expect(await statuses(office)).toEqual([200, 200, 200, 200]);
    const found = await office.get('/en/work/people?q=fremd');
    expect([found.html.includes('Kreis Fremd'), found.html.includes('Kreis Eigen')]).toEqual([true, false]);
    expect((await site.browser().get(`/de/arbeit/personen/${own}`)).location).toContain('/de/anmelden?next=');
  });
});
