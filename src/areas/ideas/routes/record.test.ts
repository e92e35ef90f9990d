import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { listHistory } from '../../../platform/audit.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aProgramme } from '../../programmes/fixtures.ts';
import { findByNumber } from '../queries.ts';

let site: TestSite;
let office: Browser;
let otherOffice: Browser;
beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Programmbüro' });
  const otherId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Anderes Büro' });
  await aProgramme(site.ctx(), { officeId, modules: ['ideas'] });
  office = await signedIn(site, officeId, 'office');
  otherOffice = await signedIn(site, otherId, 'office');
});
afterAll(() => site.close());

const form = '/de/arbeit/ideen/neu';
const phoned = {
  title: 'Bänke im Schatten',
  text: 'Am Weg zum Arzt fehlt eine Bank unter einem Baum.',
  programme: 'regionen-twinning',
  channel: 'phone',
  // The Friday before; the clock of the test stands on Monday, 1 March 2027.
  receivedOn: '2027-02-26',
};
const record = (more: Record<string, string> = {}, browser = office): Promise<Page> =>
  browser.submit(form, form, { ...phoned, ...more });
const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const words = ({ html }: Page) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('an idea of somebody who phones waits to be checked like any other, its term runs from the day of the call', async () => {
  const mails = site.mails.length;
  const taken = await record();
  const number = /^\/de\/arbeit\/ideen\/(\d+)$/.exec(taken.location!)![1]!;
  const page = words(await office.follow(taken));
  expect(page).toContain('Eingegangen 26. Februar 2027, Telefon');
  expect(page).toContain('keine; bitte sagen Sie der Person selbst Bescheid');
  expect(page).toContain('Person office · im Auftrag erfasst');
  const idea = (await findByNumber(site.ctx(), number))!;
  expect([idea.state, idea.moderationDue, idea.authorName, idea.hasEmail]).toEqual([
    'submitted',
    '2027-03-05',
    null,
    false,
  ]);
  expect((await listHistory(site.ctx(), 'idea', idea.id)).map(({ action, onBehalf }) => [action, onBehalf])).toEqual([
    ['idea.submitted', true],
  ]);
  expect((await site.browser().get(`/de/ideen/${number}`)).status).toBe(404);

  const decision = `/de/arbeit/ideen/${number}/entscheidung`;
  await office.submit(`${decision}?act=publish`, decision, { act: 'publish', text: '' });
  const everybodys = words(await site.browser().get(`/de/ideen/${number}`));
  expect(everybodys).toContain('Eingesandt 26. Februar 2027');
  expect(everybodys).toContain('Programmbüro · im Auftrag erfasst');
  await site.settle();
  expect(site.mails.length).toBe(mails);
});

test('what is missing or cannot be is said beside the field, and what was typed is still there', async () => {
  const empty = await record({ title: '', text: '', channel: '', receivedOn: 'gestern' });
  expect([empty.status, said(empty)]).toEqual([
    400,
    [
      'Geben Sie Ihrer Idee eine Überschrift.',
      'Beschreiben Sie Ihre Idee in ein, zwei Sätzen.',
      'Wählen Sie, auf welchem Weg die Idee kam.',
      'Geben Sie den Tag an, an dem die Idee kam.',
    ],
  ]);
  const tomorrow = await record({ receivedOn: '2027-03-02' });
  expect([tomorrow.status, said(tomorrow)]).toEqual([422, ['Dieser Tag liegt in der Zukunft.']]);
  expect(tomorrow.html).toContain('value="Bänke im Schatten"');
  const named = await record({ name: 'Erika Muster', age: '16' });
  expect([named.status, said(named)]).toEqual([
    422,
    ['Kreuzen Sie an, dass Ihr Name erscheinen darf, oder lassen Sie den Namen weg.'],
  ]);
  expect(await faultsOfHtml(named.html)).toEqual([]);
  const script = await record({ title: 'Bank <script>alert(1)</script>' });
  expect([script.status, script.html.includes('<script>alert')]).toEqual([400, false]);
});

test('a name is published with the consent that was given on the telephone, and erased when the person asks for it', async () => {
  const taken = await record({ name: 'Erika Muster', publishName: 'ja', age: '16' });
  const page = await office.follow(taken);
  expect(words(page)).toContain('Von Erika Muster');
  const own = /href="(\/de\/ideen\/meine\/[^"]+)"/.exec(page.html)![1]!;
  await office.submit(`${own}/daten`, `${own}/daten`);
  expect(words(await office.follow(taken))).toContain('Von anonym');
});

test('nobody but the office of a programme records for it', async () => {
  expect((await record({}, otherOffice)).status).toBe(403);
  expect((await record({ programme: '' }, otherOffice)).status).toBe(303);
});

test('the form is valid in both languages, and the list leads to it', async () => {
  expect((await office.get('/de/arbeit/ideen')).html).toContain(`href="${form}"`);
  for (const path of [form, '/en/work/ideas/new'])
    expect([path, await faultsOfHtml((await office.get(path)).html)]).toEqual([path, []]);
});
