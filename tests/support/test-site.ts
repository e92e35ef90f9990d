import type { KyselyPlugin } from 'kysely';
import { createApp } from '../../src/app/site/site.tsx';
import { Browser } from './browser.ts';
import { openTestProgram, type TestProgram, type TestProgramOptions } from './test-program.ts';

export type TestSite = TestProgram & {
  /** A browser with cookies of its own; forms are read and sent as people do. */
  browser(): Browser;
  /** How often pages and forms have asked the database so far. */
  statements(): number;
  /** Answers a request as the web server does. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
};

/** The program with its web server, for one test file; `close` in afterAll. */
export async function openTestSite(
  options: TestProgramOptions & { readonly demo?: boolean; readonly mailFolder?: string } = {},
): Promise<TestSite> {
  const program = await openTestProgram(options);
  const { demo = false, mailFolder } = options;
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => (count++, node),
    transformResult: async ({ result }) => result,
  };
  const services = { ...program.services, db: program.services.db.withPlugin(counting) };
  const app = createApp({ services, demo, ...(mailFolder === undefined ? {} : { mailFolder }) });
  return {
    ...program,
    browser: () => new Browser(app),
    statements: () => count,
    fetch: request => app.fetch(request),
  };
}
