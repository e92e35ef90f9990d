import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer as it travels: its headers in their order, its bytes as compressed as they came. */
export type Recorded = { readonly headers: readonly (readonly [string, string])[]; readonly body: string };

/** The least that a web server can do: a process of its own that knows one answer and gives it to everybody. */
export type RawServer = { readonly address: string; stop(): void };

/** Starts a raw server that answers as recorded; `body` is base64. */
export function startRaw(recorded: Recorded): Promise<RawServer> {
  const child = fork(import.meta.filename, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(recorded);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', address => resolve({ address: String(address), stop: () => void child.kill() }));
  });
}

function answerAll({ headers, body }: Recorded): void {
  const bytes = Buffer.from(body, 'base64');
  const fields = Object.fromEntries(headers);
  const server = createServer((_, response) => response.writeHead(200, fields).end(bytes));
  server.listen(0, '127.0.0.1', () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  process.once('disconnect', () => process.exit());
}

if (process.send !== undefined && process.argv[1] === import.meta.filename) process.once('message', answerAll);
