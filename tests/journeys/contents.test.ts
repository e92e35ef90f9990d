import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from '../support/demo-browser.ts';
import { judge } from '../support/judge.ts';

// In order: the office translates, publishes, and a reader sees it.
let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo?.close());

test('a reader of a missing language is told, and gets what exists', async () => {
  const page = await demo.window();
  await page.goto('/en/it-notes');
  expect(await page.getByText('This text does not exist in English yet.').count()).toBe(1);
  expect(await page.locator('.kt-prose').first().getAttribute('lang')).toBe('de');
  await page.context().close();
});

test('an editor in a hurry translates one page, without JavaScript, and sees what is still owed', async () => {
  const page = await demo.window();
  await demo.become(page, 'Programmbüro (Vorführung)');
  await page.goto('/de/arbeit/oeffentlichkeit');
  await page.getByRole('link', { name: 'Ansehen' }).last().click();
  const owed = async () => Number(/Offen sind? noch (\d+)/.exec(await page.locator('main').innerText())?.[1] ?? 0);
  const before = await owed();
  await page.getByRole('link', { name: 'Hinweise für Ihre IT, Englisch' }).click();
  expect(await page.getByRole('heading', { name: 'Vorlage (Deutsch)' }).count()).toBe(1);
  await page.getByLabel('Überschrift').fill('Notes for your IT');
  await page.locator('textarea[name=body]').fill('Klimatwin runs in the **browser**.');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  expect(await page.locator('#vorschau ~ * strong, .kt-preview strong').last().innerText()).toBe('browser');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  expect(await page.getByText('Veröffentlicht: Hinweise für Ihre IT (Englisch)').count()).toBe(1);
  expect(await owed()).toBe(before - 1);
  await page.goto('/en/it-notes');
  expect(await page.getByText('Klimatwin runs in the browser.').count()).toBe(1);
  await page.context().close();
});

test('an address is read by people and screen readers as it is', async () => {
  const page = await demo.window();
  await page.goto('/de/impressum');
  const address = page.locator('.kt-address').first();
  expect(await address.innerText()).toBe('buero@vorfuehrung.example');
  const snapshot = await page.locator('main').ariaSnapshot();
  expect(snapshot).toContain('buero@vorfuehrung.example');
  expect(snapshot).not.toContain('invalid');
  await page.context().close();
});

const pages = {
  everybody: [
    '/de/impressum',
    '/en/imprint',
    '/de/datenschutz',
    '/de/barrierefreiheit',
    '/en/accessibility',
    '/de/leichte-sprache',
    '/en/it-notes',
    '/de/aktuelles',
    '/en/news',
  ],
  office: [
    '/de/arbeit/oeffentlichkeit',
    '/de/arbeit/oeffentlichkeit/texte',
    '/en/work/publicity/texts/page~imprint/en',
    '/de/arbeit/oeffentlichkeit/aktuelles',
    '/de/arbeit/oeffentlichkeit/aktuelles/neu',
    '/de/arbeit/oeffentlichkeit/dateien/neu',
    '/en/work/publicity/site',
    '/de/arbeit/oeffentlichkeit/barrieren',
  ],
};

test.each([
  { width: 1280, dark: false },
  { width: 320, dark: true },
])('every page of texts is valid, without barriers, and fits $width px', async window => {
  const page = await demo.window({ javaScript: true, ...window });
  const faults: Record<string, string[]> = {};
  const look = async (addresses: readonly string[]) => {
    for (const address of addresses) {
      await page.goto(address);
      const found = await judge(page);
      if (found.length > 0) faults[address] = found;
    }
  };
  await look(pages.everybody);
  await demo.become(page, 'Programmbüro (Vorführung)');
  await look(pages.office);
  expect(faults).toEqual({});
  await page.context().close();
});
