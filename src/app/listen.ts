import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, StartError } from '../platform/postgres/start-error.ts';

/** Where the server listens; port 0 means any free one. */
type Address = { readonly host: string; readonly port: number };

/** How long requests that are being answered may go on when the server closes, in ms. */
const patience = 3_000;

/**
 * Lets a server listen; resolves to the port it got.
 * @throws StartError when the port is taken, forbidden, or the address is not one of this machine
 */
export function listen(server: Server, { host, port }: Address): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error) =>
      reject(new StartError(sentenceFor(codeOf(error), { host, port }) ?? String(error)));
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no more requests, finishes those under way, and breaks off what still runs after 3 seconds. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(impatient);
}

function sentenceFor(code: string, { host, port }: Address): string | undefined {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken: end what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} needs rights that this user lacks: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine: set HOST to one.`;
  return undefined;
}
