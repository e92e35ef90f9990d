import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMailbox } from '../../src/app/site/mailbox.ts';
import type { ReadMail } from '../../src/app/site/views/mailbox.tsx';
import { jobs } from '../../src/app/wiring.ts';
import { inTransaction } from '../../src/platform/context.ts';
import { folderTransport } from '../../src/platform/mail/transport.ts';
import { openChromium } from './chromium.ts';
import { serve } from './served-site.ts';
import { openTestSite, type TestSite } from './test-site.ts';
import { type Windows, windowsOf } from './windows.ts';

/** A demo in this process with its clock in our hand, behind a real address, and Chromium in front of it. */
export type VisitedSite = TestSite &
  Windows & {
    /** Sends what waits to be sent, and reads the latest letter to an address, whose subject begins so, from the folder. */
    letterTo(address: string, subject?: string): Promise<ReadMail>;
    /** Lets time pass: what is due by then happens. */
    passTo(moment: Date): Promise<void>;
  };

/** Opens it for one test file; `close` in afterAll. It is the morning on which all tests begin. */
export async function openVisitedSite(): Promise<VisitedSite> {
  const mailFolder = mkdtempSync(join(tmpdir(), 'klimatwin-mail-'));
  const served = await serve();
  const { address: baseUrl } = served;
  const transport = folderTransport(mailFolder, 'Klimatwin <post@klimatwin.example>');
  const site = await openTestSite({ loaded: true, demo: true, baseUrl, transport, mailFolder });
  served.answer(site);
  const browser = await openChromium();
  return {
    ...site,
    ...windowsOf(browser, baseUrl),
    async letterTo(address, beginning = '') {
      await site.settle();
      const letter = (await readMailbox(mailFolder)).find(
        ({ to, subject }) => to === address && subject.startsWith(beginning),
      );
      if (!letter) throw new Error(`no letter to ${address}: ${beginning}`);
      return letter;
    },
    async passTo(moment) {
      site.setNow(moment);
      for (const job of jobs) await inTransaction(site.ctx({ kind: 'system', job: job.name }), job.run);
      await site.settle();
    },
    async close() {
      await browser.close();
      await served.close();
      await site.close();
      rmSync(mailFolder, { recursive: true, force: true });
    },
  };
}
