import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { countingBrowser } from '../../../tests/support/count-queries.ts';
import { signedIn } from '../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { listHistory } from '../../platform/audit.ts';
import { anEvent } from '../events/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { listOrganisations } from '../organisations/queries.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { aProject, aTownTwinning } from './fixtures.ts';
import { findProjectBySlug } from './queries.ts';
import { listTownTwinnings } from './queries/twinnings.ts';

const projects = '/de/arbeit/oeffentlichkeit/projekte';
const register = '/de/arbeit/oeffentlichkeit/staedtepartnerschaften';

let site: TestSite;
let programmeId: string;
let office: Browser;
let towns: Record<'rheine' | 'leiria' | 'borne', string>;

beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Koordination' });
  const use = { format: 'network', modules: ['events', 'networks'] } as const;
  programmeId = (await aProgramme(site.ctx(), { officeId, slug: 'klimapartnerschaft', ...use })).id;
  office = await signedIn(site, officeId, 'office');
  const town = (name: string) => anOrganisation(site.ctx(), { name });
  towns = { rheine: await town('Rheine'), leiria: await town('Leiria'), borne: await town('Borne') };
});
beforeEach(async () => {
  await sql`truncate project cascade`.execute(site.services.db);
  await sql`truncate town_twinning`.execute(site.services.db);
});
afterAll(() => site.close());

/** The words that a reader sees, without the marks between them. */
function words(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the office', () => {
  const facts = {
    'name-de': 'KlimaPartnerschaft',
    'name-en': 'Climate Partnership',
    kind: 'large',
    fromDay: '2012-07-01',
    toDay: '2014-06-30',
    applicantName: 'TAT International GmbH',
  };

  test('begins a project, says who takes part and which theme is held where', async () => {
    const form = await office.get(`${projects}/neu`);
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    const begun = await office.submit(`${projects}/neu`, `${projects}/neu`, { programmeId, ...facts });
    const page = `${projects}/klimapartnerschaft`;
    expect(begun.location).toBe(page);
    const members = {
      'members.0.organisationId': towns.rheine,
      'members.0.lead': 'ja',
      'members.2.organisationId': towns.leiria,
      'members.3.name': 'Trakai',
    };
    expect((await office.submit(`${page}/mitglieder`, `${page}/mitglieder`, members)).location).toBe(page);
    const event = await anEvent(site.ctx(), { programmeId });
    const themes = {
      'themes.0.label-de': 'Verkehr und Tourismus',
      'themes.0.label-en': 'Transport and tourism',
      'themes.0.hostId': towns.leiria,
      'themes.0.eventId': event.id,
    };
    expect((await office.submit(`${page}/themen`, `${page}/themen`, themes)).location).toBe(page);
    const project = await findProjectBySlug(site.ctx(), 'klimapartnerschaft');
    expect(project?.members.map(({ name, lead }) => [name, lead])).toEqual([
      ['Rheine', true],
      ['Leiria', false],
      ['Trakai', false],
    ]);
    expect(project?.themes).toEqual([
      {
        label: { de: 'Verkehr und Tourismus', en: 'Transport and tourism' },
        host: { organisationId: towns.leiria, name: 'Leiria' },
        eventId: event.id,
      },
    ]);
    expect(project?.applicant?.name).toBe('TAT International GmbH');
    for (const path of [page, `${page}/bearbeiten`, `${page}/mitglieder`, `${page}/themen`, projects]) {
      const { status, html } = await office.get(path);
      expect([path, status, await faultsOfHtml(html)]).toEqual([path, 200, []]);
    }
    const acts = (await listHistory(site.ctx(), 'project', project!.id)).map(({ action }) => action);
    expect(acts).toEqual(['project.themes-set', 'project.members-set', 'project.created']);
  });

  test('does not lose the host of a theme by mistake, nor sees anything half done', async () => {
    const label = { de: 'Wasser', en: 'Water' };
    await aProject(site.ctx(), {
      programmeId,
      slug: 'netz',
      memberIds: [towns.rheine, towns.leiria],
      themes: [{ label, hostId: towns.leiria, eventId: null }],
    });
    const path = `${projects}/netz/mitglieder`;
    const sent = { 'members.0.organisationId': towns.rheine, 'members.1.name': 'Atlantis' };
    const answer = await office.submit(path, path, sent);
    expect([answer.status, words(answer.html).includes('Ändern Sie zuerst das Thema.')]).toEqual([422, true]);
    expect(answer.html).toContain('value="Atlantis"');
    expect((await findProjectBySlug(site.ctx(), 'netz'))?.members.length).toBe(2);
    expect((await listOrganisations(site.ctx())).map(({ name }) => name)).not.toContain('Atlantis');
  });

  test('gets back what was typed with a sentence beside each input that does not fit', async () => {
    const wrong = { ...facts, programmeId, 'name-en': '', fromDay: '2012-06-31', kind: 'huge' };
    const answer = await office.submit(`${projects}/neu`, `${projects}/neu`, wrong);
    expect([answer.status, await faultsOfHtml(answer.html)]).toEqual([400, []]);
    for (const said of [
      'Geben Sie den Namen in dieser Sprache an.',
      'Diesen Tag gibt es nicht.',
      'Wählen Sie die Art.',
    ]) {
      expect(words(answer.html)).toContain(said);
    }
    expect(answer.html).toContain('value="KlimaPartnerschaft"');
  });

  test('enters the bond of two towns, changes it, and takes off what was a mistake', async () => {
    const sent = { firstId: towns.rheine, secondName: 'Vila Real', sinceYear: '1990', 'reasons-de': 'Jugendaustausch' };
    const made = await office.submit(`${register}/neu`, `${register}/neu`, sent);
    expect(made.location).toBe('/de/staedtepartnerschaften/rheine-vila-real');
    const page = `${register}/rheine-vila-real`;
    expect(await faultsOfHtml((await office.get(page)).html)).toEqual([]);
    const [bond] = await listTownTwinnings(site.ctx());
    const changed = { firstId: bond!.firstId, secondId: bond!.secondId, 'keep-de': 'Sommercamp' };
    expect((await office.submit(page, page, changed)).status).toBe(303);
    const [after] = await listTownTwinnings(site.ctx());
    expect([after?.sinceYear, after?.reasons, after?.keep]).toEqual([null, null, { de: 'Sommercamp', en: '' }]);
    const twice = { firstId: bond!.secondId, secondId: bond!.firstId };
    const refused = await office.submit(`${register}/neu`, `${register}/neu`, twice);
    expect([refused.status, words(refused.html).includes('steht schon im Verzeichnis')]).toEqual([422, true]);
    expect((await office.submit(`${page}/loeschen`, `${page}/loeschen`)).location).toBe(register);
    expect(await listTownTwinnings(site.ctx())).toEqual([]);
  });

  test('is told of a year that is none and of a town that is missing', async () => {
    const answer = await office.submit(`${register}/neu`, `${register}/neu`, { firstId: 'x', sinceYear: '90' });
    expect(answer.status).toBe(400);
    expect(words(answer.html)).toContain('Geben Sie ein Jahr mit vier Ziffern an');
    const unknown = await office.submit(`${register}/neu`, `${register}/neu`, { firstId: 'x', secondId: towns.borne });
    expect([unknown.status, words(unknown.html).includes('kennt das Verzeichnis nicht')]).toEqual([422, true]);
  });
});

describe('the public', () => {
  test('sees who is twinned with whom, as a picture and in words, and what is not handed down', async () => {
    await aTownTwinning(site.ctx(), { firstId: towns.rheine, secondId: towns.leiria });
    await aTownTwinning(site.ctx(), { firstId: towns.rheine, secondId: towns.borne });
    const { html, status } = await site.browser().get('/de/staedtepartnerschaften');
    expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    expect(html.match(/<line class="kt-graph__bond"/g)!.length).toBe(2);
    expect(words(html)).toContain('Rheine und Borne nicht überliefert');
    for (const kind of ['Kleines Netzwerk', 'Großes Netzwerk', 'Ringpartnerschaft', 'Themenpartnerschaft']) {
      expect(words(html)).toContain(kind);
    }
    const one = words((await site.browser().get('/de/staedtepartnerschaften?town=leiria')).html);
    expect([one.includes('Eine Partnerschaft'), one.includes('Rheine und Borne')]).toEqual([true, false]);
  });

  test('reads about one bond, in the language in which it was written, and what the towns do together', async () => {
    const keep = { de: 'Das Sommercamp bleibt.', en: '' };
    await aTownTwinning(site.ctx(), { firstId: towns.rheine, secondId: towns.leiria, keep });
    await aProject(site.ctx(), { programmeId, slug: 'netz', memberIds: [towns.rheine, towns.leiria] });
    await aProject(site.ctx(), { programmeId, slug: 'allein', memberIds: [towns.rheine] });
    const { html, status } = await site.browser().get('/en/town-twinnings/rheine-leiria');
    expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    expect(words(html)).toContain('Reasons not handed down');
    expect(html).toContain('lang="de"><p>Das Sommercamp bleibt.</p>');
    expect([...html.matchAll(/href="\/en\/projects\/([^"]+)"/g)].map(([, slug]) => slug)).toEqual(['netz']);
  });

  test('turns the pages of a register of 120 bonds; pages stay small, and questions to the database few', async () => {
    const { queriesOf, browser } = countingBrowser(site.services);
    await aTownTwinning(site.ctx(), { firstId: towns.rheine, secondId: towns.leiria });
    const few = await queriesOf('/de/staedtepartnerschaften');
    for (let i = 0; i < 119; i++) {
      const secondId = await anOrganisation(site.ctx(), { name: `Stadt ${i}` });
      await aTownTwinning(site.ctx(), { firstId: i % 2 === 0 ? towns.rheine : towns.borne, secondId });
    }
    expect(await queriesOf('/de/staedtepartnerschaften')).toBe(few);
    const { html } = await browser.get('/de/staedtepartnerschaften?page=3');
    expect(words(html)).toContain('Seite 3 von 3');
    expect(words(html)).toContain('Das Bild zeigt einen Ausschnitt mit 24 Städten');
    expect(html.length).toBeLessThan(60_000);
  });
});
