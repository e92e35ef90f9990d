import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aCall, aProgramme } from '../fixtures.ts';
import type { Programme } from '../model.ts';
import { loadCallForRun, loadProgramme } from '../queries.ts';
import { programmeInputsOf } from '../schema.ts';

const page = '/de/arbeit/programme/regionen-twinning';
let site: TestSite;
let office: Browser;
let programme: Programme;
beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Programmbüro' });
  programme = await aProgramme(site.ctx(), { officeId });
  office = site.browser();
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId, organisationId: officeId, role: 'office' });
  office.setCookie('kt_session', await signIn(site.ctx(), personId));
});
afterAll(() => site.close());

/** What the form sends when one leaves it as it is, and what one changes. */
async function typed(change: Record<string, string | string[]> = {}): Promise<Record<string, string | string[]>> {
  const { modules, ...texts } = programmeInputsOf(await loadProgramme(site.ctx(), programme.id));
  return { ...texts, modules: [...modules], ...change };
}
const change = async (values: Record<string, string | string[]>) => office.submit(page, page, await typed(values));

function words(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('left as it is, a programme keeps the ordinary words and gets no line in its history', async () => {
  expect((await change({})).location).toBe(page);
  expect((await loadProgramme(site.ctx(), programme.id)).terms).toEqual({});
  expect(words((await office.get(page)).html)).not.toContain('Geändert:');
});

test('name, parts and words change at once, in both languages and with a line in the history, and no call is touched', async () => {
  const call = await aCall(site.ctx(), { programmeId: programme.id, slug: '2027' });
  const adviser = { 'adviser-one-de': 'Klimalotsin', 'adviser-many-de': 'Klimalotsinnen' };
  const english = { 'adviser-one-en': 'climate guide', 'adviser-many-en': 'climate guides' };
  const taken = await change({ 'name-de': 'Twinning 2027', modules: ['applications'], ...adviser, ...english });
  expect([taken.status, taken.location]).toEqual([303, page]);
  const { name, modules, terms } = await loadProgramme(site.ctx(), programme.id);
  expect({ name, modules, terms }).toEqual({
    name: { de: 'Twinning 2027', en: 'Region twinning' },
    modules: ['applications'],
    terms: {
      adviser: {
        one: { de: 'Klimalotsin', en: 'climate guide' },
        many: { de: 'Klimalotsinnen', en: 'climate guides' },
      },
    },
  });
  for (const address of [page, '/en/work/programmes/regionen-twinning']) {
    const shown = await office.get(address);
    expect([shown.status, await faultsOfHtml(shown.html)]).toEqual([200, []]);
    expect(shown.html).toContain('value="Klimalotsin"');
  }
  expect(words((await office.get(page)).html)).toContain(
    'Geändert: Name, Gebrauchte Teile, Wort für „RegioTwin-Berater/in“ Mila Muster',
  );
  const { hash, untouched } = await loadCallForRun(site.ctx(), call.id);
  expect([hash, untouched]).toEqual([call.hash, true]);
  expect(words((await office.get('/de/arbeit/aufrufe')).html)).toContain('Twinning 2027 ändern');
});

test('a word emptied in all its forms is the ordinary one again', async () => {
  const empty = { 'adviser-one-de': '', 'adviser-many-de': '', 'adviser-one-en': '', 'adviser-many-en': '' };
  await change(empty);
  expect((await loadProgramme(site.ctx(), programme.id)).terms).toEqual({});
});

test('half a word or no name is refused beside its field, with everything typed still there', async () => {
  const refused = await change({ 'name-en': '', 'studyTour-many-de': '', 'jourFixe-one-de': 'Telefonrunde' });
  expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
  const text = words(refused.html);
  expect(text).toContain('2 Angaben stimmen noch nicht');
  expect(text).toContain('Study Tour, Mehrzahl (Deutsch): Geben Sie Einzahl und Mehrzahl in beiden Sprachen an');
  expect(refused.html).toContain('value="Telefonrunde"');
  expect((await change({ modules: ['no such part'] })).status).toBe(400);
});

test('a programme may not be called like an address of ours', async () => {
  const values = { 'name-de': 'Neu', 'name-en': 'New', format: 'region', modules: [] };
  const refused = await office.submit('/de/arbeit/programme/neu', '/de/arbeit/programme/neu', values);
  expect([refused.status, words(refused.html).includes('Ein Programm mit diesem Namen gibt es schon.')]).toEqual([
    422,
    true,
  ]);
});
