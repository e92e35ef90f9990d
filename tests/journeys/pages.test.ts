import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { judge } from '../support/judge.ts';
import { startUp } from '../lifecycle/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'klimatwin-journey-'));
let browser: Browser;
let program: Awaited<ReturnType<typeof startUp>>;

beforeAll(async () => {
  program = await startUp({ DATA_DIR: folder, KLIMATWIN_DEMO: '1' });
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  if (program) process.kill(program.pid, 'SIGTERM');
  await program?.ended;
  rmSync(folder, { recursive: true, force: true });
});

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
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  test.each(paths)('%s is valid, without barriers, and fits the window', async path => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    await page.goto(program.address + path);
    expect(await judge(page)).toEqual([]);
    await context.close();
  });
});
