import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { listHistory } from '../../../platform/audit.ts';
import { findFile } from '../../../platform/files/upload.ts';
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
const record = (more: Record<string, string | File> = {}, browser = office): Promise<Page> =>
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

test('an address is noted only with consent, brings mails without a code, and goes with name and letter on request', async () => {
  const email = 'erika.muster@vorfuehrung.example';
  const refused = await record({ email, age: '16' });
  expect([refused.status, said(refused), await faultsOfHtml(refused.html)]).toEqual([
    422,
    ['Kreuzen Sie an, dass wir der Person schreiben dürfen, oder lassen Sie die Adresse weg.'],
    [],
  ]);
  const wrong = await record({ email, emailConsent: 'ja', age: '16', file: new File(['Notiz'], 'notiz.txt') });
  expect([wrong.status, said(wrong)]).toEqual([422, ['Diese Art von Datei nehmen wir hier nicht an.']]);

  const scan = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
  const file = new File([scan], 'Brief.pdf', { type: 'application/pdf' });
  const taken = await record({ email, emailConsent: 'ja', age: '16', channel: 'letter', file });
  const page = await office.follow(taken);
  expect(await faultsOfHtml(page.html)).toEqual([]);
  expect(words(page)).toContain('Eingegangen 26. Februar 2027, Brief · Schreiben öffnen');
  expect(words(page)).toContain('E-Mail-Adresse liegt vor; Nachrichten gehen hin');
  expect(page.html).not.toContain(email);
  const number = page.path.split('/').at(-1)!;
  const idea = (await findByNumber(site.ctx(), number))!;
  expect(idea.state).toBe('submitted');
  const { rows } = await sql<{ kind: string; wording: string }>`
    select kind, wording from idea_consent where idea_id = ${idea.id}`.execute(site.ctx().db);
  expect(rows).toEqual([
    {
      kind: 'email',
      wording:
        'Die Person willigt ein, dass wir ihr zu dieser Idee schreiben, und weiß, dass sie die Adresse jederzeit löschen kann.',
    },
  ]);
  await site.settle();
  const [mail] = site.mails.filter(({ to }) => to === email);
  expect(mail!.subject).toBe(`Ihre Idee ${number} ist erfasst`);
  expect(mail!.text).toContain('bis Fr., 5. März 2027.');

  const letter = `${page.path}/schreiben`;
  expect(new Uint8Array(await (await office.get(letter)).response.arrayBuffer())).toEqual(scan);
  expect([(await otherOffice.get(letter)).status, (await site.browser().get(letter)).status]).toEqual([404, 303]);
  const own = /http:\/\/localhost(\/de\/ideen\/meine\/\S+)/.exec(mail!.text)![1]!;
  const person = site.browser();
  await person.submit(`${own}/daten`, `${own}/daten`);
  expect((await office.get(letter)).status).toBe(404);
  expect(words(await office.get(page.path))).toContain('keine; bitte sagen Sie der Person selbst Bescheid');
  expect(await findFile(site.ctx(), idea.receiptFileId!)).toBe(null);
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
