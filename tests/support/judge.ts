import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { faultsOfHtml } from './valid-html.ts';

/** What is wrong with the page as it stands: HTML that is not valid, barriers that axe finds, a page wider than its window. */
export async function judge(page: Page): Promise<string[]> {
  const source = await (await page.context().request.get(page.url())).text();
  const invalid = await faultsOfHtml(source);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const barriers = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `axe ${id} ${target.join(' ')}`));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...invalid, ...barriers, ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : [])];
}
