import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import type { Role } from '../../kernel/actor.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { importPlaces } from '../places/commands.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import { anApplication } from './fixtures.ts';
import { findApplication, loadApplication } from './queries.ts';

let site: TestSite;
let officeId: string;
let callId: string;

beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  await importPlaces(ctx, {
    places: [
      {
        id: 'DE:06531',
        country: 'DE',
        key: '06531',
        level: 'kreis',
        kind: 'Landkreis',
        kindGroup: 'landkreis',
        name: 'Landkreis Gießen',
        shortName: 'Gießen',
        land: '06',
        lat: 50.6,
        lon: 8.7,
        nuts3: null,
        parent: null,
        parts: [],
      },
    ],
    figures: [],
  });
  officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro', phone: '0123 456 78-0' });
  const programme = await aProgramme(ctx, { officeId });
  callId = (await aCall(ctx, { programmeId: programme.id, slug: 'runde' })).id;
});
afterAll(() => site.close());

async function browserAs(organisationId: string, role: Role, email?: string): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster', ...(email ? { email } : {}) });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

const phone = { receivedOn: '2027-03-01', channel: 'phone' };

describe('an authority without JavaScript', () => {
  test('goes from the call to the receipt, step by step, and gets mail and PDF', async () => {
    const organisationId = await anOrganisation(site.ctx(), { name: 'Landkreis Gießen', placeId: 'DE:06531' });
    const browser = await browserAs(organisationId, 'coordinator', 'mila@giessen.example');
    const begun = await browser.submit('/de/aufrufe/runde/interesse', '/de/aufrufe/runde/interesse');
    const { id } = (await findApplication(site.ctx(), callId, organisationId))!;
    const at = (path: string) => `/de/arbeit/interesse/${id}${path}`;
    expect(begun.location).toBe(at('/kommune'));
    expect((await browser.get(at('/kommune'))).html).toContain('value="06531"');
    expect((await browser.submit(at('/kommune'), at('/kommune'), { place: '06531' })).location).toBe(
      at('/handlungsfelder'),
    );
    const levels = { 'experience-mobility': '3', 'need-mobility': '0', 'role-mobility': 'advising' };
    expect((await browser.submit(at('/handlungsfelder'), at('/handlungsfelder'), levels)).location).toBe(
      at('/handlungsfelder/mobility'),
    );
    const proof = { experienceText: 'Radwege', 'measure-0': 'Radschnellweg', 'year-0': '2024' };
    expect(
      (await browser.submit(at('/handlungsfelder/mobility'), at('/handlungsfelder/mobility'), proof)).location,
    ).toBe(at('/wuensche'));
    expect((await browser.submit(at('/wuensche'), at('/wuensche'), { maxTravelHours: '4,5' })).location).toBe(
      at('/rueckhalt'),
    );
    const letter = new File([new TextEncoder().encode('%PDF-1.7 Zustimmung')], 'Zustimmung.pdf');
    expect((await browser.submit(at('/rueckhalt'), at('/rueckhalt'), { headConfirmed: 'ja', letter })).location).toBe(
      at('/ansprechpartner'),
    );
    const early = await browser.submit(at('/pruefen'), at('/pruefen'));
    expect(early.status).toBe(422);
    expect(early.html).toContain('Es fehlt eine Ansprechpartnerin oder ein Ansprechpartner');
    const contact = { name: 'Mila Muster', email: 'klima@giessen.example' };
    expect((await browser.submit(at('/ansprechpartner'), at('/ansprechpartner'), contact)).location).toBe(
      at('/pruefen'),
    );
    const sent = await browser.submit(at('/pruefen'), at('/pruefen'));
    expect([sent.status, sent.location]).toEqual([303, at('/eingang')]);
    expect((await browser.get(at('/eingang'))).html).toContain('Ihre Interessensbekundung ist eingegangen');
    const pdf = await browser.get(at('/eingang.pdf'));
    expect([pdf.status, pdf.response.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    await site.settle();
    expect(site.mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['klima@giessen.example', 'Eingegangen: Interessensbekundung Landkreis Gießen'],
      ['mila@giessen.example', 'Eingegangen: Interessensbekundung Landkreis Gießen'],
    ]);
    const { application } = await loadApplication(site.ctx(), id);
    expect([
      application.placeId,
      application.answers[0]?.proofs[0]?.measure,
      application.wishes.maxTravelHours,
    ]).toEqual(['DE:06531', 'Radschnellweg', 4.5]);
    const { letterFileId } = application.commitment;
    expect((await browser.get(at(`/dateien/${letterFileId}`))).status).toBe(200);
    const other = await browserAs(await anOrganisation(site.ctx()), 'coordinator');
    expect((await other.get(at(`/dateien/${letterFileId}`))).status).toBe(404);
    expect((await other.get(at(''))).status).toBe(404);
  });

  test('leads only those to withdrawing who may bind the authority', async () => {
    const organisationId = await anOrganisation(site.ctx());
    const { id } = await anApplication(site.ctx(), { callId, organisationId, state: 'draft' });
    const leadsOn = async (role: 'head' | 'member') =>
      (await (await browserAs(organisationId, role)).get(`/de/arbeit/interesse/${id}`)).html.includes('/zurueckziehen');
    expect([await leadsOn('head'), await leadsOn('member')]).toEqual([true, false]);
  });

  test('sees what was typed again beside what is wrong', async () => {
    const organisationId = await anOrganisation(site.ctx());
    const { id } = await anApplication(site.ctx(), { callId, organisationId, state: 'draft' });
    const browser = await browserAs(organisationId, 'member');
    const path = `/de/arbeit/interesse/${id}/wuensche`;
    const shape = await browser.submit(path, path, { maxTravelHours: 'lange', note: 'Bitte mit dem Zug' });
    expect(shape.status).toBe(400);
    expect(shape.html).toContain('Geben Sie die Stunden als Zahl an');
    expect(shape.html).toContain('Bitte mit dem Zug');
    const rule = await browser.submit(path, path, { excluded: 'Atlantis' });
    expect([rule.status, rule.html.includes('„Atlantis“ kennt das Verzeichnis nicht')]).toEqual([422, true]);
    const fields = `/de/arbeit/interesse/${id}/handlungsfelder/efficiency`;
    const proof = await browser.submit(fields, fields, { 'measure-0': '', 'effect-0': 'viel', 'year-0': '24' });
    expect(proof.html).toContain('href="#feld-year-0"');
  });

  test('reads the same pages in English', async () => {
    const organisationId = await anOrganisation(site.ctx());
    const { id } = await anApplication(site.ctx(), { callId, organisationId, state: 'draft' });
    const browser = await browserAs(organisationId, 'head');
    for (const page of [
      '',
      '/authority',
      '/fields',
      '/fields/mobility',
      '/wishes',
      '/backing',
      '/contact',
      '/check',
      '/withdraw',
    ]) {
      const shown = await browser.get(`/en/work/interest/${id}${page}`);
      expect([page, shown.status]).toEqual([page, 200]);
    }
    const withdrawn = await browser.submit(`/en/work/interest/${id}/withdraw`, `/en/work/interest/${id}/withdraw`);
    expect(withdrawn.location).toBe(`/en/work/interest/${id}`);
    expect((await browser.get(`/en/work/interest/${id}`)).html).toContain('You have withdrawn');
  });
});

describe('the office', () => {
  test('records everything on behalf for an authority that never signs in, and it is told', async () => {
    const browser = await browserAs(officeId, 'office');
    const start = '/de/arbeit/aufrufe/runde/interessen/neu';
    const unknown = await browser.submit(start, start, { ...phone, organisation: 'Leiria' });
    expect([unknown.status, unknown.html.includes('name="bringIn"')]).toEqual([422, true]);
    const begun = await browser.submit(start, start, { ...phone, organisation: 'Leiria', bringIn: 'ja' });
    const id = begun.location!.split('/').at(-1)!;
    const at = (path: string) => `/de/arbeit/interesse/${id}${path}`;
    const missing = await browser.submit(at('/ansprechpartner'), at('/ansprechpartner'), { name: 'Ana', channel: '' });
    expect(missing.status).toBe(400);
    const fill = async (path: string, values: Record<string, string>) =>
      (await browser.submit(at(path), at(path), { ...phone, ...values })).status;
    expect(await fill('/handlungsfelder', { 'need-mobility': '4', 'role-mobility': 'adopting' })).toBe(303);
    expect(await fill('/ansprechpartner', { name: 'Ana Exemplo', email: 'ana@leiria.example' })).toBe(303);
    expect(await fill('/rueckhalt', { headConfirmed: 'ja' })).toBe(303);
    site.mails.length = 0;
    // Begun, answered (several steps, one mail), sent.
    expect(await fill('/pruefen', {})).toBe(303);
    await site.settle();
    expect(site.mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['ana@leiria.example', 'Eingegangen: Interessensbekundung Leiria'],
      ['ana@leiria.example', 'Im Auftrag erfasst: Leiria'],
      ['ana@leiria.example', 'Im Auftrag erfasst: Leiria'],
      ['ana@leiria.example', 'Im Auftrag erfasst: Leiria'],
    ]);
    const record = await browser.get(begun.location!);
    expect(record.html).toContain('im Auftrag erfasst');
  });

  test('decides on a page of its own, with a reason where one is needed', async () => {
    const organisationId = await anOrganisation(site.ctx(), { name: 'Stadt Rheine' });
    const { id } = await anApplication(site.ctx(), { callId, organisationId });
    const browser = await browserAs(officeId, 'office');
    const record = `/de/arbeit/aufrufe/runde/interessen/${id}`;
    const path = `${record}/entscheidung`;
    const without = await browser.submit(`${path}?to=ineligible`, path, {});
    expect([without.status, without.html.includes('Geben Sie einen Grund an')]).toEqual([422, true]);
    expect((await browser.submit(`${path}?to=eligible`, path, {})).location).toBe(record);
    expect((await browser.get(`${path}?to=eligible`)).location).toBe(record);
    const foreign = await browserAs(organisationId, 'head');
    expect((await foreign.get(record)).status).toBe(403);
    expect((await foreign.get('/de/arbeit/aufrufe/runde/interessen')).status).toBe(403);
  });

  test('filters the list by its address, takes it along as CSV and brings one back', async () => {
    const browser = await browserAs(officeId, 'office');
    const list = '/de/arbeit/aufrufe/runde/interessen';
    expect((await browser.get(`${list}?state=eligible`)).html).toContain('Stadt Rheine');
    expect((await browser.get(`${list}?state=withdrawn`)).html).not.toContain('Stadt Rheine');
    const csv = await browser.get(`${list}.csv?state=eligible`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.response.arrayBuffer());
    expect(text.startsWith('\ufeffKommune;Schlüssel;')).toBe(true);
    expect(text.split('\r\n').length).toBe(3);
    const upload = (content: string) =>
      browser.submit(`${list}/liste`, `${list}/liste`, {
        receivedOn: '2027-03-01',
        file: new File([new TextEncoder().encode(content)], 'Liste.csv'),
      });
    const heading = 'Schlüssel;Handlungsfeld;Rolle;Erfahrung;Bedarf\n';
    const wrong = await upload(`${heading}6531;Mobilität;beratend;7;0\n`);
    expect([wrong.status, wrong.html.includes('Zeile 2, Spalte Erfahrung')]).toEqual([422, true]);
    const taken = await browser.follow(await upload(`${heading}6531;Wasser;beratend;4;0\n`));
    expect(taken.html).toContain('Schon vorhanden und unverändert: Landkreis Gießen.');
    expect(taken.html).toContain('Zeile 2, Spalte Handlungsfeld');
    const nothing = await browser.submit(`${list}/liste`, `${list}/liste`, { receivedOn: '2027-03-01' });
    expect([nothing.status, nothing.html.includes('Wählen Sie eine Datei.')]).toEqual([422, true]);
  });
});
