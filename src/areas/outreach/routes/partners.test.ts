import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { countingBrowser } from '../../../../tests/support/count-queries.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { addMembership, addTarget } from '../../measures/commands.ts';
import { addAchievement } from '../../measures/commands/achievements.ts';
import { aTownTwinning } from '../../networks/fixtures.ts';
import { changeProfile } from '../../organisations/commands.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { importPlaces } from '../../places/commands.ts';
import type { Figure, Place } from '../../places/model.ts';
import { aCall, aProgramme } from '../../programmes/fixtures.ts';

let site: TestSite;
let browser: Browser;
let callId: string;
let giessen: string;
let teltow: string;

beforeAll(async () => {
  site = await openTestSite();
  browser = site.browser();
  const ctx = site.ctx();
  await importPlaces(ctx, { places, figures });
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Büro' });
  const programme = await aProgramme(ctx, { officeId });
  const name = { de: 'Runde 2016', en: 'Round 2016' };
  callId = (await aCall(ctx, { programmeId: programme.id, state: 'archived', name })).id;
  giessen = await aProfile({ name: 'Landkreis Gießen', placeId: 'DE:06531' });
  teltow = await aProfile({ name: 'Landkreis Teltow-Fläming', placeId: 'DE:12072' });
  await recordPartnership(ctx, {
    callId,
    memberIds: [giessen, teltow],
    fields: [{ label: { de: 'Energierunden', en: 'Energy rounds' }, fromId: giessen, toId: teltow }],
    confirmedAt: null,
  });
  const achieved = { title: { de: 'Energierunden', en: '' }, text: { de: '', en: '' }, year: null, pioneer: true };
  await addAchievement(ctx, giessen, { ...achieved, fieldId: 'industry', source: 'Bericht' });
});
afterAll(() => site.close());

const place = (key: string, name: string, land: string): Place => ({
  id: `DE:${key}`,
  country: 'DE',
  key,
  level: 'kreis',
  kind: 'Landkreis',
  kindGroup: 'landkreis',
  name,
  shortName: name,
  land,
  lat: 51,
  lon: 9,
  nuts3: null,
  parent: null,
  parts: [],
});
const places = [place('06531', 'Landkreis Gießen', '06'), place('12072', 'Landkreis Teltow-Fläming', '12')];
const figures: Figure[] = [
  {
    placeId: 'DE:06531',
    indicatorId: 'inhabitants',
    value: 268876,
    year: 2018,
    source: 'Amt für Statistik',
    licence: 'CC-BY-4.0',
    quality: 'official',
  },
];

async function aProfile(input: Parameters<typeof anOrganisation>[1] = {}, published = true): Promise<string> {
  const id = await anOrganisation(site.ctx(), input);
  const about = { de: 'Wir sparen Energie.', en: '' };
  await changeProfile(site.ctx(), id, { phone: '', email: '', website: '', about, published });
  return id;
}

/** The words that a reader sees in the content, without the marks between them. */
function words(html: string): string {
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

describe('a public profile', () => {
  test('says who it is, what was achieved, with whom, and what nobody stated', async () => {
    const { status, html } = await browser.get('/de/partner/landkreis-giessen');
    expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    const said = words(html);
    expect(said).toContain('Landkreis, Hessen Landkreis Gießen Wir sparen Energie.');
    expect(said).toContain('Einwohner 268.876 2018; Amt für Statistik');
    expect(said).toContain('Fläche nicht angegeben');
    expect(said).toContain('Energierunden Vorreiter Industrie und Gewerbe nicht angegeben Bericht');
    expect(said).toContain('Kein Ziel angegeben.');
    expect(said).toContain('Keine Mitgliedschaft angegeben.');
    expect(said).toContain('Landkreis Teltow-Fläming Energierunden berät Runde 2016');
    expect(html).toContain('href="/de/partner/landkreis-teltow-flaeming"');
  });

  test('tells search engines who it is, and nothing that nobody stated', async () => {
    const { html } = await browser.get('/de/partner/landkreis-giessen');
    const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!;
    const page = 'http://localhost/de/partner/landkreis-giessen';
    expect(JSON.parse(data!)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Landkreis Gießen',
      url: page,
      mainEntityOfPage: page,
      description: 'Wir sparen Energie.',
      areaServed: { '@type': 'AdministrativeArea', name: 'Landkreis Gießen' },
    });
    await aProfile({ name: 'Erfunden', invented: true });
    expect((await browser.get('/de/partner/erfunden')).html).not.toContain('ld+json');
  });

  test('is the same in English, with German words marked as German', async () => {
    const { html } = await browser.get('/en/partners/landkreis-teltow-flaeming');
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(html).toContain('<span lang="de">Wir sparen Energie.</span>');
    expect(html).toContain('rural district (<span lang="de">Landkreis</span>)');
    expect(words(html)).toContain('Landkreis Gießen Energy rounds is advised Round 2016');
    expect(words(html)).toContain('Not stated. This does not mean that nothing was done.');
  });

  test('names a target with its open base year, a membership, and towns with which it is twinned', async () => {
    const [town, other] = [await aProfile({ name: 'Rheine' }), await anOrganisation(site.ctx(), { name: 'Borne' })];
    const source = 'Vortrag';
    const statement = { de: 'Weniger CO₂', en: 'Less CO₂' };
    const target = { percent: 20, baseYear: null, targetYear: 2020, statement, source };
    await addTarget(site.ctx(), { kind: 'organisation', id: town }, target);
    await addMembership(site.ctx(), town, { network: 'ee100', since: null, source });
    await aTownTwinning(site.ctx(), { firstId: town, secondId: other });
    const { html } = await browser.get('/de/partner/rheine');
    expect(await faultsOfHtml(html)).toEqual([]);
    const said = words(html).replaceAll('\u00a0', ' ');
    expect(said).toContain('20 % weniger bis 2020 Weniger CO₂, Bezugsjahr nicht angegeben Quelle: Vortrag');
    expect(said).toContain('100ee-Region seit wann, ist nicht angegeben Quelle: Vortrag');
    // Borne has no public profile, so its name is no link.
    expect(html).toContain('<li>Borne, seit wann, ist nicht überliefert</li>');
  });

  test('that is not published is seen by its own people alone, who are told so', async () => {
    const id = await aProfile({ name: 'Landkreis Still' }, false);
    expect((await browser.get('/de/partner/landkreis-still')).status).toBe(404);
    expect((await browser.get('/de/partner/gibt-es-nicht')).status).toBe(404);
    const own = await signedIn(site, id, 'coordinator');
    const { html } = await own.get('/de/partner/landkreis-still');
    expect(words(html)).toContain('Noch nicht veröffentlicht');
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect((await browser.get('/de/partner')).html).not.toContain('Landkreis Still');
  });
});

describe('the list of partners', () => {
  test('shows whom its address asks for, in both languages', async () => {
    const { html } = await browser.get('/de/partner?land=06&kind=landkreis');
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(words(html)).toContain('Landkreis Gießen Landkreis Hessen Industrie und Gewerbe');
    expect(html).not.toContain('landkreis-teltow-flaeming');
    expect((await browser.get('/en/partners?field=industry')).html).toContain('/en/partners/landkreis-giessen');
    const nobody = await browser.get('/en/partners?land=%3Cscript%3E');
    expect([nobody.status, await faultsOfHtml(nobody.html)]).toEqual([200, []]);
    expect(words(nobody.html)).toContain('Nobody found');
  });

  test('and that of pioneers ask the database as often for one as for many', async () => {
    const { queriesOf } = countingBrowser(site.services);
    // What stands around every page asks as well.
    const frame = await queriesOf('/health');
    const own = async (path: string) => (await queriesOf(path)) - frame;
    const asked = async () => [await own('/de/partner'), await own('/de/vorreiter')];
    const before = await asked();
    for (let more = 0; more < 5; more++) {
      const id = await aProfile({ name: `Kreis ${more}`, placeId: 'DE:06531' });
      const title = { de: `Tat ${more}`, en: '' };
      const text = { de: '', en: '' };
      await addAchievement(site.ctx(), id, {
        ...{ fieldId: 'mobility', title, text, year: 2020, source: 'Bericht', pioneer: true },
      });
    }
    expect(await asked()).toEqual(before);
    expect(before).toEqual([6, 13]);
  });
});

describe('pioneers', () => {
  test('stand by field of action with those to whom they passed it on', async () => {
    const { html } = await browser.get('/de/vorreiter');
    expect(await faultsOfHtml(html)).toEqual([]);
    const said = words(html);
    expect(said).toContain('Industrie und Gewerbe Energierunden Landkreis Gießen');
    expect(said).toContain('Weitergegeben an Landkreis Teltow-Fläming (Runde 2016) Quelle: Bericht');
    expect(said).toContain('Landkreis Gießen (Vorreiter) – Landkreis Teltow-Fläming (lernt davon)');
    const none = await browser.get('/en/pioneers?field=consumption');
    expect(words(none.html)).toContain('Nobody has been named in this field of action yet.');
  });

  test('are those whose profile is public', async () => {
    const id = await aProfile({ name: 'Kreis Verborgen' }, false);
    const title = { de: 'Geheime Tat', en: '' };
    const text = { de: '', en: '' };
    const achieved = { fieldId: 'industry', title, text, year: null, source: 'Bericht', pioneer: true };
    await addAchievement(site.ctx(), id, achieved);
    expect((await browser.get('/de/vorreiter')).html).not.toContain('Geheime Tat');
  });
});
