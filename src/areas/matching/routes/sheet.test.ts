import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, hiddenFields } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { aRound } from '../fixtures.ts';
import { findLatestRun, listConstraints } from '../queries.ts';

let site: TestSite;
let office: Browser;
let callId: string;
let page: string;
beforeAll(async () => {
  site = await openTestSite();
  const round = await aRound(site.ctx());
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId: round.officeId, role: 'office' });
  office = site.browser();
  office.setCookie('kt_session', await signIn(site.ctx(), personId));
  callId = round.callId;
  page = `/de/arbeit/zuordnung/${round.slug}`;
  await office.submit(page, `${page}/berechnen`);
});
afterAll(() => site.close());

async function workbook(language: 'de' | 'en' = 'de'): Promise<ExcelJS.Workbook> {
  const address =
    language === 'de'
      ? `${page}/runde.xlsx`
      : page.replace('/de/arbeit/zuordnung', '/en/work/matching') + '/round.xlsx';
  const { response } = await office.get(address);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}

async function upload(book: ExcelJS.Workbook) {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return office.submit(`${page}/excel`, `${page}/excel`, { sheet: new File([bytes], 'runde.xlsx') });
}

/** What a page of differences would send: its rows, what is ticked, and the reasons typed beside them. */
function sentFrom(html: string) {
  const values = (name: string) =>
    [...html.matchAll(/<input\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter(tag => tag.includes(`name="${name}"`))
      .map(tag => /value="([^"]*)"/.exec(tag)![1]!.replaceAll('&quot;', '"'));
  const { _csrf, _key } = hiddenFields(html, `${page}/excel`);
  const take = values('take');
  const rows = take.map(index => [`row-${index}`, values(`row-${index}`)[0]!] as const);
  return { _csrf: _csrf!, _key: _key!, take, ...Object.fromEntries(rows) } as Record<string, string | string[]>;
}

const kept = async () =>
  (await listConstraints(site.ctx(), callId)).map(({ a, b, kind, reason }) => [a, b, kind, reason]);

function words(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('the office takes a run to Excel, fixes and excludes pairs there, and sees every difference before it holds', async () => {
  const { record } = (await findLatestRun(site.ctx(), callId))!;
  const [a, b] = record.pairs[0]!.members;
  const book = await workbook();
  expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount > 1])).toEqual([
    ['Paare', true],
    ['Alternativen', true],
    ['Ohne Paar', false],
    ['Kennzahlen', true],
    ['Festgelegt', false],
  ]);
  const pairs = book.getWorksheet('Paare')!;
  const last = pairs.columnCount;
  expect([pairs.getCell(2, 2).text, pairs.getCell(2, 4).text, pairs.getCell(1, last - 1).text]).toEqual([
    a,
    b,
    'Fest oder ausgeschlossen',
  ]);
  pairs.getCell(2, last - 1).value = 'ausgeschlossen';
  const others = book.getWorksheet('Alternativen')!;
  const [one, other] = [others.getCell(2, 1).text, others.getCell(2, 3).text].toSorted() as [string, string];
  others.getCell(2, others.columnCount - 1).value = 'FEST';
  others.getCell(2, others.columnCount).value = 'Sie kennen sich.';
  pairs.getCell(3, last - 1).value = 'vielleicht';

  const shown = await upload(book);
  const text = words(shown.html);
  expect([shown.status, await faultsOfHtml(shown.html)]).toEqual([200, []]);
  expect(text).toContain('3 Zeilen mit Unterschied. Noch ist nichts geändert.');
  for (const part of [
    'frei → ausgeschlossen',
    'Paare, Zeile 2',
    'frei → fest',
    'Alternativen, Zeile 2',
    '„vielleicht“ ist hier nicht bekannt',
  ]) {
    expect(text).toContain(part);
  }
  expect(await kept()).toEqual([]);

  const sent = sentFrom(shown.html);
  expect(sent.take).toEqual(['0', '1']);
  // The reason of the first row is missing: nothing is taken, and what was typed stands there again.
  const refused = await office.post(`${page}/excel`, { ...sent, 'reason-0': '', 'reason-1': 'Alte Bekannte.' });
  expect([refused.status, await faultsOfHtml(refused.html), await kept()]).toEqual([422, [], []]);
  expect(words(refused.html)).toContain('Geben Sie einen Grund an.');
  expect(refused.html).toContain('value="Alte Bekannte."');
  const again = sentFrom(refused.html);
  expect([again['row-0'], again['row-1'], again.take]).toEqual([sent['row-0'], sent['row-1'], sent.take]);
  const taken = await office.post(`${page}/excel`, { ...again, 'reason-0': 'Zu weit.', 'reason-1': 'Alte Bekannte.' });
  expect([taken.status, taken.location]).toEqual([303, `${page}#festlegen`]);
  expect(await kept()).toEqual(
    [
      [a, b, 'forbid', 'Zu weit.'],
      [one, other, 'lock', 'Alte Bekannte.'],
    ].toSorted(),
  );
  expect(words((await office.get(page)).html)).toContain('ausgeschlossen');
});

test('the file brought back unchanged changes nothing, in either language; what is freed there is free', async () => {
  for (const language of ['de', 'en'] as const) {
    expect(words((await upload(await workbook(language))).html)).toContain('Die Datei ändert nichts.');
  }
  const before = await kept();
  const book = await workbook('en');
  const pairs = book.getWorksheet('Pairs')!;
  expect([pairs.getCell(2, pairs.columnCount - 1).text, pairs.getCell(2, pairs.columnCount).text]).toEqual([
    'excluded',
    'Zu weit.',
  ]);
  pairs.getCell(2, pairs.columnCount - 1).value = 'free';
  const shown = await upload(book);
  expect(words(shown.html)).toContain('ausgeschlossen → frei');
  const sent = sentFrom(shown.html);
  expect((await office.post(`${page}/excel`, sent)).status).toBe(303);
  expect(await kept()).toEqual(before.filter(([, , kind]) => kind === 'lock'));
  // Sent once more, it no longer meets what it was shown beside.
  const { html } = await office.get(`${page}/excel`);
  const late = await office.post(`${page}/excel`, { ...sent, ...hiddenFields(html, `${page}/excel`) });
  expect([late.status, words(late.html).includes('Seit der Anzeige wurde dieses Paar geändert.')]).toEqual([422, true]);
});

test('what is no sheet of a round is refused in a sentence', async () => {
  const send = (content: string) =>
    office.submit(`${page}/excel`, `${page}/excel`, { sheet: new File([content], 'x.csv') });
  const refused = await send('Gebiet;Fläche\nGießen;12\n');
  expect([refused.status, words(refused.html).includes('Kein Blatt hat zwei Spalten „Schlüssel“')]).toEqual([
    422,
    true,
  ]);
  expect((await office.submit(`${page}/excel`, `${page}/excel`)).status).toBe(400);
});
