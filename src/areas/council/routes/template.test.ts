import { Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { controlParagraph, textControl } from '../../../platform/documents/content-control.ts';
import { aLink, aPair, aPaper } from '../fixtures.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

/** A Word file with a field for each of these tags. */
async function wordFile(...tags: string[]): Promise<File> {
  const children = tags.map(tag => controlParagraph([`${tag}: `, textControl({ tag, title: tag, hint: '…' })]));
  return new File([await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))], 'muster.docx');
}

function documentIn(file: ArrayBuffer): string {
  return strFromU8(unzipSync(new Uint8Array(file))['word/document.xml']!);
}

test("a paper is filled into the authority's own Word template; what cannot be one is told so", async () => {
  const { own, partnershipId } = await aPair(site.ctx());
  const paper = await aPaper(site.ctx(), { partnershipId, organisationId: own, details: { number: '7/27' } });
  const clerk = await signedIn(site, own, 'clerk');
  const page = `/de/arbeit/vorlagen/${paper.id}`;
  const form = `${page}/word-vorlage`;
  expect((await clerk.get(`${page}/eigene-vorlage.docx`)).status).toBe(404);
  for (const [file, said] of [
    [new File(['%PDF-1.7'], 'muster.pdf'), 'Das ist keine Word-Datei (.docx) ohne Makros.'],
    [await wordFile('anderes'), 'Diese Word-Datei hat keines der Felder, die unten stehen.'],
  ] as const) {
    const refused = await clerk.submit(form, form, { file });
    expect([refused.status, refused.html.includes(said), await faultsOfHtml(refused.html)]).toEqual([422, true, []]);
  }
  const kept = await clerk.submit(form, form, { file: await wordFile('betreff', 'number', 'beschlussvorschlag') });
  expect(kept.location).toBe(form);
  expect((await clerk.get(page)).html).toContain('In Ihrer eigenen Word-Vorlage');
  const { response } = await clerk.get(`${page}/eigene-vorlage.docx`);
  const xml = documentIn(await response.arrayBuffer());
  const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  const shared = `/de/sitzungsdienst/${await aLink(site.ctx(), paper.id)}`;
  const listed = await site.browser().get(shared);
  expect([await faultsOfHtml(listed.html), listed.html.includes('In der Word-Vorlage Ihrer Verwaltung')]).toEqual([
    ...[[], true],
  ]);
  const byLink = await site.browser().get(`${shared}/eigene-vorlage.docx`);
  expect(documentIn(await byLink.response.arrayBuffer())).toBe(xml);
  expect(words).toEqual([
    'betreff: ',
    'Regionen-Twinning mit dem Landkreis Buche',
    'number: ',
    '7/27',
    'beschlussvorschlag: ',
    '',
  ]);
});
