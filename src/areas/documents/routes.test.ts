import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { changePartnership } from '../partnerships/commands/change.ts';
import { aYear } from '../partnerships/fixtures.ts';
import { aDocument } from './fixtures.ts';
import { jobs } from './jobs.ts';
import { listDocuments, loadDocument } from './queries.ts';

const start = new Date('2027-03-01T09:00:00Z');
const pdf = (words: string, name = 'leitfaden.pdf') => new File([`%PDF-1.7 ${words}`], name);
const typed = { title: 'Leitfaden', kind: 'result', audience: 'pair', keepReason: 'work' };

let site: TestSite;
let pair: Awaited<ReturnType<typeof aYear>>;
let base: string;
let a: Browser;
let b: Browser;
let office: Browser;

beforeAll(async () => {
  site = await openTestSite({ now: start });
  pair = await aYear(site.ctx());
  base = `/de/arbeit/partnerschaften/${pair.partnershipId}/unterlagen`;
  a = await browserOf(pair.memberIds[0]!, 'member');
  b = await browserOf(pair.memberIds[1]!, 'coordinator');
  office = await browserOf(pair.officeId, 'office');
});
afterAll(() => site.close());
beforeEach(() => site.setNow(start));

async function browserOf(organisationId: string, role: Role): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel' });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

const owned = () => ({ partnershipId: pair.partnershipId, organisationId: pair.memberIds[0]! });
const textOf = async (browser: Browser, path: string) => (await browser.get(path)).response.text();

test('a new version of the other side stands beside the old one, and both can be read', async () => {
  const added = await a.submit(`${base}/neu`, `${base}/neu`, { ...typed, file: pdf('eins') });
  expect(added.status).toBe(303);
  const page = added.location!;
  const second = { note: 'mit Checkliste', file: pdf('zwei', 'neu.pdf') };
  expect((await b.submit(page, `${page}/fassung`, second)).location).toBe(page);
  const { versions, ...document } = await loadDocument(site.ctx(), pair.partnershipId, page.split('/').at(-1)!);
  expect(versions.map(({ number, organisationId, fileName }) => [number, organisationId, fileName])).toEqual([
    [2, pair.memberIds[1], 'neu.pdf'],
    [1, pair.memberIds[0], 'leitfaden.pdf'],
  ]);
  const files = [1, 2].map(async number => {
    const { response } = await b.get(`${page}/datei/${number}`);
    return [await response.text(), /filename="([^"]*)"/.exec(response.headers.get('Content-Disposition')!)?.[1]];
  });
  expect(await Promise.all(files)).toEqual([
    ['%PDF-1.7 eins', 'Leitfaden_1.pdf'],
    ['%PDF-1.7 zwei', 'Leitfaden_2.pdf'],
  ]);
  const history = await listHistory(site.ctx(), 'pair-document', document.id);
  expect(history.map(({ action }) => action)).toEqual(['document.version-added', 'document.added']);
  const pages = [
    page,
    base,
    `${page}/bearbeiten`,
    `${base}/neu`,
    base.replace('/de/arbeit/partnerschaften', '/en/work/partnerships').replace('unterlagen', 'documents'),
  ];
  for (const path of pages) expect(await faultsOfHtml((await a.get(path)).html)).toEqual([]);
});

test('what a file is called does not count; what was typed stays where it is refused', async () => {
  const script = new File(['<script>alert(1)</script>'], 'harmlos.pdf', { type: 'application/pdf' });
  const refused = await a.submit(`${base}/neu`, `${base}/neu`, { ...typed, title: 'Harmlos', file: script });
  expect([refused.status, refused.html.includes('value="Harmlos"')]).toEqual([422, true]);
  expect(refused.html).toContain('Was zählt, ist der Inhalt, nicht der Name.');
  const without = await a.submit(`${base}/neu`, `${base}/neu`, { ...typed, title: '' });
  expect([without.status, without.html.includes('Wählen Sie eine Datei.')]).toEqual([400, true]);
  expect(await faultsOfHtml(refused.html)).toEqual([]);
});

test('whoever put it there removes it with a reason, which stays; proof is removed by the office only', async () => {
  const id = await aDocument(site.ctx(), owned(), { title: 'Entwurf' });
  const page = `${base}/unterlage/${id}`;
  expect((await b.submit(page, `${page}/loeschen`, { reason: 'weg damit' })).status).toBe(403);
  expect((await a.submit(page, `${page}/loeschen`, { reason: '' })).status).toBe(400);
  expect((await a.submit(page, `${page}/loeschen`, { reason: 'falsche Datei' })).status).toBe(303);
  expect((await a.get(`${page}/datei/1`)).status).toBe(404);
  expect(await textOf(b, base)).toContain(
    'Entwurf: gelöscht am 1. März 2027 durch Landkreis Ahorn. Grund: falsche Datei',
  );
  const proof = await aDocument(site.ctx(), owned(), { title: 'Beleg', keepReason: 'proof' });
  const receipt = `${base}/unterlage/${proof}`;
  const why = { reason: 'doppelt' };
  const refused = await a.submit(receipt, `${receipt}/loeschen`, why);
  expect([refused.status, refused.html.includes('Vor der Zeit löscht ihn nur das Programmbüro.')]).toEqual([422, true]);
  expect((await office.submit(receipt, `${receipt}/loeschen`, why)).status).toBe(303);
});

test('after the end a document is kept as long as its programme says, then erased with its file', async () => {
  const year = await aYear(site.ctx(), ['Landkreis Eiche', 'Landkreis Fichte']);
  const shelf = `/de/arbeit/partnerschaften/${year.partnershipId}/unterlagen`;
  const people = await browserOf(year.officeId, 'office');
  const ofPair = { partnershipId: year.partnershipId, organisationId: year.memberIds[0]! };
  await aDocument(site.ctx(), ofPair, { title: 'Liste', keepReason: 'personal' });
  const work = await aDocument(site.ctx(), ofPair, { title: 'Ergebnis' });
  expect(
    (await people.submit(`${shelf}/fristen`, `${shelf}/fristen`, { work: '3', proof: '10', personal: '31' })).status,
  ).toBe(400);
  await people.submit(`${shelf}/fristen`, `${shelf}/fristen`, { work: '3', proof: '10', personal: '1' });
  expect(await textOf(people, shelf)).toContain('3 Jahre nach dem Ende');
  const end = { what: 'dissolve', reason: 'Umzug', until: null, leaving: [year.memberIds[1]!] } as const;
  expect((await changePartnership(site.ctx(), year.partnershipId, end)).ok).toBe(true);
  expect(await textOf(people, shelf)).toContain('bis 1. März 2030');
  const night = async (date: string) => {
    site.setNow(new Date(`${date}T03:00:00Z`));
    await jobs[0]!.run(site.ctx());
    return (await listDocuments(site.ctx(), year.partnershipId)).map(({ title }) => title).toSorted();
  };
  expect(await night('2028-03-01')).toEqual(['Ergebnis', 'Liste']);
  const { fileId } = (await loadDocument(site.ctx(), year.partnershipId, work)).versions[0]!;
  expect(await night('2028-03-02')).toEqual(['Ergebnis']);
  expect(await night('2030-03-02')).toEqual([]);
  await expect(site.ctx().files.read(fileId)).rejects.toThrow('file');
});
