import type { KyselyPlugin } from 'kysely';
import { createApp } from '../../src/app/site/site.tsx';
import type { Services } from '../../src/platform/context.ts';
import { Browser } from './browser.ts';

/** A browser on the same program, and how many questions its last page asked the database. */
export function countingBrowser(services: Services): { browser: Browser; queriesOf(path: string): Promise<number> } {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      count++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const app = createApp({ services: { ...services, db: services.db.withPlugin(counter) }, demo: false });
  const browser = new Browser(app);
  return {
    browser,
    async queriesOf(path) {
      count = 0;
      const { status } = await browser.get(path);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      return count;
    },
  };
}
