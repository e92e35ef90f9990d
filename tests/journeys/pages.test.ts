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
