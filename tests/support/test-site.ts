import type { KyselyPlugin } from 'kysely';
import { createApp } from '../../src/app/site/site.tsx';
import { Browser } from './browser.ts';
import { openTestProgram, type TestProgram } from './test-program.ts';

export type TestSite = TestProgram & {
  /** A browser with cookies of its own; forms are read and sent as people do. */
  browser(): Browser;
  /** How often pages and forms have asked the database so far. */
  statements(): number;
};

/** The program with its web server, for one test file; `close` in afterAll. */
export async function openTestSite(options: { readonly now?: Date; readonly demo?: boolean } = {}): Promise<TestSite> {
  const program = await openTestProgram(options);
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => (count++, node),
    transformResult: async ({ result }) => result,
  };
  const services = { ...program.services, db: program.services.db.withPlugin(counting) };
  const app = createApp({ services, demo: options.demo ?? false });
  return { ...program, browser: () => new Browser(app), statements: () => count };
}
