import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bookmark, Document, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLibreOffice } from '../../scripts/test-run/libre-office.ts';
import { aPair, anAgreement, type TestPair } from '../../src/areas/agreements/fixtures.ts';
import { aPaper } from '../../src/areas/council/fixtures.ts';
import { controlParagraph, textControl } from '../../src/platform/documents/content-control.ts';
import { aMembership, aPerson, signIn } from '../../src/areas/identity/fixtures.ts';
import { aCall } from '../../src/areas/programmes/fixtures.ts';
import type { Browser } from '../support/browser.ts';
import { openTestSite, type TestSite } from '../support/test-site.ts';

let site: TestSite;
let folder: string;
let pair: TestPair;
let coordinator: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klimatwin-office-'));
  site = await openTestSite();
  const ctx = site.ctx();
  // Names that break what was not escaped.
  pair = await aPair(ctx, ['Município de Leiria "São João" & Söhne', 'Trakų rajono savivaldybė <žemė>']);
  const personId = await aPerson(ctx);
  await aMembership(ctx, { personId, organisationId: pair.memberIds[0]!, role: 'coordinator' });
  coordinator = site.browser();
  coordinator.setCookie('kt_session', await signIn(ctx, personId));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Turns a Word file into a PDF as whoever opens it and prints it does; answers its size and the words that stand in it. */
function open(bytes: Uint8Array): { readonly size: number; readonly said: string } {
  const file = join(folder, 'file.docx');
  writeFileSync(file, bytes);
  const where = ['--outdir', folder, `-env:UserInstallation=file://${folder}/profile`];
  const run = (what: string) =>
    spawnSync(findLibreOffice()!, ['--headless', '--convert-to', what, ...where, file], { encoding: 'utf8' });
  const { status, stderr } = run('pdf');
  expect([status, stderr.includes('Error')]).toEqual([0, false]);
  run('txt:Text (encoded):UTF8');
  const size = readFileSync(join(folder, 'file.pdf')).length;
  return { size, said: readFileSync(join(folder, 'file.txt'), 'utf8') };
}

async function fileAt(path: string): Promise<Uint8Array> {
  const { status, response } = await coordinator.get(path);
  expect([path, status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

test('the cooperation agreement opens, with both languages', async () => {
  const base = `/de/arbeit/partnerschaften/${pair.partnershipId}/vereinbarung`;
  await anAgreement(site.ctx(), pair, { languages: ['de', 'en'] });
  const { size, said } = open(await fileAt(`${base}/fassung/1/vereinbarung.docx`));
  expect(size).toBeGreaterThan(5000);
  expect(said).toContain('Município de Leiria "São João" & Söhne und Trakų rajono savivaldybė <žemė> schließen');
  expect(said).toContain('Duties of the programme office');
});

test('a council paper opens', async () => {
  const sequence = [{ body: 'Kreistag', day: '2027-03-22' }];
  const ids = { partnershipId: pair.partnershipId, organisationId: pair.memberIds[0]! };
  const paper = await aPaper(site.ctx(), { ...ids, sequence });
  const { size, said } = open(await fileAt(`/de/arbeit/vorlagen/${paper.id}/vorlage.docx`));
  expect(size).toBeGreaterThan(5000);
  expect(said).toContain('Kreistag');
});

test('the form of a call opens in both languages', async () => {
  await aCall(site.ctx(), { programmeId: pair.programmeId, slug: 'formular' });
  const paths = ['/de/aufrufe/formular/interessensbekundung.docx', '/en/calls/formular/expression-of-interest.docx'];
  for (const path of paths) expect(open(await fileAt(path)).size).toBeGreaterThan(5000);
});

test("an authority's own template opens with the paper in it, by its fields and by its bookmarks", async () => {
  const ids = { partnershipId: pair.partnershipId, organisationId: pair.memberIds[0]! };
  const paper = await aPaper(site.ctx(), { ...ids, details: { number: '7/27 <A & B>' } });
  const page = `/de/arbeit/vorlagen/${paper.id}`;
  const field = (tag: string) =>
    controlParagraph([`${tag}: `, textControl({ tag, title: tag, hint: 'hier ausfüllen' })]);
  const mark = (id: string) =>
    new Paragraph({ children: [new Bookmark({ id, children: [new TextRun('hier ausfüllen')] })] });
  for (const children of [
    [field('nummer'), field('betreff'), field('sachverhalt')],
    [mark('nummer'), mark('betreff'), mark('sachverhalt'), new Paragraph('Fuß der Verwaltung')],
  ]) {
    const template = new File([await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))], 'muster.docx');
    const kept = await coordinator.submit(`${page}/word-vorlage`, `${page}/word-vorlage`, { file: template });
    expect(kept.status).toBe(303);
    const { size, said } = open(await fileAt(`${page}/eigene-vorlage.docx`));
    expect(size).toBeGreaterThan(5000);
    for (const text of ['7/27 <A & B>', 'Regionen-Twinning mit', 'Aufgaben der Partner']) expect(said).toContain(text);
    expect(said).not.toContain('hier ausfüllen');
    if (children.length > 3) expect(said).toContain('Fuß der Verwaltung');
  }
});
