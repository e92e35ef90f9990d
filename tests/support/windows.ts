import type { Browser, Page } from 'playwright-core';

export type WindowOptions = {
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
  /** How many dots of the screen one pixel takes, as when a page is enlarged. */
  readonly zoom?: number;
};

/** Windows of a browser on the program at an address. */
export type Windows = {
  /** A window of its own, with cookies of its own. Without JavaScript unless asked for. */
  window(options?: WindowOptions): Promise<Page>;
  /** Becomes a persona of the demo. */
  become(page: Page, name: string, language?: 'de' | 'en'): Promise<void>;
};

export function windowsOf(browser: Browser, address: string): Windows {
  return {
    async window({ javaScript = false, width = 1280, dark = false, zoom = 1 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        deviceScaleFactor: zoom,
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: javaScript,
        baseURL: address,
      });
      return context.newPage();
    },
    async become(page, name, language = 'de') {
      await page.goto(`/${language}/demo`);
      await page
        .getByRole('button', { name: `${language === 'de' ? 'Diese Rolle nehmen' : 'Take this role'} ${name}` })
        .click();
    },
  };
}
