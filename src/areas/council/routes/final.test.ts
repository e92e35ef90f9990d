import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { controlParagraph, textControl } from '../../../platform/documents/content-control.ts';
import { aLink, aPair, aPaper, type TestPair } from '../fixtures.ts';
import type { CouncilPaper } from '../model.ts';
import { loadPaper } from '../queries.ts';
import { loadPaperView } from '../queries/view.ts';

let site: TestSite;
let pair: TestPair;
let clerk: Browser;
let paper: CouncilPaper;
let page: string;
beforeAll(async () => {
  site = await openTestSite();
  pair = await aPair(site.ctx());
  clerk = await signedIn(site, pair.own, 'clerk');
});
afterAll(() => site.close());

beforeEach(async () => {
  paper = await aPaper(site.ctx(), {
    partnershipId: pair.partnershipId,
    organisationId: pair.own,
    sequence: [{ body: 'Kreistag', day: '2027-04-19' }],
    moves: ['co-signed', 'released'],
  });
  page = `/de/arbeit/vorlagen/${paper.id}`;
});

/** The words that a reader sees. The page is checked on the way. */
async function read(browser: Browser, path: string): Promise<string> {
  const { status, html } = await browser.get(path);
  expect([path, status, await faultsOfHtml(html)]).toEqual([path, 200, []]);
  return wordsOf(html);
}
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const changesOf = (html: string) =>
  [...html.matchAll(/<(ins|del)>([^<]*)<\/\1>/g)].map(([, kind, text]) => [kind, text]);

test('the Word file that the council gave back is compared word by word; our own text stays', async () => {
  const form = `${page}/endfassung/hinterlegen`;
  const { response } = await clerk.get(`${page}/vorlage.docx`);
  const ours = new Uint8Array(await response.arrayBuffer());
  const before = await loadPaperView(site.ctx(), paper.id);
  const sent = await clerk.submit(form, form, { file: new File([ours], 'vorlage.docx') });
  expect(sent.location).toBe(`${page}/endfassung?filed=yes`);
  const same = await read(clerk, sent.location!);
  expect(same).toContain('Eingegangen am Mo., 1. März 2027, 10:00 Uhr');
  expect(same.match(/Wortgleich\./g)?.length).toBe(4);
  const parts = unzipSync(ours);
  const xml = strFromU8(parts['word/document.xml']!).replace('mit dem Landkreis Buche', 'mit der Stadt Buche');
  const theirs = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  await clerk.submit(form, form, {
    file: new File([theirs as BlobPart], 'endfassung.docx'),
    number: '7/27',
    kind: 'decision',
  });
  const { html } = await clerk.get(`${page}/endfassung`);
  expect([await faultsOfHtml(html), changesOf(html)]).toEqual([
    [],
    [
      ['del', 'dem'],
      ['ins', 'der'],
      ['del', 'Landkreis'],
      ['ins', 'Stadt'],
    ],
  ]);
  expect(wordsOf(html)).toContain('Nummer keine Angabe 7/27 Art der Vorlage Informationsvorlage Beschlussvorlage');
  const after = await loadPaperView(site.ctx(), paper.id);
  const textsOf = ({ blocks }: typeof before) => blocks.map(({ text }) => text);
  expect([textsOf(after), after.annexes]).toEqual([textsOf(before), before.annexes]);
  expect([after.paper.number, after.paper.kind]).toEqual(['7/27', 'decision']);
  const file = await clerk.get(`${page}/endfassung/datei`);
  expect(new Uint8Array(await file.response.arrayBuffer())).toEqual(new Uint8Array(theirs));
  const reader = await signedIn(site, pair.own, 'reader');
  const own = await read(reader, page);
  expect([
    own.includes('endgültige Fassung hinterlegt'),
    /Sie weicht vom Text hier ab: [^.]*\./.exec(own)?.[0],
  ]).toEqual([true, 'Sie weicht vom Text hier ab: Nummer, Art der Vorlage, Betreff.']);
  expect((await reader.get(form)).status).toBe(403);
});

test("the authority's own template is read by its fields, any other file as a whole", async () => {
  const form = `${page}/endfassung/hinterlegen`;
  const wordFile = async (...children: Paragraph[]) =>
    new File([await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))], 'a.docx');
  const field = controlParagraph([textControl({ tag: 'betreff', title: 'Betreff', hint: 'Nur ein Betreff' })]);
  await clerk.submit(form, form, { file: await wordFile(field) });
  const whole = await wordFile(
    new Paragraph({ text: 'Mitteilung', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Text'),
  );
  await clerk.submit(form, form, { file: whole });
  expect(await read(clerk, `${page}/endfassung`)).toContain('Ganzer Text');
});

test('whoever holds the link files number and wording, beside a PDF, without account', async () => {
  const secret = await aLink(site.ctx(), paper.id);
  const shared = `/de/sitzungsdienst/${secret}`;
  const anybody = site.browser();
  expect(await read(anybody, shared)).toContain('Endgültige Fassung hinterlegen');
  const form = `${shared}/endfassung`;
  const nothing = await anybody.submit(form, form, {});
  expect([nothing.status, await faultsOfHtml(nothing.html)]).toEqual([422, []]);
  expect(wordsOf(nothing.html)).toContain('Wählen Sie eine Datei, oder tragen Sie unten etwas ein.');
  const odd = await anybody.submit(form, form, { file: new File(['GIF89a\u0001'], 'a.pdf'), subject: 'Getippt' });
  expect([odd.status, odd.html.includes('weder PDF noch Word-Datei'), odd.html.includes('Getippt')]).toEqual([
    422,
    true,
    true,
  ]);
  const named = await anybody.submit(form, form, { number: '7/27 (Person clerk)', subject: 'Getippt' });
  expect([named.status, wordsOf(named.html).includes('in der Nummer steht: Person clerk')]).toEqual([422, true]);
  const given = { number: '7/27', bodies: 'Kreisausschuss\nKreistag', subject: 'Regionen-Twinning mit Buche' };
  const sent = await anybody.submit(form, form, { ...given, file: new File(['%PDF-1.7 Vorlage'], 'final.pdf') });
  expect(sent.location).toBe(`${form}?filed=yes`);
  const text = await read(anybody, sent.location!);
  for (const said of ['Eingegangen am', 'final.pdf', 'Gremien Kreistag Kreisausschuss, Kreistag'])
    expect(text).toContain(said);
  expect((await loadPaper(site.ctx(), paper.id)).number).toBe('7/27');
  expect(await read(clerk, page)).toContain('endgültige Fassung über den Link hinterlegt jemand ohne Konto');
  // A part is put right later; the file stays.
  await anybody.submit(form, form, { ...given, subject: 'Twinning mit Buche' });
  expect((await clerk.get(`${page}/endfassung/datei`)).status).toBe(200);
});

test('the office files on behalf and says how it came; a draft has no final version, and an ended link takes none', async () => {
  const office = await signedIn(site, pair.officeId, 'office');
  const form = `${page}/endfassung/hinterlegen`;
  const refused = await office.submit(form, form, { number: '8/27' });
  expect([refused.status, await faultsOfHtml(refused.html), refused.html.includes('value="8/27"')]).toEqual([
    400,
    [],
    true,
  ]);
  const receipt = { channel: 'mail', receivedOn: '2027-02-26' };
  expect((await office.submit(form, form, { number: '8/27', ...receipt })).location).toBe(
    `${page}/endfassung?filed=yes`,
  );
  expect(await read(office, page)).toContain(
    'endgültige Fassung hinterlegt (E-Mail, eingegangen am Fr., 26. Februar 2027)',
  );
  const draft = await aPaper(site.ctx(), { partnershipId: pair.partnershipId, organisationId: pair.own });
  const address = `/de/arbeit/vorlagen/${draft.id}`;
  expect((await clerk.get(`${address}/endfassung/hinterlegen`)).location).toBe(address);
  const secret = await aLink(site.ctx(), paper.id);
  const link = `/de/sitzungsdienst/${secret}/endfassung`;
  const anybody = site.browser();
  await anybody.get(link);
  const now = site.ctx().now;
  site.setNow(new Date('2027-05-01T08:00:00Z'));
  await anybody.submit(link, link, { number: '9/27' });
  const over = await anybody.get(link);
  site.setNow(now);
  expect([over.status, (await loadPaper(site.ctx(), paper.id)).number]).toEqual([410, '8/27']);
});
