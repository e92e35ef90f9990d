import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { signedIn } from '../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { anOrganisation } from './fixtures.ts';
import { listContactPersons, loadOrganisation } from './queries.ts';

/** As much of a PDF file as is looked at. */
const scan = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');

let site: TestSite;
let officeId: string;
let ownId: string;
let own: Browser;
let here: string;

beforeAll(async () => {
  site = await openTestSite();
  officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Büro' });
});
beforeEach(async () => {
  ownId = await anOrganisation(site.ctx(), { name: 'Kreis Eigen' });
  own = await signedIn(site, ownId, 'coordinator');
  here = `/de/arbeit/profile/${ownId}`;
});
afterAll(() => site.close());

describe('the details of an organisation', () => {
  const typed = {
    phone: '0641 9390-0',
    email: 'klima@kreis.example',
    website: 'www.kreis.example/klima',
    'about-de': 'Wir sparen Energie.',
    'about-en': '',
    published: 'ja',
  };

  test('are changed by its coordinator, who is led back to the profile', async () => {
    const edit = `${here}/angaben`;
    const page = await own.get(edit);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(page.html).not.toContain('im Auftrag');
    expect((await own.submit(edit, edit, typed)).location).toBe(here);
    expect(await loadOrganisation(site.ctx(), ownId)).toMatchObject({
      phone: '0641 9390-0',
      email: 'klima@kreis.example',
      website: 'https://www.kreis.example/klima',
      about: { de: 'Wir sparen Energie.', en: '' },
      published: true,
    });
    const again = (await own.get(edit)).html;
    expect(again).toContain('value="https://www.kreis.example/klima"');
    expect(again).toMatch(/name="published"[^>]*checked/);
  });

  test('that do not fit are said beside their field, and nothing typed is lost', async () => {
    const edit = `/en/work/profiles/${ownId}/details`;
    const wrong = { ...typed, email: 'klima', website: 'javascript:alert(1)', 'about-de': '<b>fett</b>' };
    const refused = await own.submit(edit, edit, wrong);
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
    expect(refused.html).toContain('There is no such e-mail address.');
    expect(refused.html).toContain('This address leads nowhere.');
    expect(refused.html).toContain('&lt;b&gt;fett&lt;/b&gt;</textarea>');
    expect(refused.html).toMatch(/name="published"[^>]*checked/);
    expect((await loadOrganisation(site.ctx(), ownId)).published).toBe(false);
  });

  test('are kept without signs that nobody sees and that turn the direction of reading', async () => {
    const edit = `${here}/angaben`;
    const hostile = { ...typed, phone: '0641\u0000 9390-0', 'about-de': 'Wir \u202esparen\u0007 Energie.' };
    expect((await own.submit(edit, edit, hostile)).location).toBe(here);
    expect(await loadOrganisation(site.ctx(), ownId)).toMatchObject({
      phone: '0641 9390-0',
      about: { de: 'Wir sparen Energie.', en: '' },
    });
  });

  test('may be entered by the office, who is told that this is on behalf', async () => {
    const office = await signedIn(site, officeId, 'office');
    const edit = `${here}/angaben`;
    expect((await office.get(edit)).html).toContain('Im Verlauf steht: im Auftrag erfasst.');
    const silent = await office.submit(edit, edit, typed);
    expect([silent.status, await faultsOfHtml(silent.html)]).toEqual([400, []]);
    expect(silent.html).toContain('Wählen Sie, auf welchem Weg es kam.');
    const letter = new File([scan], 'Brief des Landrats.pdf', { type: 'application/pdf' });
    const received = { receivedOn: '2027-02-26', channel: 'letter', file: letter };
    expect((await office.submit(edit, edit, { ...typed, ...received })).location).toBe(here);
    const { html } = await own.get(here);
    expect(html).toContain('Person office · im Auftrag erfasst');
    expect(html).toContain('Angaben geändert · Brief, eingegangen am 26. Februar 2027 · ');
    const address = /href="([^"]+\/schreiben\/[^"]+)"/.exec(html)![1]!;
    const opened = await own.get(address);
    expect(new Uint8Array(await opened.response.clone().arrayBuffer())).toEqual(scan);
    const member = await signedIn(site, ownId, 'member');
    expect((await member.get(here)).html).toContain('Brief, eingegangen am 26. Februar 2027</span>');
    expect((await member.get(address)).status).toBe(403);
    const otherId = await anOrganisation(site.ctx(), { name: 'Kreis Neugierig' });
    const other = await signedIn(site, otherId, 'head');
    expect((await other.get(address)).status).toBe(404);
    expect((await other.get(address.replace(ownId, otherId))).status).toBe(404);
  });

  test('that its contact person left is recorded by the office with how it was told', async () => {
    const office = await signedIn(site, officeId, 'office');
    const add = `${here}/ansprechpartner/neu`;
    const received = { receivedOn: '2027-03-01', channel: 'phone' };
    expect((await office.submit(add, add, { name: 'Uta Unten', phone: '0641 1', ...received })).location).toBe(here);
    const [contact] = await listContactPersons(site.ctx(), [ownId]);
    const end = `${here}/ansprechpartner/${contact!.id}/beenden`;
    const silent = await office.submit(end, end, { ...received, receivedOn: '2027-03-02' });
    expect([silent.status, await faultsOfHtml(silent.html)]).toEqual([422, []]);
    expect(silent.html).toContain('Der Tag des Eingangs liegt in der Zukunft.');
    expect((await office.submit(end, end, received)).location).toBe(here);
    expect(await listContactPersons(site.ctx(), [ownId])).toEqual([]);
  });
});

test('a contact person is added, corrected, and let go after a question', async () => {
  const add = `${here}/ansprechpartner/neu`;
  const contact = { name: 'Uta Unten', jobTitle: 'Klimaschutzmanagement', email: '', phone: '' };
  const refused = await own.submit(add, add, contact);
  expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
  expect(refused.html).toContain('Bitte nennen Sie eine E-Mail-Adresse oder eine Telefonnummer.');
  expect((await own.submit(add, add, { ...contact, phone: '0641 1' })).location).toBe(here);
  const [added] = await listContactPersons(site.ctx(), [ownId]);
  const one = `${here}/ansprechpartner/${added!.id}`;
  expect((await own.get(one)).html).toContain('value="0641 1"');
  expect((await own.submit(one, one, { ...contact, phone: '0641 2' })).location).toBe(here);
  const end = `${one}/beenden`;
  const question = (await own.get(end)).html;
  expect(await faultsOfHtml(question)).toEqual([]);
  expect(question).toContain('Danach hat die Organisation keinen Ansprechpartner mehr.');
  expect((await own.submit(end, end)).location).toBe(here);
  expect(await listContactPersons(site.ctx(), [ownId])).toEqual([]);
  expect((await own.get(one)).status).toBe(404);
});

test('a contact person of another organisation cannot be reached through the own one', async () => {
  const foreignId = await anOrganisation(site.ctx(), { name: 'Kreis Fremd' });
  const foreign = await signedIn(site, foreignId, 'head');
  const add = `/de/arbeit/profile/${foreignId}/ansprechpartner/neu`;
  await foreign.submit(add, add, { name: 'Ida', email: 'ida@kreis.example' });
  const [contact] = await listContactPersons(site.ctx(), [foreignId]);
  expect((await own.get(`${here}/ansprechpartner/${contact!.id}`)).status).toBe(404);
});

describe('the list of profiles', () => {
  test('leads whoever belongs to one organisation straight there', async () => {
    expect((await own.get('/de/arbeit/profile')).location).toBe(here);
  });

  test('shows the office who has no contact person yet, and finds by name', async () => {
    const office = await signedIn(site, officeId, 'office');
    const { html } = await office.get('/de/arbeit/profile?q=eigen');
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(html).toContain(`href="${here}"`);
    expect(html).toContain('fehlt');
    expect(html).not.toContain('Büro</a>');
  });
});
