import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { hiddenFields } from '../../../../tests/support/browser.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';

let site: TestSite;
let officeToken: string;
beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  const organisationId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const personId = await aPerson(ctx, { name: 'Toni Beispiel' });
  await aMembership(ctx, { personId, organisationId, role: 'office' });
  officeToken = await signIn(ctx, personId);
});
afterAll(() => site.close());

async function lastMail() {
  await site.settle();
  return site.mails.at(-1)!;
}

test('a pupil confirms by the code of the mail, is told why her words were changed, and reads the answer', async () => {
  const pupil = site.browser();
  const hidden = hiddenFields((await pupil.get('/de/ideen/neu')).html, '/de/ideen/neu');
  site.setNow(new Date('2027-03-01T09:05:00Z'));
  const written = {
    title: 'Schatten für unseren Schulhof',
    text: 'Frau Muster sagt, dass vier Bäume genügen.',
    email: 'pupil@schule.example',
    age: 'guardian',
  };
  const own = (await pupil.post('/de/ideen/neu', { ...hidden, ...written })).location!;
  const number = /meine\/(\d+)-/.exec(own)![1]!;
  expect((await pupil.submit(own, own, { code: '000000' })).status).toBe(422);
  const code = /\d{3} \d{3}/.exec((await lastMail()).text)![0];
  expect((await pupil.submit(own, own, { code })).location).toBe(own);
  await site.settle();

  const office = site.browser();
  office.setCookie('kt_session', officeToken);
  const record = `/de/arbeit/ideen/${number}`;
  const act = (what: string, text: string) =>
    office.submit(`${record}/entscheidung?act=${what}`, `${record}/entscheidung`, { act: what, text });
  const words = { title: written.title, text: 'Vier Bäume genügen.', pictureAlt: '', reason: 'Keine fremden Namen.' };
  expect((await office.submit(`${record}/wortlaut`, `${record}/wortlaut`, words)).location).toBe(record);
  await site.settle();
  expect(site.mails.filter(({ text }) => text.includes('Grund: Keine fremden Namen.')).length).toBe(1);
  expect((await act('publish', '')).location).toBe(record);
  expect((await act('accept', 'Im Herbst pflanzen wir vier Linden.')).location).toBe(record);
  await site.settle();
  expect(site.mails.filter(({ text }) => text.includes('vier Linden')).map(({ to }) => to)).toEqual([written.email]);

  const { html } = await pupil.get(own);
  for (const sentence of ['Keine fremden Namen.', written.text, 'Im Herbst pflanzen wir vier Linden.'])
    expect(html).toContain(sentence);
  const everybody = (await site.browser().get(`/de/ideen/${number}`)).html;
  expect([everybody.includes('vier Linden'), everybody.includes('Frau Muster')]).toEqual([true, false]);
});
