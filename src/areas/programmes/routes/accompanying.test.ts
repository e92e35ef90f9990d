import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { openCall } from '../commands/open.ts';
import { aCall, aDocument, aProgramme } from '../fixtures.ts';
import type { CallOfProgramme } from '../queries.ts';
import { loadCall, loadCallForRun } from '../queries.ts';
import { listDocuments, listQuestions } from '../queries/accompanying.ts';

let site: TestSite;
let office: Browser;
let programmeId: string;
let call: CallOfProgramme;
let work: string;
beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Programmbüro' });
  programmeId = (await aProgramme(site.ctx(), { officeId })).id;
  office = site.browser();
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId, organisationId: officeId, role: 'office' });
  office.setCookie('kt_session', await signIn(site.ctx(), personId));
});
afterAll(() => site.close());
beforeEach(async () => {
  call = await aCall(site.ctx(), { programmeId, state: 'draft' });
  work = `/de/arbeit/aufrufe/${call.slug}`;
});

function words(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const question = (index: number, de: string, position = '') => ({
  [`question-${index}-de`]: de,
  [`question-${index}-en`]: de && `${de} (en)`,
  [`answer-${index}-de`]: de && 'Ja.\n\nImmer.',
  [`answer-${index}-en`]: de && 'Yes.',
  [`position-${index}`]: position,
});
const ask = (values: Record<string, string>) => office.submit(`${work}/fragen`, `${work}/fragen`, values);
const send = (values: Record<string, string | File>) =>
  office.submit(`${work}/unterlagen`, `${work}/unterlagen`, values);
const scan = (content: string | Uint8Array, name: string) => new File([content as BlobPart], name);

describe('questions of a call', () => {
  test('are written in both languages, stand on its page in their order, and go when they are emptied', async () => {
    expect((await ask({ ...question(0, 'Zweite?', '2'), ...question(1, 'Erste?', '1') })).location).toBe(work);
    const asked = async () => (await listQuestions(site.ctx(), call.id)).map(one => one.question.de);
    expect(await asked()).toEqual(['Erste?', 'Zweite?']);
    const form = await office.get(`${work}/fragen`);
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    expect(form.html).toContain('name="question-2-de"');
    const preview = await office.get(`${work}/vorschau`);
    expect(await faultsOfHtml(preview.html)).toEqual([]);
    expect(words(preview.html)).toMatch(/Häufige Fragen .*Erste\? Ja\. Immer\. .*Zweite\?/);
    const stay = await ask({ ...question(0, 'Erste?'), ...question(1, ''), then: 'more' });
    expect(stay.location).toBe(`${work}/fragen`);
    expect(await asked()).toEqual(['Erste?']);
  });

  test('are refused with a text missing, beside its field and with everything typed still there', async () => {
    const refused = await ask({ ...question(0, 'Wer zahlt?'), 'answer-0-en': '', 'position-0': 'vorn' });
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
    const text = words(refused.html);
    expect(text).toContain('Antwort 1 (Englisch): Dieser Text fehlt noch.');
    expect(text).toContain('Reihenfolge 1: Geben Sie eine ganze Zahl an.');
    expect(refused.html).toContain('value="Wer zahlt?"');
    expect(await listQuestions(site.ctx(), call.id)).toEqual([]);
  });

  test('written by two people at once do not overwrite each other unseen', async () => {
    const open = await office.get(`${work}/fragen`);
    const seen = /name="seen" value="([^"]+)"/.exec(open.html)![1]!;
    await ask(question(0, 'Von der einen?'));
    const late = await ask({ ...question(0, 'Vom anderen?'), seen });
    expect([late.status, words(late.html).includes('Jemand hat den Aufruf inzwischen geändert.')]).toEqual([422, true]);
    expect(late.html).toContain('value="Vom anderen?"');
  });
});

describe('documents of a call', () => {
  const title = { 'title-de': 'Muster der Vereinbarung', 'title-en': 'Model agreement' };

  test('are handed out under their title to everybody, once the call is published, and never before', async () => {
    const taken = await send({ ...title, file: scan('%PDF-1.7 Muster', 'scan0012.exe') });
    expect([taken.status, taken.location]).toEqual([303, work]);
    const [document] = await listDocuments(site.ctx(), call.id);
    const address = `/de/aufrufe/${call.slug}/unterlagen/${document!.id}`;
    expect((await site.browser().get(address)).status).toBe(404);
    expect((await office.get(address)).status).toBe(404);
    expect((await office.get(`${work}/vorschau`)).html).toContain(`href="${work}/unterlagen/${document!.id}"`);
    expect((await office.get(`${work}/unterlagen/${document!.id}`)).status).toBe(200);
    await openCall(site.ctx(), call.id);
    const page = await site.browser().get(`/de/aufrufe/${call.slug}`);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(page.html).toContain(`href="${address}"`);
    expect(words(page.html)).toContain('Muster der Vereinbarung (PDF, 1 kB)');
    const english = await site.browser().get(`/en/calls/${call.slug}/documents/${document!.id}`);
    expect([english.status, await english.response.text()]).toEqual([200, '%PDF-1.7 Muster']);
    const { headers } = english.response;
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="Model_agreement.pdf"; filename*=UTF-8''Model%20agreement.pdf`,
    );
    const other = await aCall(site.ctx(), { programmeId });
    expect((await site.browser().get(`/de/aufrufe/${other.slug}/unterlagen/${document!.id}`)).status).toBe(404);
  });

  test('are what their content says: office files without macros, and nothing that only bears their name', async () => {
    const archive = (...names: string[]) =>
      zipSync(Object.fromEntries(names.map(name => [name, new TextEncoder().encode('<x/>')])));
    const word = ['[Content_Types].xml', 'word/document.xml'];
    expect((await send({ ...title, file: scan(archive(...word), 'a.docx') })).status).toBe(303);
    for (const content of [archive(...word, 'word/vbaProject.bin'), archive('a.exe'), '<html>', 'Nur Text']) {
      const refused = await send({ ...title, file: scan(content, 'a.docx') });
      expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
      expect(words(refused.html)).toContain('Datei: Diese Art von Datei nehmen wir hier nicht an.');
      expect(refused.html).toContain('value="Muster der Vereinbarung"');
    }
    expect((await listDocuments(site.ctx(), call.id)).length).toBe(1);
  });

  test('get other titles and another order, and go', async () => {
    const names = ['Eins', 'Zwei', 'Drei'];
    const ids: string[] = [];
    for (const name of names) ids.push(await aDocument(site.ctx(), call.id, { de: name, en: name }));
    const form = await office.get(`${work}/unterlagen`);
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    const row = (index: number, de: string, position: string) => ({
      [`title-${index}-de`]: de,
      [`title-${index}-en`]: de,
      [`position-${index}`]: position,
    });
    const sent = { ...row(0, 'Erste', '3'), ...row(1, 'Zwei', '2'), ...row(2, 'Drei', '1'), remove: ids[1]! };
    expect((await send({ ...sent, 'title-de': '', 'title-en': '' })).location).toBe(work);
    const documents = await listDocuments(site.ctx(), call.id);
    expect(documents.map(one => [one.id, one.title.de])).toEqual([
      [ids[2], 'Drei'],
      [ids[0], 'Erste'],
    ]);
    const missing = await send({ ...row(0, '', '1'), ...row(1, 'Erste', '2'), 'title-de': 'Neu', 'title-en': 'New' });
    expect([missing.status, await faultsOfHtml(missing.html)]).toEqual([400, []]);
    expect(words(missing.html)).toContain('Titel 1 (Deutsch): Dieser Text fehlt noch.');
    expect(words(missing.html)).toContain('Datei: Wählen Sie eine Datei.');
  });
});

test('what accompanies a published call changes without a new version; the history says by whom', async () => {
  await openCall(site.ctx(), call.id);
  const { hash, version } = await loadCall(site.ctx(), call.id);
  await ask(question(0, 'Neu?'));
  await send({ 'title-de': 'Ablauf', 'title-en': 'Course', file: scan('%PDF-1.7', 'ablauf.pdf') });
  const after = await loadCall(site.ctx(), call.id);
  expect([after.hash, after.version]).toEqual([hash, version]);
  expect((await loadCallForRun(site.ctx(), call.id)).untouched).toBe(true);
  const manage = await office.get(work);
  expect(await faultsOfHtml(manage.html)).toEqual([]);
  expect(words(manage.html)).toMatch(/Unterlagen geändert .*Mila Muster.* Häufige Fragen geändert .*Mila Muster/);
});

test('a call that takes over the terms of an earlier one takes its questions and documents, too', async () => {
  await ask(question(0, 'Wie immer?'));
  await aDocument(site.ctx(), call.id, { de: 'Ablauf', en: 'Course' });
  const values = { programme: programmeId, 'name-de': 'Folgerunde', 'name-en': 'Next round', from: call.id };
  const created = await office.submit('/de/arbeit/aufrufe/neu', '/de/arbeit/aufrufe/neu', values);
  const preview = await office.get(created.location!.replace('/bearbeiten', '/vorschau'));
  for (const said of ['Wie immer?', 'Ablauf']) expect(words(preview.html)).toContain(said);
});
