import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, follow, heading, press, refused } from '../support/forms.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// From a confirmed pair to an agreement that all have signed: Landkreis Gießen in German without JavaScript, Landkreis
// Teltow-Fläming in English with it.
let site: VisitedSite;
let giessen: Page;
let teltow: Page;
let office: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  [giessen, teltow, office] = [await site.window(), await site.window({ javaScript: true }), await site.window()];
});
afterAll(() => site?.close());

const pair = 'Landkreis Gießen und Landkreis Teltow-Fläming';
const stateOf = (page: Page) => page.locator('main .kt-tag').first().textContent();
let agreement: string;
const inEnglish = () =>
  agreement.replace('/de/arbeit/partnerschaften', '/en/work/partnerships').replace(/vereinbarung$/, 'agreement');

test('Gießen begins the agreement; the text is there, in two languages, without a word typed', async () => {
  await site.become(giessen, 'Koordination Landkreis Gießen (Vorführung)');
  await giessen.goto('/de/arbeit/partnerschaften');
  await follow(giessen, pair);
  await follow(giessen, 'Kooperationsvereinbarung');
  agreement = giessen.url();
  await follow(giessen, 'Vereinbarung beginnen');
  await fill(giessen, { languages: ['de', 'en'] });
  const wrong = { startsOn: '2027-04-01', endsOn: '2026-03-31' };
  expect(await refused(giessen, 'Vereinbarung anlegen', wrong)).toEqual(['Das Ende liegt vor dem Beginn.']);
  await fill(giessen, { endsOn: '2028-03-31' });
  await press(giessen, 'Vereinbarung anlegen');
  expect(await heading(giessen)).toBe('Kooperationsvereinbarung');
  const text = giessen.getByRole('region', { name: 'Text der Vereinbarung' });
  expect(await text.getByText('Landkreis Gießen und Landkreis Teltow-Fläming schließen').count()).toBe(1);
  expect(await text.getByText('The agreement is valid from 1 April 2027 to 31 March 2028.').count()).toBe(1);
});

test('two at one clause: the later one keeps what was typed, reads the other words beside it, and saves again', async () => {
  await site.become(teltow, 'Koordination Landkreis Teltow-Fläming (Vorführung)', 'en');
  await teltow.goto(inEnglish());
  await teltow.getByRole('link', { name: 'Change “Amendment and end”' }).click();
  await giessen.getByRole('link', { name: '„Änderung und Ende“ ändern' }).click();
  await fill(giessen, { 'body-de': 'Wer beenden will, sagt es drei Monate vorher.', note: 'Planbar' });
  await press(giessen, 'Änderung vorschlagen');
  const own = { 'body-en': 'Whoever wants to end it says so „in time“ – ã, ž, ė.' };
  expect(await refused(teltow, 'Propose the change', own)).toEqual([
    'Somebody has changed this clause meanwhile. Compare and save once more. (of no field)',
  ]);
  const both = await teltow.locator('.kt-beside > div').allTextContents();
  expect([both[0]!.includes('„in time“'), both[1]!.includes('sagt es drei Monate vorher.')]).toEqual([true, true]);
  await fill(teltow, { 'body-de': 'Wer beenden will, sagt es drei Monate vorher.' });
  await press(teltow, 'Propose the change');
  await follow(teltow, 'Compare versions');
  expect(await teltow.locator('main ins').allTextContents()).not.toEqual([]);
});

test('both accept the same text, name who signs, and file the paper; partly signed is seen', async () => {
  await giessen.goto(agreement);
  await follow(giessen, 'Text annehmen');
  await press(giessen, 'Text annehmen');
  await teltow.goto(inEnglish());
  await follow(teltow, 'Accept the text');
  await press(teltow, 'Accept the text');
  expect(await stateOf(teltow)).toContain('text agreed');
  await giessen.goto(agreement);
  const paper = { name: 'vereinbarung.pdf', text: '%PDF-1.7\n' };
  await giessen.getByRole('link', { name: 'Benennen: Landkreis Gießen' }).click();
  await fill(giessen, { 'signatory.0.name': 'A. Beispiel', 'signatory.0.jobTitle': 'Landrätin' });
  await press(giessen, 'Speichern');
  await follow(giessen, 'Unterschrift festhalten');
  await fill(giessen, { signedOn: '2027-03-01', paper });
  await press(giessen, 'Unterschrift festhalten');
  expect(await stateOf(giessen)).toContain('teilweise unterschrieben');
  await teltow.reload();
  await teltow.getByRole('link', { name: 'Name them: Landkreis Teltow-Fläming' }).click();
  await fill(teltow, { 'signatory.0.name': 'B. Beispiel' });
  await press(teltow, 'Save');
  await follow(teltow, 'Record the signature');
  await fill(teltow, { signedOn: '2027-03-01', paper });
  await press(teltow, 'Record the signature');
  expect(await stateOf(teltow)).toMatch(/(?<!partly )signed$/);
  await giessen.goto(agreement);
  const hash = giessen.locator('.kt-hash');
  expect(await hash.textContent()).toMatch(/^[0-9a-f]{64}$/);
  expect(await giessen.getByRole('link', { name: '„Änderung und Ende“ ändern' }).count()).toBe(0);
});

test('what was signed before this platform says what is handed down, and how long people worked without it', async () => {
  await site.become(office, 'Programmbüro (Vorführung)');
  await office.goto('/de/arbeit/partnerschaften');
  await follow(office, 'Landkreis Marburg-Biedenkopf und Leipziger Muldenland');
  await follow(office, 'Kooperationsvereinbarung');
  expect(await office.getByText('209 Tage ohne unterschriebene Vereinbarung').count()).toBe(1);
  expect(await office.getByText('auf Papier, 25. Januar 2016').count()).toBe(2);
  expect(await office.getByText('Das Papier liegt bei den Beteiligten.', { exact: true }).count()).toBe(2);
});
