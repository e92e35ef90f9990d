import { setTimeout as sleep } from 'node:timers/promises';
import { Browser } from './browser.ts';

/** How long a person goes on pressing the button, in ms. */
const patience = 60_000;

/** A browser in front of a program that listens, and how often its person had to press again. */
export type PatientBrowser = { readonly browser: Browser; readonly repeated: () => number };

/**
 * A browser whose person sends the very same form again when no answer came, or one that says that something went
 * wrong, `pause` ms later. `address` is asked at every try: after a restart the program may listen elsewhere.
 */
export function patientBrowser(address: () => string, { pause = 100 } = {}): PatientBrowser {
  let repeats = 0;
  const fetchPatiently = async (request: Request): Promise<Response> => {
    const body = request.body === null ? null : await request.arrayBuffer();
    const deadline = Date.now() + patience;
    for (;;) {
      const answer = await ask(address(), request, body).catch(() => null);
      if (answer !== null && answer.status < 500) return answer;
      if (Date.now() > deadline) throw new Error(`${request.method} ${request.url} was never answered`);
      repeats++;
      await sleep(pause);
    }
  };
  return { browser: new Browser({ fetch: fetchPatiently }), repeated: () => repeats };
}

/** One try over the wire. An answer that breaks off in its middle is none. */
async function ask(address: string, request: Request, body: ArrayBuffer | null): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('Host');
  if (headers.has('Origin')) headers.set('Origin', address);
  const options = { method: request.method, headers, body, redirect: 'manual' } as const;
  const answer = await fetch(`${address}${pathname}${search}`, options);
  const bytes = await answer.arrayBuffer();
  return new Response(bytes.byteLength === 0 ? null : bytes, { status: answer.status, headers: answer.headers });
}
