import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { faultsOfHtml } from './valid-html.ts';

/** What is wrong with the page as it stands: barriers that axe finds, a page wider than its window, and, where the source
 * of the page is given, HTML that is not valid. */
export async function judge(page: Page, source?: string): Promise<string[]> {
  const invalid = source === undefined ? [] : await faultsOfHtml(source);
  // Handed over as text: the pages of the program load scripts of their own only.
  await page.evaluate(axe.source);
  const barriers = await page.evaluate(findBarriers);
  return [...invalid, ...barriers, ...(await overflow(page))];
}

/** Whether the page is wider than its window, in words; nothing if it fits. */
export async function overflow(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return excess > 0 ? [`wider than the window by ${excess} px`] : [];
}

async function findBarriers(): Promise<string[]> {
  const { axe: here } = window as unknown as { axe: typeof axe };
  const { violations } = await here.run(document, { resultTypes: ['violations'], elementRef: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `axe ${id} ${target.join(' ')}`));
}
