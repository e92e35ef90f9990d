import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startUp } from '../lifecycle/program.ts';
import { openChromium } from './chromium.ts';

/** A fresh demo, started as people start it, and a browser in front of it. */
export type Demo = {
  readonly address: string;
  readonly browser: Browser;
  /** A window of its own. Without JavaScript unless asked for. */
  window(options?: { readonly javaScript?: boolean; readonly width?: number; readonly dark?: boolean }): Promise<Page>;
  /** Becomes a persona of the demo. */
  become(page: Page, name: string, language?: 'de' | 'en'): Promise<void>;
  close(): Promise<void>;
};

export async function openDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-journey-'));
  const program = await startUp({ DATA_DIR: folder, KLIMATWIN_DEMO: '1' });
  const browser = await openChromium();
  return {
    address: program.address,
    browser,
    async window({ javaScript = false, width = 1280, dark = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: javaScript,
        baseURL: program.address,
      });
      return context.newPage();
    },
    async become(page, name, language = 'de') {
      await page.goto(`/${language}/demo`);
      await page
        .getByRole('button', { name: `${language === 'de' ? 'Diese Rolle nehmen' : 'Take this role'} ${name}` })
        .click();
    },
    async close() {
      await browser.close();
      process.kill(program.pid, 'SIGTERM');
      await program.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
