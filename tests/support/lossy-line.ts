import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { seeded } from './seeded.ts';

/** A bad line to a server: what goes astray is the same for the same seed, as long as one request follows the other. */
export type LossyLine = {
  readonly address: string;
  /** How many requests never reached the server, and how many of its answers never came back. */
  readonly lost: { readonly requests: number; readonly answers: number };
  close(): Promise<void>;
};

/** `share` of the requests never arrives, and `share` of the answers to the others; the connection then breaks. */
export async function openLossyLine(port: number, share: number, seed: number): Promise<LossyLine> {
  const random = seeded(seed);
  const lost = { requests: 0, answers: 0 };
  const isLost = (what: keyof typeof lost) => {
    const astray = random() < share;
    if (astray) lost[what]++;
    return astray;
  };
  const pass = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await buffer(asked);
    if (isLost('requests')) return void asked.socket.destroy();
    const { status, headers, bytes } = await forward(port, asked, body);
    if (isLost('answers')) return void asked.socket.destroy();
    answer.writeHead(status, headers).end(bytes);
  };
  const line = createServer((asked, answer) => void pass(asked, answer));
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    lost,
    async close() {
      line.close();
      line.closeAllConnections();
      await once(line, 'close');
    },
  };
}

async function forward(port: number, { method, url, headers }: IncomingMessage, body: Buffer) {
  const passed = request({ host: '127.0.0.1', port, path: url, headers, ...(method ? { method } : {}) });
  passed.end(body);
  const [answer] = (await once(passed, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 502, headers: answer.headers, bytes: await buffer(answer) };
}
