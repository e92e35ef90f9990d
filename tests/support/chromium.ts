import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/test-run/chromium.ts';

/** Debian's Chromium without a window, and without any connection of its own. */
export function openChromium(further: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...further,
    ],
  });
}
