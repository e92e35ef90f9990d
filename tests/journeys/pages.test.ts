import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeInWindows } from '../support/judge.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

let site: VisitedSite;
beforeAll(async () => {
  site = await openVisitedSite();
  // So that there is a letter to look at.
  await site.browser().submit('/de/anmelden', '/de/anmelden', { email: 'giessen@vorfuehrung.example' });
  await site.settle();
});
afterAll(() => site?.close());

const looks = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 320, dark: true },
];

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
    '/de/gibt-es-nicht',
  ],
  'Programmbüro (Vorführung)': [
    '/de/arbeit',
    '/de/arbeit/aufrufe',
    '/de/arbeit/aufrufe/2028',
    '/en/work/calls/2028/interests',
    '/de/arbeit/zuordnung',
    '/en/work/matching/2027',
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

describe.each(Object.entries(addresses))('%s', (name, paths) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.window({ javaScript: true });
    if (name !== 'everybody') await site.become(page, name);
  });

  test.each(paths)('%s is valid, without barriers, and fits every window', async path => {
    const answer = await page.goto(path);
    expect(await judgeInWindows(page, await answer!.text(), looks)).toEqual([]);
  });
});
