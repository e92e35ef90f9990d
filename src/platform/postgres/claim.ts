import { createConnection, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf } from './places.ts';
import { codeOf, StartError } from './start-error.ts';

/** How long a start waits for another process that does not say it is ending, and for one that does. In ms. */
const patience = { running: 1_500, stopping: 25_000 };

/**
 * Makes this process the only Klimatwin on a data folder. The claim is a socket in the system's abstract
 * namespace: it is taken in one step, and the system gives it back when the process ends, however it ends.
 * @throws StartError when another process holds it and goes on
 */
export async function claim(dataFolder: string, stopping: AbortSignal): Promise<Server> {
  // The leading zero byte means: not a file.
  const path = `\0klimatwin-${hashOf(dataFolder)}`;
  const asked = Date.now();
  for (;;) {
    const server = await listenAt(path, () => JSON.stringify({ pid: process.pid, stopping: stopping.aborted }));
    if (server !== undefined) return server;
    const holder = await ask(path);
    if (Date.now() - asked > (holder.stopping ? patience.stopping : patience.running)) {
      throw new StartError(
        `Klimatwin is already running on ${dataFolder} (process ${holder.pid ?? 'unknown'}): end it first, ` +
          'or set DATA_DIR to another folder.',
      );
    }
    await sleep(100);
  }
}

function listenAt(path: string, answer: () => string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(asking => asking.on('error', () => {}).end(answer()));
    server.on('error', error => (codeOf(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ path }, () => resolve(server.unref()));
  });
}

async function ask(path: string): Promise<{ pid?: number; stopping?: boolean }> {
  const connection = createConnection({ path });
  connection.setTimeout(1_000, () => connection.destroy(new Error('no answer')));
  try {
    return JSON.parse(await text(connection)) as { pid: number; stopping: boolean };
  } catch {
    // It has just ended, or is too busy to answer.
    return {};
  }
}
