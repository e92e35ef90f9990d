import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startUp } from '../lifecycle/program.ts';
import { openChromium } from './chromium.ts';
import { type Windows, windowsOf } from './windows.ts';

/** A fresh demo, started as people start it, and a browser in front of it. */
export type Demo = Windows & { close(): Promise<void> };

export async function openDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-journey-'));
  const program = await startUp({ DATA_DIR: folder, KLIMATWIN_DEMO: '1' });
  const browser = await openChromium();
  return {
    ...windowsOf(browser, program.address),
    async close() {
      await browser.close();
      process.kill(program.pid, 'SIGTERM');
      await program.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
