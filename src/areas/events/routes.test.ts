import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { countingBrowser } from '../../../tests/support/count-queries.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { listOrganisations } from '../organisations/queries.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { changeEvent } from './commands.ts';
import { anEvent } from './fixtures.ts';
import type { ProgrammeEvent } from './model.ts';
import { listEventPage, listEvents } from './queries.ts';

const work = '/de/arbeit/veranstaltungen';

let site: TestSite;
let programmeId: string;
let office: Browser;

beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'IdE Kassel' });
  programmeId = (await aProgramme(site.ctx(), { officeId, modules: ['events'] })).id;
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId, organisationId: officeId, role: 'office' });
  office = site.browser();
  office.setCookie('kt_session', await signIn(site.ctx(), personId));
});
beforeEach(() => sql`truncate programme_event cascade`.execute(site.services.db));
afterAll(() => site.close());

async function eventAt(slug: string): Promise<ProgrammeEvent | null> {
  return (await listEvents(site.ctx())).find(event => event.slug === slug) ?? null;
}

/** The words that a reader sees, without the marks between them. */
function words(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** What the form sends for a conference of which nothing but the title is handed down. */
function typed(more: Record<string, string> = {}): Record<string, string> {
  const titles = { 'title-de': 'Konferenz in Leiria', 'title-en': 'Conference in Leiria' };
  return { programmeId, kind: 'conference', state: 'held', ...titles, ...more };
}

describe('the public', () => {
  test('reads what is coming, the next first, and what was, the latest first', async () => {
    const on = (fromDay: string, title: string) =>
      anEvent(site.ctx(), {
        programmeId,
        title: { de: title, en: title },
        fromDay: day(fromDay),
        toDay: day(fromDay),
        state: fromDay > '2027-03-01' ? 'planned' : 'held',
      });
    await on('2027-06-01', 'Sommer');
    await on('2027-04-01', 'Frühling');
    await on('2016-06-21', 'Auftakt');
    await on('2017-03-16', 'Status');
    await anEvent(site.ctx(), { programmeId, title: { de: 'Ohne Tag', en: 'Without day' } });
    const { html, status } = await site.browser().get('/de/veranstaltungen');
    expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    const titles = [...html.matchAll(/href="\/de\/veranstaltungen\/[^"]+">([^<]+)</g)].map(([, title]) => title);
    expect(titles).toEqual(['Frühling', 'Sommer', 'Status', 'Auftakt', 'Ohne Tag']);
    expect(words(html)).toContain('nicht überliefert');
  });

  test('is told what is not handed down of an earlier event, and what is not fixed of a coming one', async () => {
    const held = await anEvent(site.ctx(), { programmeId, state: 'held' });
    const planned = await anEvent(site.ctx(), { programmeId, state: 'planned' });
    const earlier = await site.browser().get(`/de/veranstaltungen/${held.slug}`);
    expect(words(earlier.html)).toContain('Wann nicht überliefert Wo nicht überliefert Gastgeber nicht überliefert');
    const coming = await site.browser().get(`/en/events/${planned.slug}`);
    expect(words(coming.html)).toContain('When not fixed yet Where not fixed yet Host not fixed yet');
    expect(await faultsOfHtml(coming.html)).toEqual([]);
  });

  test('finds an event in search engines by its days, and no markup of a title gets loose', async () => {
    const title = { de: 'Auftakt </script><b>x</b>', en: 'Kick-off' };
    const days = { fromDay: day('2016-06-21'), toDay: day('2016-06-21') };
    const { slug } = await anEvent(site.ctx(), { programmeId, title, ...days, town: 'Kassel' });
    const { html } = await site.browser().get(`/de/veranstaltungen/${slug}`);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: title.de,
      startDate: '2016-06-21',
      endDate: '2016-06-21',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Kassel', address: 'Kassel' },
      organizer: { '@type': 'Organization', name: 'Regionen-Twinning' },
      url: `http://localhost/de/veranstaltungen/${slug}`,
    });
    expect(html).not.toContain('<b>x</b>');
  });

  test('can still go to what is planned until its last day is over, and not to what is cancelled', async () => {
    const planned = (slug: string, last: string | null) =>
      anEvent(site.ctx(), {
        programmeId,
        title: { de: slug, en: slug },
        state: 'planned',
        fromDay: last === null ? null : day('2027-02-01'),
        toDay: last === null ? null : day(last),
      });
    await planned('Heute', '2027-03-01');
    await planned('Gestern', '2027-02-28');
    await planned('Offen', null);
    const { slug, ...event } = await planned('Abgesagt', '2027-03-02');
    const { id: _id, host: _host, ...facts } = event;
    await changeEvent(site.ctx(), slug, { ...facts, state: 'cancelled' });
    const scope = { programmeIds: [programmeId], limit: 10, offset: 0 };
    const titles = async (when: 'ahead' | 'past') =>
      (await listEventPage(site.ctx(), { ...scope, when })).map(({ title }) => title.de);
    expect(await titles('ahead')).toEqual(['Heute', 'Offen']);
    expect((await titles('past')).toSorted()).toEqual(['Abgesagt', 'Gestern']);
  });

  test('turns the pages of 200 events; each stays small and takes the same number of queries', async () => {
    const { browser, queriesOf } = countingBrowser(site.services);
    await anEvent(site.ctx(), { programmeId });
    const few = await queriesOf('/de/veranstaltungen');
    for (let i = 0; i < 199; i++) await anEvent(site.ctx(), { programmeId });
    expect(await queriesOf('/de/veranstaltungen')).toBe(few);
    const { html } = await browser.get('/de/veranstaltungen');
    expect(html.split('<tr').length - 1).toBe(26);
    expect(html.length).toBeLessThan(30_000);
    const last = await site.browser().get('/de/veranstaltungen?page=8');
    expect(words(last.html)).toContain('Seite 8 von 8');
    expect(words((await site.browser().get('/de/veranstaltungen?page=-99999999')).html)).toContain('Seite 1 von 8');
  });

  test('gets a plain 404 for an address that is none', async () => {
    expect((await site.browser().get(`/de/veranstaltungen/${encodeURIComponent("'; drop table")}`)).status).toBe(404);
  });
});

describe('the office', () => {
  test('enters an event, reads it in public, changes it, and finds who did what', async () => {
    const made = await office.submit(`${work}/neu`, `${work}/neu`, typed());
    expect(made.location).toBe('/de/veranstaltungen/konferenz-in-leiria');
    const page = `${work}/konferenz-in-leiria`;
    const form = await office.get(page);
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    const changed = typed({ fromDay: '2013-05-06', toDay: '2013-05-08', town: 'Leiria', hostName: 'Leiria' });
    expect((await office.submit(page, page, changed)).location).toBe('/de/veranstaltungen/konferenz-in-leiria');
    const event = await eventAt('konferenz-in-leiria');
    expect([event?.fromDay, event?.toDay, event?.host?.name]).toEqual(['2013-05-06', '2013-05-08', 'Leiria']);
    const lines = await listHistory(site.ctx(), 'event', event!.id);
    expect(lines.map(({ action, fields }) => [action, fields])).toEqual([
      ['event.changed', ['hostId', 'fromDay', 'toDay', 'town']],
      ['event.created', []],
    ]);
    expect(words((await office.get(page)).html)).toContain('geändert Mila Muster');
  });

  test('names a host who is not in the list; named again, it is the same one', async () => {
    const named = async (hostName: string) => {
      const { location } = await office.submit(`${work}/neu`, `${work}/neu`, typed({ hostName }));
      return (await eventAt(location!.split('/').at(-1)!))?.hostId;
    };
    expect(await named('Vila Nova de Gaia')).toBe(await named('vila nova de GAIA '));
    const known = await listOrganisations(site.ctx(), { kinds: ['authority'] });
    expect(known.filter(({ name }) => /gaia/i.test(name)).length).toBe(1);
  });

  test('gets back what was typed with a sentence beside each input that does not fit', async () => {
    const wrong = typed({ 'title-en': '', fromDay: '2013-02-30', town: 'x'.repeat(301) });
    const answer = await office.submit(`${work}/neu`, `${work}/neu`, wrong);
    expect([answer.status, await faultsOfHtml(answer.html)]).toEqual([400, []]);
    const said = words(answer.html);
    expect(said).toContain('3 Angaben stimmen noch nicht');
    for (const sentence of ['Geben Sie den Titel in dieser Sprache an.', 'Diesen Tag gibt es nicht.', 'zu lang']) {
      expect(said).toContain(sentence);
    }
    expect(answer.html).toContain('value="Konferenz in Leiria"');
    const backwards = typed({ fromDay: '2013-05-08', toDay: '2013-05-06' });
    const refused = await office.submit(`${work}/neu`, `${work}/neu`, backwards);
    expect([refused.status, words(refused.html).includes('Der letzte Tag liegt vor dem ersten.')]).toEqual([422, true]);
    expect(await listEvents(site.ctx())).toEqual([]);
  });

  test('does not bring in a host for an event that was refused', async () => {
    const refused = typed({ hostName: 'Nirgendwo', fromDay: '2099-01-01' });
    expect((await office.submit(`${work}/neu`, `${work}/neu`, refused)).status).toBe(422);
    expect((await listOrganisations(site.ctx())).map(({ name }) => name)).not.toContain('Nirgendwo');
  });

  test('deletes what was a mistake after a question', async () => {
    const { slug } = await anEvent(site.ctx(), { programmeId });
    const remove = `${work}/${slug}/loeschen`;
    expect(words((await office.get(remove)).html)).toContain('Das lässt sich nicht rückgängig machen.');
    expect((await office.submit(remove, remove)).location).toBe(work);
    expect(await eventAt(slug)).toBe(null);
  });

  test('cannot turn the wheel back: what took place is not planned any more', async () => {
    const { slug } = await anEvent(site.ctx(), { programmeId, state: 'held' });
    const page = `${work}/${slug}`;
    const answer = await office.submit(page, page, typed({ state: 'planned' }));
    expect([answer.status, words(answer.html).includes('Von diesem Stand aus geht das nicht.')]).toEqual([422, true]);
  });
});
