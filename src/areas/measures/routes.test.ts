import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { signedIn } from '../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { listAchievements, listMemberships, listTargets } from './queries.ts';

let site: TestSite;
let programmeId: string;
let ownId: string;
let own: Browser;
let member: Browser;
let office: Browser;
let here: string;

beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Büro' });
  programmeId = (await aProgramme(site.ctx(), { officeId })).id;
  ownId = await anOrganisation(site.ctx(), { name: 'Kreis Eigen' });
  own = await signedIn(site, ownId, 'coordinator');
  member = await signedIn(site, ownId, 'member');
  office = await signedIn(site, officeId, 'office');
  here = `/de/arbeit/profile/${ownId}`;
});
afterAll(() => site.close());

const target = { percent: '20,5', targetYear: '2030', baseYear: '', 'statement-de': 'Weniger', source: 'Beschluss' };

/** What the summary says is wrong, in its order. */
const sentencesOf = (html: string) =>
  [...html.matchAll(/<a href="#feld-[^"]+">([^<]+)<\/a>/g)].map(([, sentence]) => sentence);

test('only those are led to the public page of a profile who may see it before it is public', async () => {
  const leadsOn = async (browser: Browser) => (await browser.get(here)).html.includes('/de/partner/kreis-eigen');
  expect([await leadsOn(own), await leadsOn(office), await leadsOn(member)]).toEqual([true, true, false]);
});

test('a target is added, corrected, and removed after a question', async () => {
  const add = `${here}/ziele/neu`;
  expect(await faultsOfHtml((await own.get(add)).html)).toEqual([]);
  expect((await own.submit(add, add, target)).location).toBe(here);
  const [added] = await listTargets(site.ctx(), [{ kind: 'organisation', id: ownId }]);
  const profile = (await own.get(here)).html.replaceAll('\u00a0', ' ');
  expect(await faultsOfHtml(profile)).toEqual([]);
  expect(profile).toContain('20,5 % weniger bis 2030');
  expect(profile).toContain('Bezugsjahr nicht angegeben');
  const one = `${here}/ziele/${added!.id}`;
  expect((await own.get(one)).html).toContain('value="20,5"');
  expect((await own.get(`/en/work/profiles/${ownId}/targets/${added!.id}`)).html).toContain('value="20.5"');
  const late = await own.submit(one, one, { ...target, baseYear: '2031' });
  expect([late.status, await faultsOfHtml(late.html)]).toEqual([422, []]);
  expect(late.html).toContain('Das Bezugsjahr liegt vor dem Zieljahr.');
  expect(late.html).toContain('value="2031"');
  expect((await own.submit(one, one, { ...target, baseYear: '1990' })).location).toBe(here);
  expect((await own.get(here)).html).toContain('gegenüber 1990');
  const removal = `${one}/entfernen`;
  expect(await faultsOfHtml((await own.get(removal)).html)).toEqual([]);
  expect((await own.submit(removal, removal)).location).toBe(here);
  expect(await listTargets(site.ctx(), [{ kind: 'organisation', id: ownId }])).toEqual([]);
});

test('a membership that is named twice is refused beside its field', async () => {
  const add = `/en/work/profiles/${ownId}/memberships/new`;
  const typed = { network: 'covenant', otherNetwork: '', since: '2010', source: 'List of signatories' };
  expect((await own.submit(add, add, typed)).location).toBe(`/en/work/profiles/${ownId}`);
  const twice = await own.submit(add, add, typed);
  expect([twice.status, await faultsOfHtml(twice.html)]).toEqual([422, []]);
  expect(twice.html).toContain('This network is on the list already.');
  expect(twice.html).toContain('<option value="covenant" selected');
  expect(await listMemberships(site.ctx(), [ownId])).toMatchObject([{ network: 'covenant', since: 2010 }]);
});

describe('something achieved', () => {
  const typed = { fieldId: 'industry', 'title-de': 'Energierunden', source: 'Bericht' };

  test('is entered without the question whether one is a pioneer', async () => {
    const add = `${here}/erreichtes/neu`;
    expect((await own.get(add)).html).not.toContain('Vorreiter');
    expect((await own.submit(add, add, { ...typed, pioneer: 'ja' })).location).toBe(here);
    expect(await listAchievements(site.ctx(), { pioneers: true })).toEqual([]);
  });

  test('becomes that of a pioneer by the office, on behalf', async () => {
    const [achieved] = await listAchievements(site.ctx(), { organisationIds: [ownId] });
    const one = `${here}/erreichtes/${achieved!.id}`;
    const form = (await office.get(one)).html;
    expect(await faultsOfHtml(form)).toEqual([]);
    expect(form).toContain('Unter den Vorreiterregionen zeigen');
    const silent = await office.submit(one, one, { ...typed, source: '', pioneer: 'ja' });
    expect([silent.status, await faultsOfHtml(silent.html)]).toEqual([400, []]);
    expect(sentencesOf(silent.html)).toEqual([
      'Bitte nennen Sie, wo das steht. „Eigene Angabe“ genügt.',
      'Geben Sie den Tag an, an dem es kam.',
      'Wählen Sie, auf welchem Weg es kam.',
    ]);
    const received = { receivedOn: '2027-02-26', channel: 'in-person' };
    expect((await office.submit(one, one, { ...typed, pioneer: 'ja', ...received })).location).toBe(here);
    const removal = `${one}/entfernen`;
    const question = await office.submit(removal, removal);
    expect([question.status, await faultsOfHtml(question.html)]).toEqual([400, []]);
    expect((await listAchievements(site.ctx(), { pioneers: true })).map(({ id }) => id)).toEqual([achieved!.id]);
    const { html } = await own.get(here);
    expect(html).toContain('Person office · im Auftrag erfasst');
    expect(html).toContain('Erreichtes geändert · persönlich, eingegangen am 26. Februar 2027');
  });

  test('without field, title or source is refused with all three sentences in the order of the form', async () => {
    const add = `${here}/erreichtes/neu`;
    const { status, html } = await own.submit(add, add, { 'text-de': 'Schon getippt' });
    expect([status, await faultsOfHtml(html)]).toEqual([400, []]);
    expect(html).toContain('Schon getippt</textarea>');
    expect(html).toContain('3 Angaben stimmen noch nicht');
    expect(sentencesOf(html)).toEqual([
      'Bitte wählen Sie ein Handlungsfeld.',
      'Bitte sagen Sie in wenigen Worten, was erreicht ist, mindestens in einer Sprache.',
      'Bitte nennen Sie, wo das steht. „Eigene Angabe“ genügt.',
    ]);
  });
});

test('a colleague reads the profile without any way to change it', async () => {
  const { html } = await member.get(here);
  expect(await faultsOfHtml(html)).toEqual([]);
  expect(html).not.toContain('/ziele/neu');
  expect(html).not.toContain('/angaben');
});

test('one thing cannot be reached through the address of another organisation', async () => {
  const otherId = await anOrganisation(site.ctx(), { name: 'Kreis Fremd' });
  const other = await signedIn(site, otherId, 'head');
  const [achieved] = await listAchievements(site.ctx(), { organisationIds: [ownId] });
  expect((await other.get(`/de/arbeit/profile/${otherId}/erreichtes/${achieved!.id}`)).status).toBe(404);
});

test('the office says what its programme aims at', async () => {
  const list = '/de/arbeit/oeffentlichkeit/klimaziele';
  const add = `${list}/${programmeId}/neu`;
  expect((await office.submit(add, add, target)).location).toBe(list);
  const { html } = await office.get(list);
  expect(await faultsOfHtml(html)).toEqual([]);
  expect(html).toContain('20,5\u00a0% weniger bis 2030');
  expect(html).toContain('Regionen-Twinning');
});
