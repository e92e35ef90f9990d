import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAgreementWorld, saidIn as said, sendForm as send } from '../../../../tests/support/agreement-world.ts';
import type { Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { recordBegin } from '../../partnerships/commands/start.ts';
import { anAgreement, signedByAll, type TestPair } from '../fixtures.ts';
import { listVersions } from '../queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const aWorld = () => anAgreementWorld(site);

const shownAs = (page: Page, words: string) => page.html.includes(words);
const frame = { startsOn: '2027-03-01', endsOn: '2028-02-29', languages: 'de', leading: 'de' };

const clauseIn = ({ html }: Page, title: string) =>
  new RegExp(`href="([^"]*/klausel/[0-9a-f-]{36})" aria-label="„${title}“ ändern"`).exec(html)![1]!;

test('the clause about languages comes in with the second language and goes with it, unless somebody changed it', async () => {
  const { pair, base, a } = await aWorld();
  const own = { organisationId: pair.memberIds[0]! };
  await send(a, `${base}/beginnen`, { ...frame, ...own });
  const prevails = 'gilt die englische Fassung.';
  const both = async () => send(a, `${base}/laufzeit`, { ...frame, ...own, languages: ['de', 'en'], leading: 'en' });
  const one = async () => send(a, `${base}/laufzeit`, { ...frame, ...own });
  const shown = [shownAs(await a.get(base), 'gilt die')];
  await both();
  const inBoth = await a.get(base);
  shown.push(shownAs(inBoth, prevails));
  await one();
  shown.push(shownAs(await a.get(base), 'gilt die'));
  expect(shown).toEqual([false, true, false]);
  await both();
  const languages = clauseIn(await a.get(base), 'Sprachen');
  const words = { 'title-de': 'Sprachen', 'title-en': 'Languages', 'body-de': 'Englisch gilt.', 'body-en': 'English.' };
  await send(a, languages, { ...own, ...words });
  await one();
  const kept = await a.get(base);
  expect(shownAs(kept, 'Vorgesehen ist diese Klausel nur bei zwei Sprachen.')).toBe(true);
  expect(await faultsOfHtml(kept.html)).toEqual([]);
});

test('a new version gets the clause that applies from now on', async () => {
  const { pair, base, a } = await aWorld();
  await signedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
  const longer = { ...frame, languages: ['de', 'en'], leading: 'de', reason: 'Auch auf Englisch' };
  await send(a, `${base}/neue-fassung`, { ...longer, organisationId: pair.memberIds[0]! });
  expect(shownAs(await a.get(base), 'gilt die deutsche Fassung.')).toBe(true);
});

test('a clause changed by hand says which data it does not follow; a language that nobody touched goes on to follow', async () => {
  const { pair, base, a } = await aWorld();
  const own = { organisationId: pair.memberIds[0]! };
  const both = { ...frame, languages: ['de', 'en'], leading: 'de', ...own };
  await send(a, `${base}/beginnen`, both);
  const term = clauseIn(await a.get(base), 'Laufzeit');
  const form = await a.get(term);
  const english = /name="body-en"[^>]*>([^<]*)</.exec(form.html)![1]!;
  const german = /name="body-de"[^>]*>([^<]*)</.exec(form.html)![1]!;
  const words = { 'title-de': 'Laufzeit', 'title-en': 'Term', 'body-en': english };
  expect((await send(a, term, { ...own, ...words, 'body-de': `${german} Gut.` })).status).toBe(303);
  const says = 'Diese Klausel folgt den Daten nicht mehr: Laufzeit';
  expect(shownAs(await a.get(base), says)).toBe(false);
  await send(a, `${base}/laufzeit`, { ...both, endsOn: '2028-06-30' });
  const [page, accept] = [await a.get(base), await a.get(`${base}/annehmen`)];
  expect([shownAs(page, says), shownAs(page, 'to 30 June 2028')]).toEqual([true, true]);
  expect(shownAs(accept, '§ 3 Laufzeit: Laufzeit')).toBe(true);
  const outdated = await send(a, `${base}/annehmen`, { ...own, read: 'x' });
  expect([outdated.status, shownAs(outdated, 'Was Sie eingegeben haben')]).toEqual([422, false]);
  // The next version still knows.
  await acceptedAndSigned(pair);
  await send(a, `${base}/neue-fassung`, { ...both, endsOn: '2028-12-31', reason: 'Länger' });
  const next = await a.get(base);
  expect([shownAs(next, says), shownAs(next, 'to 31 December 2028')]).toEqual([true, true]);
  expect([...(await faultsOfHtml(page.html)), ...(await faultsOfHtml(accept.html))]).toEqual([]);
});

async function acceptedAndSigned(pair: TestPair): Promise<void> {
  const [latest] = await listVersions(site.ctx(), pair.partnershipId);
  await signedByAll(site.ctx(), latest!.id);
}

test('a variable that there is not is named with its line: in a proposal, and in the preview of the library, heading or not', async () => {
  const { pair, base, a, office } = await aWorld();
  const own = { organisationId: pair.memberIds[0]! };
  await send(a, `${base}/beginnen`, { ...frame, ...own });
  const clause = { ...own, 'title-de': 'Ende', 'title-en': '', 'body-en': '' };
  const empty = await a.get(`${base}/klausel/neu`);
  expect(empty.html.match(/\(freiwillig\)/g)).toHaveLength(1);
  const wrong = await send(a, `${base}/klausel/neu`, { ...clause, 'body-de': 'gut {{ab}}\nbis {{unbekannt}}' });
  expect([wrong.status, said(wrong)]).toEqual([
    ...[422, ['Zeile 1: „ab“ gibt es nicht. Zeile 2: „unbekannt“ gibt es nicht.']],
  ]);
  // One that there is stands for the data, as in the library.
  expect((await send(a, `${base}/klausel/neu`, { ...clause, 'body-de': 'Ab {{begin}}.' })).status).toBe(303);
  expect(shownAs(await a.get(base), 'Ab 1. März 2027.')).toBe(true);
  const list = await office.get('/de/arbeit/klauseln');
  const subject = /href="([^"]*\/subject)"/.exec(list.html)![1]!;
  const typed = { 'title-de': '', 'title-en': '', 'body-de': 'Mit {{partei}}', 'body-en': '', condition: 'always' };
  const preview = await send(office, subject, { ...typed, version: '0', preview: 'ja' });
  expect(said(preview)).toEqual(['Zeile 1: „partei“ gibt es nicht.']);
  const unnamed = await send(office, subject, { ...typed, version: '0' });
  expect(said(unnamed)).toContain('Zeile 1: „partei“ gibt es nicht.');
});

test('of two who change the term at once the later one is told how it stands by now, and loses nothing', async () => {
  const { pair, base, a, office } = await aWorld();
  const own = { organisationId: pair.memberIds[0]! };
  await send(a, `${base}/beginnen`, { ...frame, ...own });
  const form = await office.get(`${base}/laufzeit`);
  const read = /name="read" value="(\w+)"/.exec(form.html)?.[1] ?? '';
  await send(a, `${base}/laufzeit`, { ...frame, ...own, endsOn: '2028-06-30' });
  const mine = { ...frame, organisationId: pair.officeId, endsOn: '2028-12-31' };
  const late = await send(office, `${base}/laufzeit`, { ...mine, read });
  expect([late.status, shownAs(late, 'value="2028-12-31"'), await faultsOfHtml(late.html)]).toEqual([422, true, []]);
  expect(shownAs(late, 'Jetzt steht dort: 1. März 2027 bis 30. Juni 2028, Deutsch.')).toBe(true);
  const again = { ...mine, read: /name="read" value="(\w+)"/.exec(late.html)![1]! };
  expect((await send(office, `${base}/laufzeit`, again)).status).toBe(303);
  expect(shownAs(await a.get(base), 'bis zum 31. Dezember 2028')).toBe(true);
});

test('of two who change a clause of the library the later one reads what the earlier one wrote', async () => {
  const { office } = await aWorld();
  const list = await office.get('/de/arbeit/klauseln');
  const path = /href="([^"]*\/subject)"/.exec(list.html)![1]!;
  const typed = { 'title-de': 'Ziel', 'title-en': '', 'body-en': '', condition: 'always', version: '0' };
  expect((await send(office, path, { ...typed, 'body-de': 'Zuerst' })).status).toBe(303);
  const late = await send(office, path, { ...typed, 'body-de': 'Danach' });
  expect([late.status, shownAs(late, '>Danach<'), await faultsOfHtml(late.html)]).toEqual([422, true, []]);
  expect(late.html.split('id="jetzt"')[1]).toContain('Zuerst');
});

test('the term that is proposed begins with the year of the pair, also on a leap day', async () => {
  const proposed = async (on: string) => {
    const { pair, base, a } = await aWorld();
    await recordBegin(site.ctx({ kind: 'system', job: 'test' }), pair.partnershipId, on);
    const { html } = await a.get(`${base}/beginnen`);
    return ['startsOn', 'endsOn'].map(name => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1]);
  };
  expect([await proposed('2027-02'), await proposed('2024-02-29')]).toEqual([
    ['2027-02-01', '2028-01-31'],
    ['2024-02-29', '2025-02-28'],
  ]);
});
