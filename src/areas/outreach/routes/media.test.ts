import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aProgramme } from '../../programmes/fixtures.ts';
import { listMedia } from '../queries.ts';

const files = '/de/arbeit/oeffentlichkeit/dateien';
const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a7d44' } });

let site: TestSite;
let office: Browser;
let otherOffice: Browser;
let programmeId: string;
beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'IdE Kassel' });
  programmeId = (await aProgramme(site.ctx(), { officeId })).id;
  office = await browserOf(officeId);
  otherOffice = await browserOf(await anOrganisation(site.ctx(), { kind: 'office', name: 'Anderes Büro' }));
});
beforeEach(async () => {
  await sql`truncate media`.execute(site.services.db);
});
afterAll(() => site.close());

async function browserOf(organisationId: string): Promise<Browser> {
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId, role: 'office' });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

const words = (page: Page): string => page.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const picture = {
  kind: 'picture',
  'title-de': 'Workshop',
  'title-en': 'Workshop',
  'alt-de': 'Zwanzig Menschen an einem runden Tisch',
  'alt-en': 'Twenty people at a round table',
  credit: 'Stadt Rheine',
};
const download = { ...picture, kind: 'download', 'alt-de': '', 'alt-en': '', credit: '' };

function add(name: string, content: Uint8Array | string, more: Record<string, string>): Promise<Page> {
  const file = new File([content as BlobPart], name);
  return office.submit(`${files}/neu`, `${files}/neu`, { subject: `programme:${programmeId}`, ...more, file });
}

describe('a picture', () => {
  test('is shown to everybody without place and camera, small in the gallery, with its words', async () => {
    const bytes = await photo
      .withExif({ IFD0: { Artist: 'Erika Muster' }, IFD3: { GPSLatitude: '52/1 16/1 0/1' } })
      .png()
      .toBuffer();
    expect((await add('IMG_0001.PNG', bytes, picture)).status).toBe(303);
    const [media] = await listMedia(site.ctx(), `programme:${programmeId}`);
    expect([media?.alt.en, media?.credit, media?.width, media?.height, media?.name]).toEqual([
      'Twenty people at a round table',
      'Stadt Rheine',
      1200,
      800,
      'IMG_0001.jpg',
    ]);
    const { response } = await site.browser().get(media!.path);
    const served = Buffer.from(await response.arrayBuffer());
    expect(served.includes('Erika')).toBe(false);
    expect((await sharp(served).metadata()).exif).toBe(undefined);
    const small = Buffer.from(await (await site.browser().get(media!.smallPath)).response.arrayBuffer());
    expect((await sharp(small).metadata()).width).toBe(480);
    const list = await office.get(files);
    expect(await faultsOfHtml(list.html)).toEqual([]);
    expect(words(list)).toContain(`![Zwanzig Menschen an einem runden Tisch](${media!.path})`);
  });

  test('comes with headers that let no browser take it for anything else, and is asked for again cheaply', async () => {
    await add('foto.jpg', await photo.jpeg().toBuffer(), picture);
    const [media] = await listMedia(site.ctx(), `programme:${programmeId}`);
    const { response } = await site.browser().get(media!.path);
    const header = (name: string) => response.headers.get(name);
    expect(
      ['Content-Type', 'X-Content-Type-Options', 'Content-Disposition', 'Cache-Control', 'Set-Cookie'].map(header),
    ).toEqual(['image/jpeg', 'nosniff', "inline; filename*=UTF-8''foto.jpg", 'public, max-age=300', null]);
    const again = await site.browser().get(media!.path, { 'If-None-Match': header('ETag')! });
    expect([again.status, (await again.response.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  test('that shows people needs to say who agreed and when', async () => {
    const bytes = await photo.jpeg().toBuffer();
    const refused = await add('foto.jpg', bytes, { ...picture, people: 'ja' });
    expect(refused.status).toBe(400);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect(words(refused)).toContain('Ohne Einwilligung zeigen wir keine Personen.');
    const consent = { people: 'ja', consentWho: 'Alle Teilnehmenden', consentOn: '2027-02-20' };
    expect((await add('foto.jpg', bytes, { ...picture, ...consent })).status).toBe(303);
    const [media] = await listMedia(site.ctx(), `programme:${programmeId}`);
    expect(media?.consent).toEqual({ who: 'Alle Teilnehmenden', on: '2027-02-20' });
    expect((await site.browser().get(media!.path)).html).not.toContain('Teilnehmenden');
  });

  test('without words for those who do not see it is refused, in each language', async () => {
    const refused = await add('foto.jpg', await photo.jpeg().toBuffer(), { ...picture, 'alt-en': '' });
    expect([refused.status, refused.html.match(/id="feld-alt-en-fehler"/g)?.length]).toEqual([422, 1]);
    expect(refused.html).toContain('value="Zwanzig Menschen an einem runden Tisch"');
  });

  test('of which a consent is withdrawn is gone at once, its bytes too', async () => {
    await add('foto.jpg', await photo.jpeg().toBuffer(), picture);
    const [media] = await listMedia(site.ctx(), `programme:${programmeId}`);
    const { rows } = await sql<{ fileId: string }>`select file_id from media`.execute(site.services.db);
    const address = `${files}/${media!.id}/entfernen`;
    expect((await office.submit(address, address)).status).toBe(303);
    expect((await site.browser().get(media!.path)).status).toBe(404);
    expect((await site.browser().get(media!.smallPath)).status).toBe(404);
    await expect(site.ctx().files.read(rows[0]!.fileId)).rejects.toThrow('file');
  });
});

describe('a file that is not what it says', () => {
  test.each([
    [
      'logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'logo',
      'SVG-Zeichnungen nehmen wir nicht an',
    ],
    ['logo.png', '<?xml version="1.0"?><svg onload="alert(1)"></svg>', 'logo', 'SVG-Zeichnungen nehmen wir nicht an'],
    ['flyer.svg', '<svg></svg>', 'download', 'SVG-Zeichnungen nehmen wir nicht an'],
    ['foto.jpg', '%PDF-1.7\n', 'picture', 'Das ist kein Bild.'],
    ['foto.jpg', 'GIF89a', 'picture', 'Das ist kein Bild.'],
    ['flyer.pdf', 'MZ\x90\x00\x03', 'download', 'Diese Art von Datei nehmen wir nicht an.'],
    ['flyer.pdf', '<html><script>alert(1)</script></html>', 'download', 'Diese Art von Datei nehmen wir nicht an.'],
  ])('%s (%s) as %s is refused with a sentence, and what was typed stays', async (name, content, kind, sentence) => {
    const refused = await add(name, content, { ...picture, kind });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain(sentence);
    expect(refused.html).toContain('value="Stadt Rheine"');
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect(await listMedia(site.ctx(), `programme:${programmeId}`)).toEqual([]);
  });

  test('is handed out under the name of its content, and saved instead of shown', async () => {
    await add('bild.png', '%PDF-1.7\nInhalt', download);
    await add('seite.html', 'Nur Text', download);
    const media = await listMedia(site.ctx(), `programme:${programmeId}`);
    const served = await Promise.all(media.map(async ({ path }) => (await site.browser().get(path)).response.headers));
    expect(served.map(headers => [headers.get('Content-Type'), headers.get('Content-Disposition')])).toEqual([
      ['application/pdf', "attachment; filename*=UTF-8''bild.pdf"],
      ['text/plain; charset=utf-8', "attachment; filename*=UTF-8''seite.txt"],
    ]);
  });

  test('is not there at all, and that is said', async () => {
    const form = { subject: 'site', ...download };
    const refused = await office.submit(`${files}/neu`, `${files}/neu`, form);
    expect([refused.status, words(refused).includes('Bitte wählen Sie eine Datei.')]).toEqual([422, true]);
  });
});

test('an empty form says at once everything that is missing, in its order', async () => {
  const empty = await office.submit(`${files}/neu`, `${files}/neu`, { kind: 'logo' });
  expect([empty.status, await faultsOfHtml(empty.html)]).toEqual([400, []]);
  const fields = [...empty.html.matchAll(/<li><a href="#feld-([\w-]+)">/g)].map(([, field]) => field);
  expect(fields).toEqual(['file', 'subject', 'title-de', 'title-en', 'alt-de', 'alt-en']);
});

test('whoever changes the words of a picture sees it and has to describe it', async () => {
  await add('bild.png', await photo.png().toBuffer(), picture);
  const [media] = await listMedia(site.ctx(), `programme:${programmeId}`);
  const { html } = await office.get(`${files}/${media!.id}`);
  expect(await faultsOfHtml(html)).toEqual([]);
  expect(html).toContain(`<img class="kt-thumb" src="${media!.smallPath}" alt="${picture['alt-de']}"`);
  expect(html).toMatch(/name="alt-de"[^>]* required/);
});

test('what is said about a file is changed by its office, and by no other', async () => {
  await add('flyer.pdf', '%PDF-1.7\n', download);
  const [media] = await listMedia(site.ctx(), `programme:${programmeId}`);
  const address = `${files}/${media!.id}`;
  expect((await otherOffice.get(address)).status).toBe(404);
  const changed = { ...download, 'title-de': 'Projektflyer', position: '9' };
  expect((await office.submit(address, address, changed)).status).toBe(303);
  const [after] = await listMedia(site.ctx(), `programme:${programmeId}`);
  expect([after?.title.de, after?.position]).toEqual(['Projektflyer', 9]);
});
