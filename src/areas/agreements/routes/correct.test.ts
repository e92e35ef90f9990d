import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAgreementWorld, saidIn as said, sendForm as send } from '../../../../tests/support/agreement-world.ts';
import type { Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { acceptedByAll, anAgreement, signedBy, signedByAll } from '../fixtures.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const aWorld = () => anAgreementWorld(site);
const shownAs = (page: Page, words: string) => page.html.includes(words);

const pdf = new File(['%PDF-1.7\n%%EOF'], 'richtig.pdf', { type: 'application/pdf' });

test('nobody signs before the text was agreed; what was written down wrongly is corrected, both stay readable', async () => {
  const { pair, base, a, b } = await aWorld();
  const [own, other] = pair.memberIds as [string, string];
  const id = await anAgreement(site.ctx(), pair);
  await acceptedByAll(site.ctx(), id);
  await signedBy(site.ctx(), id, own);
  const signing = { organisationId: own, form: 'written' };
  const path = `${base}/unterschrift/${own}/berichtigen`;
  expect(shownAs(await a.get(base), `href="${path}"`)).toBe(true);
  expect(shownAs(await b.get(base), `href="${path}"`)).toBe(false);
  const old = await send(a, path, { ...signing, signedOn: '1999-12-31', reason: 'Verschrieben' });
  expect([old.status, said(old)]).toEqual([422, ['Dieser Tag liegt vor dem Tag, an dem der Text vereinbart wurde.']]);
  const silent = await send(a, path, { ...signing, signedOn: '2027-03-01', reason: '', paper: pdf });
  expect(said(silent)).toEqual(['Geben Sie einen Grund an.']);
  const file = ({ html }: Page) => [...html.matchAll(/href="([^"]*\/datei\/[0-9a-f-]{36})"/g)].map(([, href]) => href!);
  const [wrong] = file(await a.get(base));
  const right = await send(a, path, { ...signing, signedOn: '2027-03-01', reason: 'Falscher Scan', paper: pdf });
  expect(right.status).toBe(303);
  const page = await b.get(base);
  expect(
    shownAs(page, 'berichtigte die Angaben zur Unterschrift („Falscher Scan“), vorher: auf Papier, 1. März 2027'),
  ).toBe(true);
  expect(file(page).at(-1)).toBe(wrong);
  expect(file(page)[0]).not.toBe(wrong);
  expect([(await b.get(wrong!)).status, (await b.get(file(page)[0]!)).status]).toEqual([200, 200]);
  const notYet = await b.get(`${base}/unterschrift/${other}/berichtigen`);
  expect(shownAs(notYet, 'Hier ist noch keine Unterschrift festgehalten.')).toBe(true);
  const faults = [];
  for (const { html } of [old, page, notYet]) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('the page for signing leads to naming first, shows what each party may do, and calls a confirmation so', async () => {
  const { pair, base, a, office } = await aWorld();
  const [own, other] = pair.memberIds as [string, string];
  await acceptedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
  expect(shownAs(await a.get(base), `${base}/unterzeichnende/${own}"`)).toBe(true);
  const signing = await a.get(`${base}/unterschrift`);
  expect(shownAs(signing, 'Benennen: Landkreis Ahorn')).toBe(true);
  expect(/<input[^>]*type="file"[^>]*required/.test(signing.html)).toBe(true);
  const both = await office.get(`${base}/unterschrift`);
  const forms = 'auf Papier, qualifiziert elektronisch (BGB §§ 126, 126a).';
  expect(shownAs(both, `Landkreis Ahorn: ${forms} Landkreis Buche: ${forms}`)).toBe(true);
  const rule = { land: '', organisationId: own, forms: 'current-business', validFrom: '2027-01-01', validTo: '' };
  await send(office, '/de/arbeit/unterschriften', { ...rule, source: 'Dienstanweisung' });
  await send(a, `${base}/unterzeichnende/${own}`, { 'signatory.0.name': 'A. Beispiel', organisationId: own });
  const confirming = await a.get(`${base}/unterschrift`);
  expect(shownAs(confirming, '>Bestätigung festhalten<')).toBe(true);
  await send(a, `${base}/unterschrift`, { organisationId: own, form: 'current-business', signedOn: '2027-03-01' });
  const page = await a.get(base);
  expect([shownAs(page, 'bestätigte den Text anstelle einer Unterschrift'), shownAs(page, '>unterschrieb<')]).toEqual([
    true,
    false,
  ]);
  // One party is left: nobody asks the office for whom.
  const left = await office.get(`${base}/unterschrift`);
  expect(new RegExp(`value="${other}"[^>]*checked`).test(left.html)).toBe(true);
  const faults = [];
  for (const { html } of [signing, both, confirming, left]) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('a picture of a paper never becomes an electronic signature: that needs its own PDF', async () => {
  const { pair, base, a } = await aWorld();
  const own = pair.memberIds[0]!;
  const id = await anAgreement(site.ctx(), pair);
  await acceptedByAll(site.ctx(), id);
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
  await signedBy(site.ctx(), id, own, { file: { name: 'scan.png', bytes } });
  const path = `${base}/unterschrift/${own}/berichtigen`;
  const values = { organisationId: own, form: 'qualified-electronic', signedOn: '2027-03-01', reason: 'Doch so' };
  const refused = await send(a, path, values);
  expect([refused.status, said(refused)]).toEqual([422, ['Laden Sie hoch, was unterschrieben wurde.']]);
  expect((await send(a, path, { ...values, paper: pdf })).status).toBe(303);
});

test('a signature of an earlier version is corrected, too, while the next one is being drafted', async () => {
  const { pair, base, a } = await aWorld();
  const own = pair.memberIds[0]!;
  await signedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
  const next = { startsOn: '2027-03-01', endsOn: '2028-12-31', languages: 'de', leading: 'de', reason: 'Länger' };
  await send(a, `${base}/neue-fassung`, { ...next, organisationId: own });
  const path = `${base}/unterschrift/${own}/berichtigen?version=1`;
  expect(shownAs(await a.get(`${base}/fassung/1`), `href="${path}"`)).toBe(true);
  const values = { organisationId: own, form: 'written', signedOn: '2027-03-01', reason: 'Falscher Scan', paper: pdf };
  const sent = await a.submit(path, path, values);
  expect([sent.status, sent.location]).toEqual([303, `${base}/fassung/1`]);
  expect(shownAs(await a.get(`${base}/fassung/1`), '(„Falscher Scan“)')).toBe(true);
});
