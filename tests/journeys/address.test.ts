import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harvesters } from '../support/harvesters.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

const address = 'buero@vorfuehrung.example';

let site: VisitedSite;
let page: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  page = await site.window({ width: 390 });
});
afterAll(() => site?.close());

/** What a screen reader is given of the page, piece after piece. */
async function readOut(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => String(name?.value))
    .join('');
}

/** What lies on the clipboard when somebody marks the whole page and copies it. */
async function marked(): Promise<string> {
  await page.locator('main').evaluate(main => getSelection()!.selectAllChildren(main));
  return page.locator('main').evaluate(() => getSelection()!.toString());
}

test.each(['/de/regionen-twinning', '/de/impressum', '/en/imprint'])(
  '%s: people, screen readers and the clipboard get the true address, without JavaScript; harvesters get none',
  async path => {
    const answer = await page.goto(path);
    const source = await answer!.text();
    expect(await page.locator('.kt-address').first().innerText()).toBe(address);
    for (const text of [await page.locator('main').innerText(), await readOut(), await marked()]) {
      expect(text).toContain(address);
      expect(text).not.toContain('.invalid');
    }
    const found = Object.entries(harvesters).filter(([, collect]) =>
      collect(source).some(one => one.endsWith('@vorfuehrung.example')),
    );
    expect(found.map(([way]) => way)).toEqual([]);
  },
);
