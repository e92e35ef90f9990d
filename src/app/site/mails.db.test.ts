import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../areas/identity/fixtures.ts';
import { anApplication } from '../../areas/applications/fixtures.ts';
import { anOrganisation } from '../../areas/organisations/fixtures.ts';
import { aCall, aProgramme } from '../../areas/programmes/fixtures.ts';
import { mails } from '../wiring.ts';
import { de } from './texts.de.ts';

let site: TestSite;
let browser: Browser;
let mailId: string;

beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const personId = await aPerson(ctx, { name: 'Toni Beispiel' });
  await aMembership(ctx, { personId, organisationId: officeId, role: 'office' });
  const programme = await aProgramme(ctx, { officeId });
  const call = await aCall(ctx, { programmeId: programme.id });
  const organisationId = await anOrganisation(ctx, { name: 'Landkreis Gießen' });
  await anApplication(ctx, { callId: call.id, organisationId });
  await site.settle();
  browser = site.browser();
  browser.setCookie('kt_session', await signIn(ctx, personId));
  // The receipt was cut off; it is as if it had never come.
  site.mails.length = 0;
  const [mail] = await ctx.db.updateTable('mail').set({ state: 'uncertain' }).returning('id').execute();
  mailId = mail!.id;
});
afterAll(() => site.close());

test('the first page of the office says how many mails may not have arrived, and leads to them', async () => {
  const today = (await browser.get('/de/arbeit')).html;
  expect(today).toContain('Eine Mail ist vielleicht nicht angekommen');
  expect(today).toContain('href="/de/arbeit/post"');
});

test.each(['/de/arbeit/post', '/en/work/mail'])('%s says which mail, to whom and what happened', async path => {
  const { html } = await browser.get(path);
  const said = path.startsWith('/de')
    ? ['Empfangsbestätigung', 'klima@musterland.example', 'Ungewiss', 'Noch einmal senden', 'Abschließen']
    : ['Receipt', 'klima@musterland.example', 'Uncertain', 'Send again', 'Close'];
  expect(said.filter(words => !html.includes(words))).toEqual([]);
  expect(await faultsOfHtml(html)).toEqual([]);
});

test('sent again it leaves and stands there no longer; closed it never leaves', async () => {
  const list = '/de/arbeit/post';
  expect((await browser.submit(list, `${list}/${mailId}/noch-einmal`)).location).toBe(list);
  await site.settle();
  expect(site.mails.map(({ id, to }) => [id, to])).toEqual([[mailId, 'klima@musterland.example']]);
  expect((await browser.get(list)).html).toContain('Alle Mails sind hinausgegangen.');

  await site.services.db.updateTable('mail').set({ state: 'uncertain' }).where('id', '=', mailId).execute();
  expect((await browser.submit(list, `${list}/${mailId}/abschliessen`)).location).toBe(list);
  await site.settle();
  expect(site.mails.length).toBe(1);
  expect((await browser.get(list)).html).toContain('Alle Mails sind hinausgegangen.');
  expect((await browser.get('/de/arbeit')).html).not.toContain('vielleicht nicht angekommen');
});

test('every kind of mail that an office can settle has a name', () => {
  const kinds = mails.map(({ kind }) => kind).filter(kind => kind !== 'identity.sign-in');
  expect(Object.keys(de.mails.kinds).toSorted()).toEqual(kinds.toSorted());
});
