import { createApp } from '../../src/app/site/site.tsx';
import { Browser } from './browser.ts';
import { openTestProgram, type TestProgram } from './test-program.ts';

export type TestSite = TestProgram & {
  /** A browser with cookies of its own; forms are read and sent as people do. */
  browser(): Browser;
};

/** The program with its web server, for one test file; `close` in afterAll. */
export async function openTestSite(options: { readonly now?: Date; readonly demo?: boolean } = {}): Promise<TestSite> {
  const program = await openTestProgram(options);
  const app = createApp({ services: program.services, demo: options.demo ?? false });
  return { ...program, browser: () => new Browser(app) };
}
