import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// In order, without JavaScript: a reader misses a language, an editor in a hurry translates two pages, and the table of
// translations says what is still owed.
let site: VisitedSite;
let page: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  page = await site.window();
});
afterAll(() => site?.close());

const texts = '/de/arbeit/oeffentlichkeit/texte';
const words = () => page.locator('main').innerText();
const body = () => page.getByRole('textbox', { name: /^Text/ });
/** How far a page is in English, as the table says it. */
const english = (name: string) =>
  page
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('link', { name: `${name}, Englisch` })
    .innerText();

/** What a reader of the English page sees: its language, its words, and whether she is told that a text is missing. */
async function readInEnglish(address: string) {
  const reader = await site.window();
  await reader.goto(address);
  const prose = reader.locator('.kt-prose').first();
  const seen = {
    language: (await prose.getAttribute('lang')) ?? (await reader.locator('html').getAttribute('lang')),
    text: await prose.innerText(),
    isTold: (await reader.getByText('This text does not exist in English yet.').count()) === 1,
  };
  await reader.context().close();
  return seen;
}

test('a reader of a missing language is told so, and gets what exists, marked as German', async () => {
  expect(await readInEnglish('/en/it-notes')).toEqual({
    language: 'de',
    text: expect.stringContaining('Klimatwin läuft im Browser.'),
    isTold: true,
  });
});

test('an editor finds what is owed from her first page on, and looks at her translation before anybody else does', async () => {
  await site.become(page, 'Programmbüro (Vorführung)');
  await page.goto(texts);
  await page.getByRole('link', { name: 'Was wird gemacht?, Deutsch' }).click();
  await page.getByLabel('Überschrift').fill('Was wird gemacht?');
  await body().fill('Paare arbeiten ein Jahr lang zusammen.');
  await page.getByLabel('Jetzt veröffentlichen').check();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();

  await page.goto('/de/arbeit/oeffentlichkeit');
  await page.getByRole('link', { name: 'Ansehen' }).last().click();
  expect(await words()).toContain('Offen sind noch 2 Übersetzungen.');
  expect(await english('Hinweise für Ihre IT')).toContain('fehlt');
  await page.getByRole('link', { name: 'Hinweise für Ihre IT, Englisch' }).click();
  expect(await page.getByRole('heading', { name: 'Vorlage (Deutsch)' }).count()).toBe(1);
  await page.getByLabel('Überschrift').fill('Notes for your IT');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  expect(await page.getByRole('link', { name: /Hier steht noch keine Übersetzung/ }).count()).toBe(1);
  expect(await page.getByLabel('Überschrift').inputValue()).toBe('Notes for your IT');
  await body().fill('Klimatwin runs in the **browser**.');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  const preview = page.getByRole('region', { name: 'Vorschau' });
  expect(await preview.locator('strong').allInnerTexts()).toEqual(['browser']);
  expect((await readInEnglish('/en/it-notes')).isTold).toBe(true);
});

test('she publishes it: everybody reads it, one translation less is owed, and the next is a click away', async () => {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  expect(await page.getByText('Veröffentlicht: Hinweise für Ihre IT (Englisch)').count()).toBe(1);
  expect(await words()).toContain('Offen ist noch 1 Übersetzung.');
  expect(await page.getByRole('link', { name: 'Hinweise für Ihre IT, Englisch' }).count()).toBe(0);
  expect(await readInEnglish('/en/it-notes')).toEqual({
    language: 'en',
    text: 'Klimatwin runs in the browser.',
    isTold: false,
  });
  await page.getByRole('link', { name: 'Als Nächstes: Was wird gemacht? (Englisch)' }).click();
  expect(await page.getByRole('heading', { name: 'Vorlage (Deutsch)' }).count()).toBe(1);
});

test('a moment that is over is refused and loses nothing; then the text is planned, and nobody reads it yet', async () => {
  await page.getByLabel('Überschrift').fill('What is done?');
  await body().fill('Pairs work together for a year.');
  await page.getByLabel('Zu einem Zeitpunkt veröffentlichen').check();
  await page.getByLabel(/^Tag/).fill('2020-01-02');
  await page.getByLabel('Uhrzeit').fill('09:00');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  expect(await page.getByRole('link', { name: /Dieser Zeitpunkt ist schon vorbei/ }).count()).toBe(1);
  expect(await page.getByLabel('Überschrift').inputValue()).toBe('What is done?');
  expect(await body().inputValue()).toBe('Pairs work together for a year.');

  await page.getByLabel(/^Tag/).fill('2027-03-11');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  expect(await page.getByText(/Was wird gemacht\? \(Englisch\) erscheint am .*, 09:00 Uhr/).count()).toBe(1);
  await page.goto(texts);
  expect(await english('Was wird gemacht?')).toMatch(/geplant\s+ab /);
  expect(await english('Hinweise für Ihre IT')).toMatch(/aktuell\s+seit /);
  const reader = await site.window();
  await reader.goto('/en/region-twinning');
  expect(await reader.getByText('Pairs work together for a year.').count()).toBe(0);
  expect(await reader.getByText('Paare arbeiten ein Jahr lang zusammen.').count()).toBe(1);
  await reader.context().close();
});
