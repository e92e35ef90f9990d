import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { aContent, aNews } from './fixtures.ts';
import { pageKey, pageNames } from './model/pages.ts';
import { partKey } from './model/parts.ts';
import { keyInAddress } from './rules/keys.ts';

const now = new Date('2027-03-01T09:00:00Z');
const texts = '/de/arbeit/oeffentlichkeit/texte';

let site: TestSite;
let office: Browser;
let about: string;
let officePerson: string;
beforeAll(async () => {
  site = await openTestSite({ now });
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'IdE Kassel' });
  about = partKey((await aProgramme(site.ctx(), { officeId })).id, 'about');
  officePerson = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId: officePerson, organisationId: officeId, role: 'office' });
  office = site.browser();
  office.setCookie('kt_session', await signIn(site.ctx(), officePerson));
});
beforeEach(async () => {
  site.setNow(now);
  await sql`truncate content cascade`.execute(site.services.db);
});
afterAll(() => site.close());

/** The words that a reader sees, without the marks between them. */
function words(page: Page): string {
  return page.html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

const editorOf = (key: string, language: string): string =>
  `${texts}/${encodeURIComponent(keyInAddress(key))}/${language}`;
const typed = (more: Record<string, string> = {}) => ({
  title: 'Worum geht es?',
  summary: '',
  body: 'Klimaschutz geht alle an.',
  publishing: 'approved',
  publishOn: '',
  publishAt: '',
  ...more,
});

function write(key: string, language: string, more: Record<string, string> = {}): Promise<Page> {
  return office.submit(editorOf(key, language), editorOf(key, language), typed(more));
}

describe('an editor in a hurry', () => {
  test('translates one page and sees what is still owed, with the next one a click away', async () => {
    for (const name of pageNames) await aContent(site.ctx(), pageKey(name), { de: { title: name } });
    await aContent(site.ctx(), about, { de: {} });
    const before = await office.get(`${texts}?offen=1`);
    expect(words(before)).toContain('Offen sind noch 6 Übersetzungen.');
    expect(await faultsOfHtml(before.html)).toEqual([]);
    const editor = await office.get(editorOf(pageKey('imprint'), 'en'));
    expect(await faultsOfHtml(editor.html)).toEqual([]);
    expect(words(editor)).toContain('Vorlage (Deutsch)');
    const saved = await write(pageKey('imprint'), 'en', { title: 'Imprint', body: 'Who answers for this site.' });
    expect(saved.status).toBe(303);
    const after = await office.follow(saved);
    expect(words(after)).toContain('Veröffentlicht: Impressum (Englisch)');
    expect(words(after)).toContain('Offen sind noch 5 Übersetzungen.');
    expect(after.html).toContain(`href="${editorOf(pageKey('privacy'), 'en')}">Als Nächstes: Datenschutz (Englisch)`);
    expect(words(await site.browser().get('/en/imprint'))).toContain('Who answers for this site.');
  });

  test('sees since when a translation is out of date, what changed, and who owes it by when', async () => {
    await aContent(site.ctx(), about, { de: { body: 'Gut.\n\nAlt.' }, en: { body: 'Good.\n\nOld.' } });
    site.setNow(new Date('2027-03-03T09:00:00Z'));
    await aContent(site.ctx(), about, { de: { body: 'Gut.\n\nNeu.' } });
    site.setNow(new Date('2027-03-05T09:00:00Z'));
    const duty = { person: officePerson, dueOn: '2027-03-15' };
    const editor = editorOf(about, 'en');
    await office.submit(editor, `${editor}/zustaendig`, duty);
    const list = words(await office.get(`${texts}?offen=1`));
    expect(list).toContain('Worum geht es?, Englisch: veraltet seit 3. März 2027');
    expect(list).toContain('Englisch: Mila Muster , bis 15. März 2027'.replace(' ,', ','));
    const page = await office.get(editor);
    expect(words(page)).toContain('Diese Übersetzung ist seit 3. März 2027 veraltet');
    expect(page.html).toMatch(/<del>Alt\.<\/del>/);
    expect(page.html).toMatch(/<ins>Neu\.<\/ins>/);
    await write(about, 'en', { body: 'Good.\n\nNew.' });
    expect(words(await office.get(`${texts}?offen=1`))).not.toContain('Worum geht es?, Englisch');
  });
});

describe('writing', () => {
  test('shows beforehand what a text will look like, and keeps nothing', async () => {
    const editor = editorOf(about, 'de');
    const page = await office.submit(editor, `${editor}/vorschau`, typed({ body: '**Wichtig**' }));
    expect(page.status).toBe(200);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(page.html).toContain('<strong>Wichtig</strong>');
    expect(page.html).toContain('>**Wichtig**</textarea>');
    expect(words(await office.get(editor))).toContain('Noch keine Fassung.');
  });

  test('appears at the moment that was set, in German time', async () => {
    const moment = { publishing: 'scheduled', publishOn: '2027-03-02', publishAt: '08:30' };
    const key = pageKey('easy-language');
    const saved = await office.follow(await write(key, 'de', { ...moment, title: 'Morgen' }));
    expect(words(saved)).toContain('Leichte Sprache (Deutsch) erscheint am Di., 2. März 2027, 08:30 Uhr (MEZ)');
    expect(words(await office.get(editorOf(key, 'de')))).toContain(
      'Fassung 1 erscheint am Di., 2. März 2027, 08:30 Uhr (MEZ)',
    );
    site.setNow(new Date('2027-03-02T07:29:59Z'));
    expect(words(await site.browser().get('/de/leichte-sprache'))).not.toContain('Morgen');
    site.setNow(new Date('2027-03-02T07:30:00Z'));
    expect(words(await site.browser().get('/de/leichte-sprache'))).toContain('Morgen');
  });

  test('after a colleague has saved says so, keeps what was typed, and can then be saved', async () => {
    const key = pageKey('imprint');
    const mine = await office.get(editorOf(key, 'de'));
    await write(key, 'de', { body: 'Ihre Fassung.' });
    const hidden = Object.fromEntries(
      [...mine.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, k, v]) => [k!, v!]),
    );
    const refused = await office.post(editorOf(key, 'de'), { ...hidden, ...typed({ body: 'Meine Fassung.' }) });
    expect(refused.status).toBe(422);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect(words(refused)).toContain('Inzwischen hat jemand anderes eine neue Fassung gespeichert.');
    expect(refused.html).toContain('>Meine Fassung.</textarea>');
    expect(words(await site.browser().get('/de/impressum'))).toContain('Ihre Fassung.');
    expect((await write(key, 'de', { body: 'Meine Fassung.' })).status).toBe(303);
  });

  test('lets one look at an earlier version and take it over as a new one', async () => {
    const key = pageKey('imprint');
    await write(key, 'de', { body: 'Erste.' });
    await write(key, 'de', { body: 'Zweite.' });
    const first = await office.get(`${editorOf(key, 'de')}/fassungen/1`);
    expect(words(first)).toContain('Impressum, Fassung 1');
    expect(words(first)).toContain('Erste.');
    const taken = await office.get(`${editorOf(key, 'de')}?fassung=1`);
    expect(taken.html).toContain('>Erste.</textarea>');
  });

  test.each([
    ['one megabyte of text', { body: 'a'.repeat(1_000_000) }, 'Das ist zu lang.'],
    ['no heading', { title: ' ' }, 'Bitte geben Sie eine Überschrift an.'],
    [
      'a moment that is none',
      { publishing: 'scheduled', publishOn: '2027-02-30' },
      'Bitte geben Sie Tag und Uhrzeit an',
    ],
    ['a picture without words', { body: '![](/medien/x/y.png)' }, 'Ein Bild braucht Worte'],
  ])('with %s gets a sentence beside the field, and what was typed stays', async (_, more, sentence) => {
    const refused = await write(pageKey('imprint'), 'de', more);
    expect(refused.status).toBe(400);
    expect(words(refused)).toContain(sentence);
    expect(refused.html).toContain('Fehler: Impressum');
    expect((await site.browser().get('/de/impressum')).html).not.toContain('Zuletzt geändert');
  });

  test('with a script in heading, sentence and text harms nobody', async () => {
    const script = '<script>alert(1)</script>';
    const hostile = { title: `${script}\u202e`, summary: script, body: `${script}\n\n[x](javascript:alert(1))` };
    await write(pageKey('imprint'), 'de', hostile);
    for (const page of [
      await site.browser().get('/de/impressum'),
      await office.get(editorOf(pageKey('imprint'), 'de')),
      await office.get(texts),
    ]) {
      expect(page.html).not.toContain('<script>');
      expect(page.html).not.toContain('\u202e');
      expect(page.html).not.toContain('href="javascript');
      expect(await faultsOfHtml(page.html)).toEqual([]);
    }
  });
});

describe('a reader', () => {
  test('of a language that is missing is told, and the text is marked with its own', async () => {
    await aContent(site.ctx(), pageKey('imprint'), { de: { body: 'Wer verantwortlich ist.' } });
    const page = await site.browser().get('/en/imprint');
    expect(words(page)).toContain('This text does not exist in English yet. You read it in this language: German.');
    expect(page.html).toContain('<div class="kt-prose" lang="de"><p>Wer verantwortlich ist.</p>');
    expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  test('finds no news that were taken off, and finds them again when they are back', async () => {
    const key = await aNews(site.ctx(), { title: 'Kassel' });
    const address = `${texts}/${keyInAddress(key)}/zuruecknehmen`;
    expect((await site.browser().get('/de/aktuelles/kassel')).status).toBe(200);
    expect((await office.submit(address, address)).status).toBe(303);
    expect((await site.browser().get('/de/aktuelles/kassel')).status).toBe(404);
    expect(words(await site.browser().get('/de/aktuelles'))).toContain('Noch keine Meldungen');
    await write(key, 'de', { title: 'Wieder in Kassel' });
    expect((await site.browser().get('/de/aktuelles/kassel')).status).toBe(200);
  });
});

describe('news', () => {
  test('begin as a draft, get their address from the heading and are then public', async () => {
    const path = '/de/arbeit/oeffentlichkeit/aktuelles/neu';
    const begun = await office.submit(path, path, { title: 'Auftakt in Kassel', language: 'de', programme: '' });
    expect(begun.location).toBe(editorOf('news/auftakt-in-kassel', 'de'));
    expect((await site.browser().get('/de/aktuelles/auftakt-in-kassel')).status).toBe(404);
    await write('news/auftakt-in-kassel', 'de', { title: 'Auftakt in Kassel', body: 'Alle kamen.' });
    const page = await site.browser().get('/de/aktuelles/auftakt-in-kassel');
    expect(words(page)).toContain('Veröffentlicht am 1. März 2027');
    expect(page.html).toContain('<meta property="og:type" content="article"/>');
    expect(page.html).toContain('<link rel="canonical" href="http://localhost/de/aktuelles/auftakt-in-kassel"/>');
    expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  test('that were made up for the demo say so in list and text', async () => {
    await aNews(site.ctx(), { title: 'Kassel', invented: true });
    expect(words(await site.browser().get('/de/aktuelles'))).toContain('Vorführung: erfunden');
    expect(words(await site.browser().get('/en/news/kassel'))).toContain(
      'This item was made up for the demonstration.',
    );
  });

  test('are a feed in each language, with whole texts and addresses for readers elsewhere', async () => {
    const hostile = 'Mehr & <mehr> von buero@vorfuehrung.example';
    await aNews(site.ctx(), { title: 'Eins' }, { de: { title: 'Eins & zwei', body: hostile }, en: { title: 'One' } });
    const feed = await site.browser().get('/de/aktuelles.xml');
    expect(feed.response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await feed.response.text();
    expect(xml).toContain('<title>Eins &amp; zwei</title>');
    expect(xml).toContain('<id>http://localhost/de/aktuelles/eins</id>');
    expect(xml).toContain('&lt;p&gt;Mehr &amp;amp; &amp;lt;mehr&amp;gt; von');
    expect(xml).not.toContain('buero@vorfuehrung.example');
    expect(await (await site.browser().get('/en/news.xml')).response.text()).toContain('<title>One</title>');
  });

  test('two hundred of them: the page stays small, and the database is asked as often as for three', async () => {
    const reader = site.browser();
    const pages: [Browser, string][] = [
      [reader, '/de/aktuelles'],
      [reader, '/de/aktuelles.xml'],
      [reader, '/sitemap.xml'],
      [office, '/de/arbeit/oeffentlichkeit'],
      [office, '/de/arbeit/oeffentlichkeit/aktuelles'],
      [office, texts],
    ];
    const look = async () => {
      const counts = [];
      for (const [browser, path] of pages) {
        const before = site.statements();
        const page = await browser.get(path);
        expect(page.status).toBe(200);
        counts.push([path, site.statements() - before, page.html.length < 120_000]);
      }
      return counts;
    };
    const add = (from: number, to: number) =>
      Promise.all(Array.from({ length: to - from }, (_, i) => aNews(site.ctx(), { title: `Meldung ${from + i}` })));
    await add(0, 3);
    const few = await look();
    for (let from = 3; from < 200; from += 50) await add(from, Math.min(200, from + 50));
    expect(await look()).toEqual(few);
    const first = await site.browser().get('/de/aktuelles');
    expect(first.html.match(/<h2 class="kt-h3"/g)?.length).toBe(20);
    expect(words(first)).toContain('Seite 1 von 10');
    expect((await site.browser().get('/de/aktuelles?seite=10')).html).toContain('rel="prev"');
    expect((await site.browser().get('/de/aktuelles?seite=11')).status).toBe(404);
  });
});

test('search engines find every public page in both languages and nothing of the workspace', async () => {
  await aNews(site.ctx(), { title: 'Kassel' });
  const rheine = await anOrganisation(site.ctx(), { name: 'Stadt Rheine' });
  await sql`update organisation set published = true where id = ${rheine}`.execute(site.services.db);
  const xml = await (await site.browser().get('/sitemap.xml')).response.text();
  expect(xml).toContain(
    '<url><loc>http://localhost/de/aktuelles/kassel</loc><xhtml:link rel="alternate" hreflang="de" href="http://localhost/de/aktuelles/kassel"/><xhtml:link rel="alternate" hreflang="en" href="http://localhost/en/news/kassel"/></url>',
  );
  const addresses = [...xml.matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/g)].map(([, path]) => path!);
  expect(addresses).toContain('/en/imprint');
  expect(addresses).toContain('/de/partner/stadt-rheine');
  expect(addresses.filter(path => /arbeit|work|anmelden|sign-in|demo/.test(path))).toEqual([]);
  for (const path of addresses) expect([path, (await site.browser().get(path)).status]).toEqual([path, 200]);
  const robots = (await site.browser().get('/robots.txt')).html;
  expect(robots).toContain('Disallow: /de/arbeit');
  expect(robots).toContain('Sitemap: http://localhost/sitemap.xml');
});
