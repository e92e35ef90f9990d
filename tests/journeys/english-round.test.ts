import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, follow, heading, press, refused } from '../support/forms.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// The same job in English, with JavaScript: by the office, by Landkreis Teltow-Fläming, and by Leiria in Portugal, which
// has no official key in Germany and no figures, was on the telephone first and is then invited to go on by itself.
let site: VisitedSite;
let office: Page;
let teltow: Page;
let leiria: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  const window = () => site.window({ javaScript: true });
  [office, teltow, leiria] = [await window(), await window(), await window()];
});
afterAll(() => site?.close());

const round = 'Learning by twos';
const next = 'Save and continue';

test('the office begins a programme and its first call, and looks at it before it is published', async () => {
  await site.become(office, 'Programmbüro (Vorführung)', 'en');
  await office.goto('/en/work/calls');
  await follow(office, 'Begin a programme');
  expect(await refused(office, 'Begin the programme', { 'name-de': 'Zu zweit' })).toEqual([
    'Name (English): Give a name.',
  ]);
  await fill(office, { 'name-en': 'By twos' });
  await press(office, 'Begin the programme');
  await fill(office, { 'name-de': 'Zu zweit lernen', 'name-en': round });
  await office.getByLabel('By twos').check();
  await press(office, 'Begin the draft');
  expect(await refused(office, 'Save draft', { hours: 'some', 'about-en': '' })).toEqual([
    'Hours per month: Give a whole number.',
  ]);
  await fill(office, { opens: '2027-03-01', hours: '6' });
  await press(office, 'Save draft');
  await follow(office, 'Check and publish');
  expect(
    await office.getByRole('region', { name: 'This is still missing' }).getByRole('listitem').allTextContents(),
  ).toEqual(['What it is about (English): This text is still missing. It is needed in German and English.missing']);
  await follow(office, 'To the draft');
  await fill(office, { deadline: '2027-03-20', 'about-en': 'Two authorities learn from each other for a year.' });
  await press(office, 'Save draft');
  await follow(office, 'Preview');
  expect(await heading(office)).toBe(round);
  await office.goBack();
  await follow(office, 'Check and publish');
  await press(office, 'Publish now');
  expect(await office.getByText('Open until').count()).toBe(1);
});

test('it corrects the terms and gives everybody a week more, each with a reason that all can read', async () => {
  const manage = office.url();
  await follow(office, 'Correct the terms');
  expect(await refused(office, 'See the changes', { consentDays: '10' })).toEqual([
    'Reason: Give the reason. It will be published.',
  ]);
  await fill(office, { reason: 'Ten days are enough.' });
  await press(office, 'See the changes');
  await press(office, 'Publish the correction');
  await follow(office, 'Extend the deadline');
  expect(await refused(office, 'Extend the deadline', { deadline: '2027-03-10', reason: 'Holidays' })).toEqual([
    'Deadline: The new deadline must be later than the old one.',
  ]);
  await fill(office, { deadline: '2027-03-31' });
  await press(office, 'Extend the deadline');
  expect(office.url()).toBe(manage);
  await follow(office, 'Cancel the call');
  expect(await refused(office, 'Cancel the call')).toEqual(['Reason: Give the reason. It will be published.']);
});

test('Leiria telephones: the office begins for it, and invites its climate officer', async () => {
  await office.goto('/en/work/calls');
  await follow(office, round);
  await office.goto(`${office.url()}/interests`);
  await follow(office, 'Record on behalf');
  expect(await refused(office, 'Begin', { organisation: 'Leyria', channel: 'phone' })).toEqual([
    'The register does not know "Leyria". Write the official name or key.',
  ]);
  await fill(office, { organisation: 'Leiria' });
  await press(office, 'Begin');
  expect(await heading(office)).toBe('Leiria');
  await office.goto('/en/work/people?q=Leiria');
  await follow(office, 'Leiria');
  await follow(office, 'Invite somebody');
  const invitation = { name: 'Ana Exemplo', email: 'ana', role: 'coordinator', language: 'en' };
  expect(await refused(office, 'Send invitation', invitation)).toEqual([
    'This is not a complete e-mail address. Example: climate@town.example',
  ]);
  await fill(office, { email: 'ana@leiria.example' });
  await press(office, 'Send invitation');
  const { subject, text } = await site.letterTo('ana@leiria.example');
  expect(subject).toBe('Invitation to Klimatwin: Leiria');
  await leiria.goto(/http\S+/.exec(text)![0]);
  expect(await refused(leiria, 'Accept the invitation', { name: '' })).toEqual(['Enter a name.']);
  await fill(leiria, { name: 'Ana Exemplo' });
  await press(leiria, 'Accept the invitation');
  expect(await heading(leiria)).toBe('2 things to do');
});

test('Leiria goes on where the telephone call ended, and sends its interest', async () => {
  await follow(leiria, 'Continue');
  await follow(leiria, 'Continue');
  await fill(leiria, { 'experience-mobility': '3', 'role-mobility': 'advising', 'need-renewables': '2' });
  await press(leiria, next);
  expect(await refused(leiria, next, { 'effect-0': 'Half of all pupils cycle' })).toEqual(['Name the measure.']);
  await fill(leiria, { 'measure-0': 'Safe ways to school', 'year-0': '2024' });
  await press(leiria, next);
  await press(leiria, next);
  expect(await refused(leiria, next, { languages: ['en'], partners: 'Nowhere', note: 'By video' })).toEqual([
    'The register does not know "Nowhere". Write the official name or key.',
  ]);
  await fill(leiria, { partners: 'Landkreis Teltow-Fläming' });
  await press(leiria, next);
  await fill(leiria, { headConfirmed: ['ja'] });
  await press(leiria, next);
  await fill(leiria, { name: 'Ana Exemplo', email: 'ana@leiria.example' });
  await press(leiria, next);
  await press(leiria, 'Send the expression of interest');
  expect(await heading(leiria)).toBe('Your expression of interest has arrived');
  expect((await site.letterTo('ana@leiria.example', 'Received')).subject).toBe(
    'Received: expression of interest of Leiria',
  );
});

test('Landkreis Teltow-Fläming signs in with a code that it mistypes first, and sends its interest', async () => {
  await teltow.goto('/en/calls');
  await follow(teltow, 'Read the call', round);
  await follow(teltow, 'Express your interest');
  await fill(teltow, { email: 'teltow-flaeming@vorfuehrung.example' });
  await press(teltow, 'Send me an e-mail');
  const code = /\d{3} \d{3}/.exec((await site.letterTo('teltow-flaeming@vorfuehrung.example')).text)![0];
  const mistyped = code.replace(/.$/, digit => String((Number(digit) + 1) % 10));
  expect(await refused(teltow, 'Sign in', { code: mistyped })).toEqual([
    'This code is not right. Use the one from the latest e-mail.',
  ]);
  await fill(teltow, { code });
  await press(teltow, 'Sign in');
  await press(teltow, 'Begin the expression of interest');
  await press(teltow, next);
  await fill(teltow, { 'need-mobility': '4', 'role-mobility': 'adopting' });
  await press(teltow, next);
  await press(teltow, next);
  await fill(teltow, { languages: ['de', 'en'] });
  await press(teltow, next);
  await fill(teltow, { headConfirmed: ['ja'] });
  await press(teltow, next);
  expect(await refused(teltow, next, { name: 'Alex Muster', email: 'alex' })).toEqual([
    'This is not a complete e-mail address. Example: climate@town.example',
  ]);
  await fill(teltow, { email: 'teltow-flaeming@vorfuehrung.example' });
  await press(teltow, next);
  await press(teltow, 'Send the expression of interest');
  expect(await heading(teltow)).toBe('Your expression of interest has arrived');
});

const pair = 'Landkreis Teltow-Fläming and Leiria';

test('after the deadline the office admits both, computes, reads why, and releases', async () => {
  await site.passTo(new Date('2027-04-01T07:00:00Z'));
  await site.become(office, 'Programmbüro (Vorführung)', 'en');
  await office.goto('/en/work/calls/zu-zweit-lernen/interests');
  const list = office.url();
  for (const member of ['Leiria', 'Landkreis Teltow-Fläming']) {
    await office.goto(list);
    await follow(office, member);
    await follow(office, 'Declare eligible');
    await press(office, 'Declare eligible');
  }
  await office.goto('/en/work');
  await follow(office, 'To the pairing', round);
  await press(office, 'Compute pairs');
  expect(await heading(office)).toBe(`${round}: 1 pair of 2`);
  await follow(office, 'Release …');
  await press(office, 'Release 1 pair now');
  await office.getByRole('link', { name: `open ${pair}` }).click();
  expect(await heading(office)).toBe(pair);
});

test('both sign in again after a month, consent, and the partnership is there', async () => {
  const members = [
    [leiria, 'ana@leiria.example'],
    [teltow, 'teltow-flaeming@vorfuehrung.example'],
  ] as const;
  for (const [member, email] of members) {
    await member.goto('/en/work');
    await fill(member, { email });
    await press(member, 'Send me an e-mail');
    await fill(member, { code: /\d{3} \d{3}/.exec((await site.letterTo(email, 'Sign')).text)![0] });
    await press(member, 'Sign in');
    await follow(member, 'Look at the proposal');
    await follow(member, 'Consent to the pair …');
    await press(member, 'Consent to the pair');
  }
  expect(await teltow.getByText('The pair is confirmed').count()).toBe(1);
  await site.settle();
  await leiria.goto('/en/work/partnerships');
  await follow(leiria, pair);
  expect(await heading(leiria)).toBe(pair);
});
