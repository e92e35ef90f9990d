import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLink, aPair, aPaper } from '../../src/areas/council/fixtures.ts';
import { fill, follow, heading, press, refused } from '../support/forms.ts';
import { judge, overflow } from '../support/judge.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// A council's office without account: it opens the link, takes the fields along and files what its own system made of them.
let site: VisitedSite;
let secret: string;
beforeAll(async () => {
  site = await openVisitedSite();
  const { own, partnershipId } = await aPair(site.ctx(), {
    slug: 'probe',
    name: { de: 'Probe-Twinning', en: 'Trial twinning' },
  });
  const moves = ['co-signed', 'released'] as const;
  const paper = await aPaper(site.ctx(), { partnershipId, organisationId: own, moves });
  secret = await aLink(site.ctx(), paper.id);
});
afterAll(() => site?.close());

async function differences(page: Page): Promise<string[]> {
  return page.locator('.kt-redline ins, .kt-redline del').allInnerTexts();
}

test('in German, on a phone and without JavaScript', async () => {
  const page = await site.window({ width: 390 });
  await page.goto(`/de/sitzungsdienst/${secret}`);
  expect(await overflow(page)).toEqual([]);
  await follow(page, 'Endgültige Fassung hinterlegen');
  expect(await refused(page, 'Fassung hinterlegen', { number: '' })).toEqual([
    'Wählen Sie eine Datei, oder tragen Sie unten etwas ein.',
  ]);
  await fill(page, { number: '7/27', subject: 'Probe-Twinning mit Buche' });
  await press(page, 'Fassung hinterlegen');
  expect(await page.getByRole('status').innerText()).toContain('Die endgültige Fassung ist da');
  expect([await differences(page), await overflow(page)]).toEqual([['dem Landkreis '], []]);
  await page.context().close();
});

test('in English, dark and with JavaScript, which adds a button to each field', async () => {
  const page = await site.window({ javaScript: true, dark: true });
  await page.goto(`/en/council-office/${secret}`);
  expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(await page.locator('textarea').count());
  await follow(page, 'File the final version');
  expect(await heading(page)).toBe('File the final version');
  await page.getByText('File a new version', { exact: true }).click();
  await fill(page, { subject: 'Probe-Twinning mit dem Landkreis Buche' });
  await press(page, 'File this version');
  expect([await differences(page), await judge(page)]).toEqual([[], []]);
  await page.context().close();
});
