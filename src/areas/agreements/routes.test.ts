import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agreementState as state,
  anAgreementWorld,
  saidIn as said,
  sendForm as send,
} from '../../../tests/support/agreement-world.ts';
import type { Page } from '../../../tests/support/browser.ts';
import { signedIn } from '../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { recordBegin } from '../partnerships/commands/start.ts';
import { acceptedByAll, anAgreement } from './fixtures.ts';
import { listVersions } from './queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const aWorld = () => anAgreementWorld(site);
const unfielded = ({ html }: Page) => /id="fehler"[\s\S]*?<ul><li>([^<]*)<\/li>/.exec(html)?.[1];
const shownAs = (page: Page, words: string) => page.html.includes(words);
const pdf = new File(['%PDF-1.7\n%%EOF'], 'vereinbarung.pdf', { type: 'application/pdf' });
const frame = { startsOn: '2027-03-01', endsOn: '2028-02-29', languages: 'de', leading: 'de' };

describe('from a confirmed pair to a signed agreement', () => {
  test('two people and the office, without script; every page on the way is valid HTML', async () => {
    const { pair, base, a, b, office } = await aWorld();
    const pages: Page[] = [await a.get(base), await a.get(`${base}/beginnen`)];
    const own = { organisationId: pair.memberIds[0]! };
    expect((await send(a, `${base}/beginnen`, { ...frame, ...own })).location).toBe(base);
    const draft = await a.get(base);
    pages.push(draft);
    expect(shownAs(draft, 'Landkreis Ahorn und Landkreis Buche schließen diese Vereinbarung.')).toBe(true);
    const clause = /href="([^"]*\/klausel\/[0-9a-f-]{36})"/.exec(draft.html)![1]!;
    pages.push(await b.get(clause));
    const wanted = {
      'title-de': 'Wer',
      'body-de': 'Ahorn & "Buche" <b>',
      'title-en': '',
      'body-en': '',
      note: 'Kürzer',
    };
    const changed = await send(b, clause, { ...wanted, organisationId: pair.memberIds[1]! });
    expect(changed.status).toBe(303);
    const read = await a.get(base);
    pages.push(read);
    expect(shownAs(read, '<ins>')).toBe(true);
    expect(shownAs(read, 'Ahorn &amp; &quot;Buche&quot; &lt;b&gt;')).toBe(true);
    pages.push(await a.get(`${base}/annehmen`));
    await send(a, `${base}/annehmen`, own);
    // The other side telephoned.
    const behalf = { organisationId: pair.memberIds[1]!, channel: 'phone', receivedOn: '2027-02-26' };
    const empty = await send(office, `${base}/annehmen`, { ...behalf, channel: '', receivedOn: '' });
    expect([empty.status, said(empty)]).toEqual([400, ['Geben Sie den Tag an.', 'Wählen Sie, wie es zu Ihnen kam.']]);
    pages.push(empty);
    expect((await send(office, `${base}/annehmen`, behalf)).status).toBe(303);
    pages.push(await office.get(base));
    const unnamed = await send(a, `${base}/unterschrift`, {
      ...own,
      form: 'written',
      signedOn: '2027-03-01',
      paper: pdf,
    });
    expect([unnamed.status, unfielded(unnamed)]).toEqual([422, 'Benennen Sie zuerst, wer unterschreibt.']);
    for (const [browser, member] of [
      [a, pair.memberIds[0]!],
      [b, pair.memberIds[1]!],
    ] as const) {
      const who = { 'signatory.0.name': 'A. Beispiel', 'signatory.0.jobTitle': 'Landrätin', organisationId: member };
      pages.push(await browser.get(`${base}/unterzeichnende/${member}`));
      expect((await send(browser, `${base}/unterzeichnende/${member}`, who)).status).toBe(303);
      pages.push(await browser.get(`${base}/unterschrift`));
      const without = await send(browser, `${base}/unterschrift`, {
        ...{ organisationId: member, form: 'written', signedOn: '2027-03-01' },
      });
      expect([without.status, said(without)]).toEqual([422, ['Laden Sie hoch, was unterschrieben wurde.']]);
      const signed = { organisationId: member, form: 'written', signedOn: '2027-03-01' };
      expect((await send(browser, `${base}/unterschrift`, { ...signed, paper: pdf })).status).toBe(303);
    }
    const done = await a.get(base);
    pages.push(done, await a.get(`${base}/neue-fassung`), await a.get(`${base}/beenden`));
    expect(state(done)).toBe('in Kraft');
    const file = /href="([^"]*\/datei\/[0-9a-f-]{36})"/.exec(done.html)![1]!;
    expect((await b.get(file)).status).toBe(200);
    expect((await a.get(`${base}/fassung/1/vereinbarung.pdf`)).status).toBe(200);
    expect((await a.get(`${base}/fassung/1/vereinbarung.docx`)).status).toBe(200);
    expect((await a.get(`${base}/fassung/2`)).status).toBe(404);
    const faults = [];
    for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
    expect(faults).toEqual([]);
  });
});

test('two wordings are compared word by word, the choice stays in the address; a member of staff and the office read it', async () => {
  const { pair, base, a, b, office } = await aWorld();
  await anAgreement(site.ctx(), pair);
  const compare = `${base}/vergleich`;
  expect(shownAs(await a.get(compare), 'Es gibt erst einen Wortlaut.')).toBe(true);
  const clause = /href="([^"]*\/klausel\/[0-9a-f-]{36})"/.exec((await a.get(base)).html)![1]!;
  const text = (body: string) => ({ 'title-de': 'Wer', 'title-en': '', 'body-de': body, 'body-en': '' });
  await send(a, clause, { ...text('Žemė „und“ Leão'), organisationId: pair.memberIds[0]! });
  await send(b, clause, { ...text('Žemė „oder“ Leão'), organisationId: pair.memberIds[1]! });
  expect(shownAs(await a.get(base), `href="${compare}"`)).toBe(true);
  const last = await a.get(compare);
  expect(shownAs(last, 'Žemė „<del>und</del><ins>oder</ins>“ Leão')).toBe(true);
  const whole = await b.get(`${compare}?from=1.0&to=1.1`);
  expect(shownAs(whole, '<ins>Žemė')).toBe(true);
  expect(/<option value="1.0" selected="">Fassung 1, am Anfang</.test(whole.html)).toBe(true);
  expect(/<option value="1.1" selected="">Fassung 1, nach Änderung 1 \(Landkreis Ahorn, /.test(whole.html)).toBe(true);
  const reader = await signedIn(site, pair.memberIds[0]!, 'member');
  for (const browser of [reader, office]) expect((await browser.get(`${compare}?from=1.0&to=1`)).status).toBe(200);
  expect(shownAs(await a.get(`${compare}?from=1&to=1`), 'Die beiden sind gleich')).toBe(true);
  expect(shownAs(await a.get(`${compare}?from=9&to=x`), '<del>und</del>')).toBe(true);
  expect([...(await faultsOfHtml(last.html)), ...(await faultsOfHtml(whole.html))]).toEqual([]);
});

describe('two people at one clause', () => {
  test('the later one keeps what was typed, reads what it says by now, and saves with a second press', async () => {
    const { pair, base, a, b } = await aWorld();
    await anAgreement(site.ctx(), pair);
    const clause = /href="([^"]*\/klausel\/[0-9a-f-]{36})"/.exec((await a.get(base)).html)![1]!;
    const [mine, theirs] = [await a.get(clause), await b.get(clause)];
    const markIn = ({ html }: Page) => /name="read" value="(\w+)"/.exec(html)![1]!;
    const text = (body: string) => ({ 'title-de': 'Wer', 'title-en': 'Who', 'body-de': body, 'body-en': 'x' });
    await send(a, clause, { ...text('Erster'), organisationId: pair.memberIds[0]!, read: markIn(mine) });
    const late = { ...text('Zweiter'), organisationId: pair.memberIds[1]! };
    const refused = await send(b, clause, { ...late, read: markIn(theirs) });
    expect([
      refused.status,
      shownAs(refused, '>Zweiter</textarea>'),
      /Der Text der anderen<\/h3><div[^>]*><p>Wer<br ?\/?>Erster</.test(refused.html),
    ]).toEqual([422, true, true]);
    expect((await send(b, clause, { ...late, read: markIn(refused) })).status).toBe(303);
  });
});

test('work before the signature is shown and blocks nothing', async () => {
  const { pair, base, a } = await aWorld();
  await recordBegin(site.ctx(), pair.partnershipId, '2027-01');
  await anAgreement(site.ctx(), pair);
  const page = await a.get(base);
  expect(shownAs(page, '29 Tage ohne unterschriebene Vereinbarung')).toBe(true);
  expect(shownAs(page, 'Die Arbeit läuft seit Januar 2027.')).toBe(true);
});

describe('on behalf of a member', () => {
  test('the office comments and proves a duty; day and way are asked for and stand beside it, the letter only for the member', async () => {
    const { pair, base, a, b, office } = await aWorld();
    await anAgreement(site.ctx(), pair);
    const comment = /href="([^"]*\/anmerkung)"/.exec((await office.get(base)).html)![1]!;
    const behalf = { organisationId: pair.memberIds[0]!, channel: 'phone', receivedOn: '2027-02-26', file: pdf };
    const wrong = await send(office, comment, { ...behalf, note: 'Trakų „Žalia“\n& <b>', receivedOn: '31.2.' });
    expect([wrong.status, said(wrong)]).toEqual([400, ['Geben Sie den Tag an.']]);
    expect(shownAs(wrong, 'Trakų „Žalia“\n&amp; &lt;b&gt;</textarea>')).toBe(true);
    expect((await send(office, comment, { ...behalf, note: 'Trakų „Žalia“' })).status).toBe(303);
    expect((await send(office, `${base}/klausel/ganzer-text/anmerkung`, { ...behalf, note: 'Zu lang' })).status).toBe(
      303,
    );
    const proof = { ...behalf, kind: 'plan', on: '2027-02-20', note: 'Plan, Fassung 1' };
    expect(said(await send(office, `${base}/pflichten/plan`, { ...proof, channel: '' }))).toEqual([
      'Wählen Sie, wie es zu Ihnen kam.',
    ]);
    expect((await send(office, `${base}/pflichten/plan`, proof)).status).toBe(303);
    const [own, other] = [await a.get(base), await b.get(base)];
    const receipts = ({ html }: Page) => html.match(/im Auftrag erfasst: am Telefon, 26. Februar 2027/g)?.length;
    // The two comments beside the text and in the history, and the proof.
    expect([receipts(own), receipts(other)]).toEqual([5, 5]);
    const letters = ({ html }: Page) =>
      [...html.matchAll(/href="([^"]*\/datei\/[0-9a-f-]{36})"/g)].map(([, file]) => file!);
    expect([letters(own).length, letters(other)]).toEqual([5, []]);
    const [letter] = letters(own);
    expect([(await a.get(letter!)).status, (await b.get(letter!)).status]).toEqual([200, 404]);
    const faults = [];
    for (const { html } of [wrong, own, await office.get(`${base}/pflichten/plan`)])
      faults.push(...(await faultsOfHtml(html)));
    expect(faults).toEqual([]);
  });
});

test('rules about signatures are entered and ended in the browser, each with its source; the form for signing follows', async () => {
  const { pair, base, a, office } = await aWorld();
  const path = '/de/arbeit/unterschriften';
  const [own] = pair.memberIds;
  const rule = { land: '', organisationId: own!, forms: 'current-business', validFrom: '2027-01-01', validTo: '' };
  const unsaid = await send(office, path, { ...rule, source: '' });
  expect([unsaid.status, said(unsaid)]).toEqual([400, ['Nennen Sie die Quelle.']]);
  expect((await send(office, path, { ...rule, source: 'Dienstanweisung „3/2027“' })).status).toBe(303);
  await acceptedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
  const forms = ({ html }: Page) => [...html.matchAll(/name="form"[^>]*value="([\w-]+)"/g)].map(([, form]) => form);
  expect(forms(await a.get(`${base}/unterschrift`))).toEqual(['current-business']);
  const list = await office.get(path);
  const row = list.html.slice(0, list.html.indexOf('Dienstanweisung')).lastIndexOf('<tr');
  const end = /href="([^"]*\/beenden)"/.exec(list.html.slice(row))![1]!;
  const early = await send(office, end, { on: '2026-12-31', source: 'Widerruf' });
  expect([early.status, said(early)]).toEqual([422, ['Das Ende liegt vor dem Beginn.']]);
  expect((await send(office, end, { on: '2027-02-01', source: 'Widerruf' })).location).toBe(path);
  const ended = await office.get(path);
  expect(shownAs(ended, 'Ende nach: Widerruf')).toBe(true);
  // What was signed while it held can still be written down: the day brings its forms back.
  expect(forms(await a.get(`${base}/unterschrift`))).toEqual(['written', 'qualified-electronic']);
  const late = { organisationId: own!, form: 'written', signedOn: '2027-01-15' };
  expect(forms(await send(a, `${base}/unterschrift`, late))).toEqual([
    'written',
    'qualified-electronic',
    'current-business',
  ]);
  expect([...(await faultsOfHtml(early.html)), ...(await faultsOfHtml(ended.html))]).toEqual([]);
});

describe('the library', () => {
  test('shows how a clause reads before it is kept, and names a wrong variable beside its box', async () => {
    const { pair, office } = await aWorld();
    const list = await office.get('/de/arbeit/klauseln');
    const edit = /href="([^"]*\/subject)"/.exec(list.html)![1]!;
    const typed = {
      'title-de': 'Ziel',
      'title-en': 'Aim',
      'body-de': 'Mit {{parties}}',
      'body-en': 'x',
      condition: 'always',
    };
    const preview = await send(office, edit, { ...typed, version: '0', preview: 'ja' });
    expect(shownAs(preview, 'Mit Landkreis Ahorn und Landkreis Buche')).toBe(true);
    const wrong = await send(office, edit, { ...typed, 'body-de': 'Mit {{partei}}', version: '0' });
    expect([wrong.status, said(wrong)]).toEqual([422, ['Zeile 1: „partei“ gibt es nicht.']]);
    expect((await send(office, edit, { ...typed, version: '0' })).location).toBe('/de/arbeit/klauseln');
    const faults = [];
    for (const { html } of [list, preview, wrong, await office.get('/de/arbeit/unterschriften')]) {
      faults.push(...(await faultsOfHtml(html)));
    }
    expect(faults).toEqual([]);
    await anAgreement(site.ctx(), pair);
    const [agreement] = await listVersions(site.ctx(), pair.partnershipId);
    expect(agreement!.clauses[1]!.template.title.de).toBe('Ziel');
  });

  test('is put in order by buttons; a clause is taken out on a page of its own that says what it means', async () => {
    const { office } = await aWorld();
    const path = '/de/arbeit/klauseln';
    const list = await office.get(path);
    const titles = ({ html }: Page) =>
      [...html.matchAll(/id="klausel-[^"]*"[^>]*>([^<]*)</g)].map(([, title]) => title);
    const move = /action="([^"]*\/subject\/verschieben)"/.exec(list.html)![1]!;
    const moved = await office.submit(path, move, { direction: 'up' });
    expect(moved.location).toMatch(/^\/de\/arbeit\/klauseln#klausel-.*-subject$/);
    expect(titles(await office.get(path)).slice(0, 2)).toEqual(['Gegenstand', 'Beteiligte']);
    const remove = /href="([^"]*\/term\/entfernen)"/.exec(list.html)![1]!;
    const asked = await office.get(remove);
    expect(shownAs(asked, 'Begonnene und unterschriebene Vereinbarungen behalten sie.')).toBe(true);
    const version = /name="version" value="(\d+)"/.exec(asked.html)![1]!;
    expect((await send(office, remove, { version: '9' })).status).toBe(422);
    expect((await send(office, remove, { version })).location).toBe(path);
    const left = await office.get(path);
    expect(titles(left).includes('Laufzeit')).toBe(false);
    expect([...(await faultsOfHtml(asked.html)), ...(await faultsOfHtml(left.html))]).toEqual([]);
  });
});
