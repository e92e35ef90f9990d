import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from '../support/demo-browser.ts';

// One story in order: the office puts pairs together, one side agrees itself, for the other side the office records it.
let demo: Demo;
let year: number;
beforeAll(async () => {
  demo = await openDemo();
  year = new Date().getFullYear();
});
afterAll(() => demo?.close());

const heading = (page: Page) => page.locator('h1').textContent();

test('the office computes the best set of pairs of a closed round and releases it, without JavaScript', async () => {
  const page = await demo.window();
  await demo.become(page, 'Programmbüro (Vorführung)');
  await page.goto(`/de/arbeit/zuordnung/${year}`);
  await page.getByRole('button', { name: 'Paare berechnen' }).click();
  expect(await heading(page)).toBe(`Regionen-Twinning ${year} (Vorführung): 10 Paare aus 24`);
  expect(await page.getByText('Geprüft: keine bessere Zusammenstellung möglich').count()).toBe(1);
  await page.getByRole('link', { name: /Freigeben/ }).click();
  await page.getByRole('button', { name: '10 Paare jetzt freigeben' }).click();
  expect(await page.getByRole('link', { name: /Freigeben/ }).count()).toBe(0);
  await page.context().close();
});

test('Landkreis Gießen reads why, and agrees', async () => {
  const page = await demo.window();
  await demo.become(page, 'Koordination Landkreis Gießen (Vorführung)');
  await page.getByRole('link', { name: 'Vorschlag ansehen' }).click();
  expect(await heading(page)).toBe('Landkreis Gießen und Landkreis Teltow-Fläming');
  expect(await page.getByRole('heading', { name: 'Warum dieses Paar' }).count()).toBe(1);
  await page.getByRole('link', { name: /Dem Paar zustimmen/ }).click();
  await page.getByRole('button', { name: 'Dem Paar zustimmen' }).click();
  expect(await page.getByRole('link', { name: /Dem Paar zustimmen/ }).count()).toBe(0);
  await page.context().close();
});

test('Landkreis Teltow-Fläming phones, the office records it in English, and the pair is confirmed', async () => {
  const page = await demo.window({ javaScript: true });
  await demo.become(page, 'Programmbüro (Vorführung)', 'en');
  await page.goto(`/en/work/matching/${year}`);
  await page
    .getByRole('row', { name: /Teltow/ })
    .getByRole('link')
    .last()
    .click();
  await page.getByRole('link', { name: /on behalf/i }).click();
  await page.getByLabel('Landkreis Teltow-Fläming').check();
  await page.getByLabel('Consent', { exact: true }).check();
  await page.getByLabel('by telephone').check();
  await page.locator('input[name=receivedOn]').fill(new Date().toISOString().slice(0, 10));
  await page.getByRole('button', { name: /record/i }).click();
  // The partnership is made by a listener, a moment after the consent.
  const pairs = async () => {
    await page.goto('/en/work/partnerships');
    return page.getByRole('link', { name: /Gießen.*Teltow/ }).count();
  };
  // The same two were a pair in 2016.
  await expect.poll(pairs, { timeout: 10_000 }).toBe(2);
  await page.context().close();
});
