import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

let site: VisitedSite;
beforeAll(async () => {
  site = await openVisitedSite();
});
afterAll(() => site?.close());

const paths = [
  '/de',
  '/en',
  '/de/regionen-twinning',
  '/de/klimapartnerschaft',
  '/en/climate-partnership',
  '/de/partner',
  '/de/veranstaltungen',
  '/de/aktuelles',
  '/de/ideen',
  '/de/ideen/1',
  '/de/ideen/neu',
  '/en/ideas/1/support',
  '/de/barrierefreiheit',
];

const widerBy = (page: Page) => page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);

describe.each([
  { named: 'on the smallest phone', width: 320, zoom: 1 },
  { named: 'enlarged to 200 %', width: 640, zoom: 2 },
])('$named', ({ width, zoom }) => {
  test('no public page has to be moved sideways', async () => {
    const page = await site.window({ width, zoom });
    const wider: Record<string, number> = {};
    for (const path of paths) {
      await page.goto(path);
      const excess = await widerBy(page);
      if (excess > 0) wider[path] = excess;
    }
    expect(wider).toEqual({});
    await page.context().close();
  });
});

/** What is for the screen alone: ways to other pages, buttons, filters. */
const forTheScreen = '.kt-nav, .kt-menu, .kt-languages, .kt-session, .kt-skip, .kt-banner, .kt-buttons, .kt-footer nav';

test('on paper stand the heading and every text, dark on white, without what one can only press', async () => {
  // As wide as A4 between its margins; the screen is dark, the paper is not.
  const page = await site.window({ width: 718, dark: true });
  const faults: Record<string, unknown[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(hidden => {
      const shown = [...document.querySelectorAll<HTMLElement>(hidden)].filter(one => one.offsetParent !== null);
      const { color, backgroundColor } = getComputedStyle(document.body);
      return {
        pressed: shown.map(one => one.className),
        heading: document.querySelector('h1')!.offsetParent !== null,
        color,
        backgroundColor,
        excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    }, forTheScreen);
    const { pressed, heading, excess, color, backgroundColor } = found;
    const wanted = ['rgb(0, 0, 0)', true, 0];
    if (pressed.length > 0 || String([color, heading, excess]) !== String(wanted)) faults[path] = [found];
    if (!['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(backgroundColor)) faults[path] = [found];
    await page.emulateMedia({ media: 'screen' });
  }
  expect(faults).toEqual({});
  await page.context().close();
});

/** The sheets of a printed page as long as A4 or shorter, and how much room each heading has to the foot of its sheet; all
 * in pixels, of which the file has three quarters in points. */
async function print(page: Page, height = 1123) {
  const margin = 45;
  const edges = { top: margin, right: margin, bottom: margin, left: margin };
  const options = { width: 794, height, margin: edges, tagged: true, outline: true };
  const file = (await page.pdf(options)).toString('latin1');
  const headings = [...file.matchAll(/\/Title ([^\n]+)\n\/Dest \[\d+ 0 R \/XYZ \S+ (\S+) 0\]/g)];
  return {
    sheets: file.match(/\/Type \/Page\b/g)!.length,
    headings: headings.map(([, title, top]) => ({ title, room: Number(top) / 0.75 - margin })),
  };
}

test('a printed page wastes no sheet at its map and leaves no heading alone at the foot of one', async () => {
  const page = await site.window();
  await page.goto('/de');
  expect((await print(page)).sheets).toBe(4);
  for (const path of ['/de/regionen-twinning', '/de/klimapartnerschaft']) {
    await page.goto(path);
    // Wherever the sheet happens to end: five lengths, one line after the other.
    for (const height of [900, 920, 940, 960, 1123]) {
      const { headings } = await print(page, height);
      expect(headings.length).toBeGreaterThan(5);
      expect(headings.filter(({ room }) => room < 56)).toEqual([]);
    }
  }
  await page.context().close();
});
