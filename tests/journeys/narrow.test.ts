import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflow } from '../support/judge.ts';
import { preparePages } from '../support/page-world.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// The densest pages on the narrowest window that must do, and read at twice the size on a desk, which leaves half the
// width: nothing is cut off, nothing scrolls sideways, what is pressed stays large enough.
let site: VisitedSite;
let pair: string;
beforeAll(async () => {
  site = await openVisitedSite();
  await preparePages(site);
});
afterAll(() => site?.close());

const dense = [
  '/de/arbeit/zuordnung/2027',
  '/de/arbeit/zuordnung/computed',
  '/de/arbeit/aufrufe/2028/interessen',
  '/de/arbeit/aufrufe/unfinished/bearbeiten',
];

test.each([
  { name: '320 px', width: 320, zoom: 1 },
  { name: '1280 px at 200 %', width: 640, zoom: 2 },
])('the densest pages fit at $name', async ({ width, zoom }) => {
  const page = await site.window({ width, zoom });
  await site.become(page, 'Programmbüro (Vorführung)');
  await page.goto('/de/arbeit/zuordnung/2027');
  pair = (await page
    .getByRole('link', { name: / öffnen$/ })
    .first()
    .getAttribute('href'))!;
  const faults: Record<string, string[]> = {};
  for (const path of [...dense, pair]) {
    await page.goto(path);
    const found = [...(await overflow(page)), ...(await page.evaluate(findCutOff))];
    if (found.length > 0) faults[path] = found;
  }
  expect(faults).toEqual({});
});

/** Words that stand outside the window or are cut off by the box around them. */
function findCutOff(): string[] {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (words.nextNode()) {
    const text = words.currentNode.textContent!.trim();
    const box = words.currentNode.parentElement!;
    if (text === '' || box.closest('.kern-sr-only, svg, details:not([open]) > :not(summary), .kt-skip') !== null)
      continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > window.innerWidth + 1)) found.push(`outside the window: ${text}`);
  }
  return found;
}
