import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

export type OparlServer = {
  readonly origin: string;
  /** Puts an object at its path, in place of the one before. Answers its address. */
  put(path: string, object: Json): string;
  /** Lets the next answers at a path be something else: a status with its headers and text. */
  answer(path: string, said: { status: number; headers?: Record<string, string>; body?: string }): string;
  /** How often it was asked. */
  asked(): number;
  close(): Promise<void>;
};

/** A council's own server on this machine: whatever is put at a path, it gives as OParl 1.1. */
export async function openOparlServer(): Promise<OparlServer> {
  const objects = new Map<string, Json>();
  const others = new Map<string, { status: number; headers?: Record<string, string>; body?: string }>();
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    const path = request.url!;
    const other = others.get(path);
    if (other) return void response.writeHead(other.status, other.headers).end(other.body ?? '');
    const object = objects.get(path);
    response.writeHead(object ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(object ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put(path, object) {
      others.delete(path);
      const [, kind = ''] = path.split('/');
      const type = `https://schema.oparl.org/1.1/${kind[0]!.toUpperCase()}${kind.slice(1)}`;
      objects.set(path, { id: origin + path, type, ...object });
      return origin + path;
    },
    answer(path, said) {
      others.set(path, said);
      return origin + path;
    },
    asked: () => asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
