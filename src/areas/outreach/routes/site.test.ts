import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { changeSettings, forgetOldReports } from '../commands/site.ts';
import { emptySettings, type SiteSettings } from '../model/settings.ts';
import { listBarrierReports } from '../queries/site.ts';

const now = new Date('2027-03-01T09:00:00Z');
const angaben = '/de/arbeit/oeffentlichkeit/angaben';
const settings: SiteSettings = {
  ...emptySettings,
  operatorName: 'Musterland gGmbH',
  operatorAddress: 'Musterweg 1\n12345 Musterstadt',
  operatorEmail: 'buero@vorfuehrung.example',
  land: 'Hessen',
  bodyName: 'Musterstelle',
  conformity: 'partial',
  'barriers-de': 'Karten ohne Liste.',
  mailSender: 'post@vorfuehrung.example',
  spf: 'v=spf1 mx -all',
};

let site: TestSite;
let office: Browser;
let officePerson: string;
beforeAll(async () => {
  site = await openTestSite({ now });
  officePerson = await aPerson(site.ctx());
  const organisationId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Programmbüro' });
  await aMembership(site.ctx(), { personId: officePerson, organisationId, role: 'office' });
  office = site.browser();
  office.setCookie('kt_session', await signIn(site.ctx(), officePerson));
});
beforeEach(async () => {
  site.setNow(now);
  site.mails.length = 0;
  await sql`truncate site_setting, barrier_report, rate_count`.execute(site.services.db);
});
afterAll(() => site.close());

function words(page: Page): string {
  return page.html
    .replace(/<span hidden(?:="")?>[^<]*<\/span>/g, '')
    .replace(/<\/span><span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the pages that every site needs', () => {
  test.each([
    '/de/impressum',
    '/en/imprint',
    '/de/datenschutz',
    '/en/privacy',
    '/de/barrierefreiheit',
    '/en/accessibility',
    '/de/leichte-sprache',
    '/de/hinweise-it',
    '/en/it-notes',
  ])('%s is valid, says what is not given yet, and links to the others', async path => {
    const page = await site.browser().get(path);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(page.html.match(/href="\/(?:de\/impressum|en\/imprint)"/g)?.length).toBeGreaterThan(0);
    if (!path.includes('leichte')) expect(words(page)).toMatch(/noch nicht angegeben|not given yet/);
  });

  test('show what the office has typed once, each where it belongs, with no address for harvesters', async () => {
    expect((await office.submit(angaben, angaben, { ...settings })).status).toBe(303);
    const said = async (path: string) => words(await site.browser().get(path));
    expect(await said('/de/impressum')).toContain('Musterland gGmbH Anschrift Musterweg 1 12345 Musterstadt');
    expect(await said('/de/impressum')).toContain('buero@vorfuehrung.example');
    expect(await said('/de/barrierefreiheit')).toContain('Anforderungen teilweise erfüllt');
    expect(await said('/en/accessibility')).toContain('Requirements partly met');
    expect(await said('/de/barrierefreiheit')).toContain(
      'Es gilt das Recht von Hessen Durchsetzungsstelle Musterstelle',
    );
    expect(await said('/en/it-notes')).toContain('SPF record v=spf1 mx -all');
    for (const path of ['/de/impressum', '/de/hinweise-it', '/de/datenschutz']) {
      expect((await site.browser().get(path)).html).not.toMatch(/(?:buero|post)@vorfuehrung/);
    }
  });

  test('keep what was typed where something is wrong, and change nothing', async () => {
    const typed = { ...settings, operatorEmail: 'keine', answerDays: '60', bodyWebsite: 'javascript:alert(1)' };
    const refused = await office.submit(angaben, angaben, typed);
    expect(refused.status).toBe(400);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect(refused.html.match(/id="feld-(?:operatorEmail|answerDays|bodyWebsite)-fehler"/g)?.length).toBe(3);
    expect(refused.html).toContain('value="Musterland gGmbH"');
    expect(words(await site.browser().get('/de/impressum'))).not.toContain('Musterland');
  });
});

describe('a barrier', () => {
  const form = '/de/barrierefreiheit';
  const report = { address: '/de/partner', message: 'Die Karte wird nicht vorgelesen.', email: 'kim@leser.example' };
  const send = (browser: Browser, more: Record<string, string> = {}) =>
    browser.submit(form, form, { ...report, website: '', ...more });

  test('is reported without account, becomes a task with its day, and is answered by mail', async () => {
    const sent = await send(site.browser());
    expect(sent.location).toBe('/de/barrierefreiheit/gemeldet/2027-03-31');
    expect(words(await site.browser().get(sent.location!))).toContain('Wir antworten bis zum Mi., 31. März 2027.');
    expect(words(await office.get('/de/arbeit/oeffentlichkeit'))).toContain('Eine Barriere ist gemeldet');
    expect(words(await office.get('/de/arbeit'))).toContain('Eine Barriere ist gemeldet');
    const [stored] = await listBarrierReports(site.ctx());
    const record = `/de/arbeit/oeffentlichkeit/barrieren/${stored!.id}`;
    const page = await office.get(record);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect((await office.submit(record, record, { answer: '' })).status).toBe(400);
    expect((await office.submit(record, record, { answer: 'Die Karte hat jetzt eine Liste.' })).status).toBe(303);
    await site.settle();
    expect(site.mails.map(({ to, text }) => [to, text.includes('Die Karte hat jetzt eine Liste.')])).toEqual([
      ['kim@leser.example', true],
    ]);
    expect(words(await office.get('/de/arbeit/oeffentlichkeit'))).not.toContain('Barriere ist gemeldet');
    expect((await office.submit('/de/arbeit', record, { answer: 'Noch einmal' })).status).toBe(422);
  });

  test('that is not answered in time is late, and says since when', async () => {
    await send(site.browser());
    site.setNow(new Date('2027-04-02T09:00:00Z'));
    office.setCookie('kt_session', await signIn(site.ctx(), officePerson));
    expect(words(await office.get('/de/arbeit/oeffentlichkeit/barrieren'))).toContain('überfällig seit 31. März 2027');
  });

  test('is answered within the term that the office has set', async () => {
    await changeSettings(site.ctx(), { ...settings, answerDays: '14' });
    expect((await send(site.browser())).location).toBe('/de/barrierefreiheit/gemeldet/2027-03-15');
    expect(words(await site.browser().get(form))).toContain('Wir antworten innerhalb von 14 Tagen.');
  });

  test('reported with a script harms nobody; without words, with a wrong address or 1 MB it is refused beside the field', async () => {
    const refused = await send(site.browser(), { message: '', email: 'keine' });
    expect([refused.status, refused.html.match(/-fehler"><span/g)?.length]).toEqual([400, 2]);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect((await send(site.browser(), { message: 'a'.repeat(1_000_000) })).status).toBe(400);
    await send(site.browser(), { message: '<script>alert(1)</script>', address: '<script>' });
    for (const path of ['/de/arbeit/oeffentlichkeit/barrieren']) {
      expect((await office.get(path)).html).not.toContain('<script>alert');
    }
  });

  test('reported by a program is not kept, nor the sixth of an hour', async () => {
    await send(site.browser(), { website: 'https://spam.example' });
    expect(await listBarrierReports(site.ctx())).toEqual([]);
    const busy = site.browser();
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await send(busy)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 422]);
  });

  test('is erased a year after its answer', async () => {
    await send(site.browser());
    const [stored] = await listBarrierReports(site.ctx());
    const record = `/de/arbeit/oeffentlichkeit/barrieren/${stored!.id}`;
    await office.submit(record, record, { answer: 'Behoben.' });
    const left = async (day: string) => {
      site.setNow(new Date(`${day}T09:00:01Z`));
      await forgetOldReports(site.ctx());
      return (await listBarrierReports(site.ctx())).length;
    };
    expect([await left('2028-02-28'), await left('2028-02-29')]).toEqual([1, 0]);
  });
});
