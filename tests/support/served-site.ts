import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { close, listen } from '../../src/app/listen.ts';
import type { TestSite } from './test-site.ts';

/** A port of this machine; what answers there is said later, so that it may know its own address. */
export type Served = { readonly address: string; answer(site: Pick<TestSite, 'fetch'>): void; close(): Promise<void> };

export async function serve(): Promise<Served> {
  let fetch: TestSite['fetch'] = () => new Response('', { status: 503 });
  const server = createAdaptorServer({ fetch: request => fetch(request) }) as Server;
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    address: `http://127.0.0.1:${port}`,
    answer: site => {
      fetch = site.fetch;
    },
    close: () => close(server),
  };
}
