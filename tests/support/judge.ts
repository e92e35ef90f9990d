import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { faultsOfHtml } from './valid-html.ts';

/** A window in which a page is looked at. */
export type Look = { readonly width: number; readonly dark: boolean };

// Without its comments, which every page would have to read through again.
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What is wrong with the page as it stands: barriers that axe finds, a page wider than its window, and, where the source
 * of the page is given, HTML that is not valid. */
export async function judge(page: Page, source?: string): Promise<string[]> {
  const invalid = source === undefined ? [] : await faultsOfHtml(source);
  await bringAxe(page);
  return [...invalid, ...(await page.evaluate(findBarriers, [])), ...(await overflow(page))];
}

/**
 * What is wrong with a page that is loaded once and looked at in several windows. Of a width that was judged already, only
 * the colours are judged again.
 */
export async function judgeInWindows(page: Page, source: string, looks: readonly Look[]): Promise<string[]> {
  const faults = await faultsOfHtml(source);
  await bringAxe(page);
  const widths = new Set<number>();
  for (const { width, dark } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    const barriers = await page.evaluate(findBarriers, widths.has(width) ? ['color-contrast'] : []);
    widths.add(width);
    const found = [...barriers, ...(await overflow(page))];
    faults.push(...found.map(fault => `at ${width} px, ${dark ? 'dark' : 'light'}: ${fault}`));
  }
  return faults;
}

/** Whether the page is wider than its window, in words; nothing if it fits. */
export async function overflow(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return excess > 0 ? [`wider than the window by ${excess} px`] : [];
}

/** Handed over as text: the pages of the program load scripts of their own only. */
async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axeSource);
}

/** By the rules named; by all where none are. */
async function findBarriers(rules: readonly string[]): Promise<string[]> {
  const { axe: here } = window as unknown as { axe: typeof axe };
  const { violations } = await here.run(document, {
    resultTypes: ['violations'],
    elementRef: false,
    // Style sheets and films that only rules about films look at.
    preload: false,
    ...(rules.length === 0 ? {} : { runOnly: [...rules] }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `axe ${id} ${target.join(' ')}`));
}
