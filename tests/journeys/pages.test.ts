import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, openDemo } from '../support/demo-browser.ts';
import { judge } from '../support/judge.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo?.close());

const paths = [
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
];

describe.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 320, dark: true },
])('at $width px, dark: $dark', ({ width, dark }) => {
  test.each(paths)('%s is valid, without barriers, and fits the window', async path => {
    const page = await demo.window({ javaScript: true, width, dark });
    await page.goto(path);
    expect(await judge(page)).toEqual([]);
    await page.context().close();
  });
});

const year = new Date().getFullYear();
const workplaces = {
  'Programmbüro (Vorführung)': [
    '/de/arbeit',
    '/de/arbeit/aufrufe',
    `/de/arbeit/aufrufe/${year + 1}`,
    `/en/work/calls/${year + 1}/interests`,
    '/de/arbeit/zuordnung',
    `/en/work/matching/${year}`,
    '/de/arbeit/partnerschaften',
    '/en/work/people',
    '/de/arbeit/profile',
    '/en/work/publicity/targets',
  ],
  'Koordination Landkreis Gießen (Vorführung)': [
    '/en/work',
    `/de/aufrufe/${year + 1}`,
    `/de/aufrufe/${year + 1}/interesse`,
    '/de/arbeit/konto',
    '/de/arbeit/profile',
  ],
};

describe.each([1280, 390])('signed in, at %i px', width => {
  test.each(Object.entries(workplaces))('%s works without barriers', async (name, addresses) => {
    const page = await demo.window({ javaScript: true, width });
    await demo.become(page, name);
    const faults: Record<string, string[]> = {};
    for (const address of addresses) {
      await page.goto(address);
      const found = await judge(page);
      if (found.length > 0) faults[address] = found;
    }
    expect(faults).toEqual({});
    await page.context().close();
  });
});
