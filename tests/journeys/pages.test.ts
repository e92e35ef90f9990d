import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeInWindows } from '../support/judge.ts';
import { preparePages } from '../support/page-world.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

let site: VisitedSite;
beforeAll(async () => {
  site = await openVisitedSite();
  await preparePages(site);
});
afterAll(() => site?.close());

const looks = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 320, dark: true },
];

const nowhere = '/de/gibt-es-nicht';
const addresses = {
  everybody: [
    '/de',
    '/en',
    '/de/aufrufe',
    '/en/calls',
    '/de/datenschutz',
    '/de/partner',
    '/en/partners?land=06',
    '/de/partner/landkreis-teltow-flaeming',
    '/en/partners/trakai',
    '/de/vorreiter',
    '/en/sign-in',
    '/de/stil',
    '/en/style',
    '/de/demo/post',
    '/de/klimapartnerschaft',
    nowhere,
  ],
  'Programmbüro (Vorführung)': [
    '/de/arbeit',
    '/de/arbeit/aufrufe',
    '/de/arbeit/aufrufe/2028',
    '/en/work/calls/2028/interests',
    '/de/arbeit/zuordnung',
    '/en/work/matching/2027',
    '/de/arbeit/zuordnung/computed',
    '/de/arbeit/zuordnung/computed/freigeben',
    '/de/arbeit/zuordnung/computed/paar/06531/12072',
    '/de/arbeit/partnerschaften',
    '/en/work/people',
    '/de/arbeit/profile',
    '/en/work/publicity/targets',
  ],
  'Koordination Landkreis Gießen (Vorführung)': [
    '/en/work',
    '/de/aufrufe/2028',
    '/de/aufrufe/2028/interesse',
    '/de/arbeit/konto',
    '/de/arbeit/profile',
  ],
};

async function expectNoFault(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer!.status()).toBe(path === nowhere ? 404 : 200);
  expect(await judgeInWindows(page, await answer!.text(), looks)).toEqual([]);
}

describe.each(Object.entries(addresses))('%s', (name, paths) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.window({ javaScript: true });
    if (name !== 'everybody') await site.become(page, name);
  });

  test.each(paths)('%s is valid, without barriers, and fits every window', path => expectNoFault(page, path));
});

test('a proposal, its page for the head of administration and its answer are as good', async () => {
  const page = await site.window({ javaScript: true });
  await site.become(page, 'Koordination Landkreis Gießen (Vorführung)');
  const proposal = await page.getByRole('link', { name: 'Vorschlag ansehen' }).getAttribute('href');
  for (const path of ['', '/leitung', '/entscheidung']) await expectNoFault(page, `${proposal}${path}`);
});
