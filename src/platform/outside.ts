import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { done, type Outcome, refused } from '../kernel/verdict.ts';

export type OutsideRefusal =
  'address-odd' | 'address-inside' | 'not-reached' | 'not-there' | 'redirected' | 'too-much' | 'not-json';

/** Reads data from servers of others. Only by somebody's button or at night, never while a page is shown. */
export type Outside = {
  /** The JSON at an address. `signal` ends a longer piece of work of which this is a part. */
  readonly readJson: (address: string, signal?: AbortSignal) => Promise<Outcome<unknown, OutsideRefusal>>;
};

/** How long one answer may take, how long it may be, and how often a server may send us on. */
const slowest = 8000;
const longest = 2 * 1024 * 1024;
const hops = 3;

/** Addresses that belong to nobody outside (RFC 6890): a server of ours must not be made to ask them for somebody. */
const inside = new BlockList();
for (const net of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4'],
  ...['240.0.0.0/4', '::/96', '::ffff:0:0/96', '64:ff9b::/96', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10'],
  'ff00::/8',
]) {
  const [address = '', bits] = net.split('/');
  inside.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
}

function isInside(address: string): boolean {
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * `hosts` may have addresses of an inner network; all others must be out in the world, which is looked up when the
 * connection is made. `local` says whether this program serves only its own machine: then servers there may be asked, and
 * without encryption.
 */
export function openOutside(options: { readonly hosts: readonly string[]; readonly local: () => boolean }): Outside {
  const mayBeInside = (host: string) => options.hosts.includes(host) || (options.local() && isLoopbackName(host));
  return {
    async readJson(address, signal) {
      let at = URL.canParse(address) ? new URL(address) : null;
      for (let hop = 0; at !== null && hop <= hops; hop++) {
        const host = at.hostname.replace(/^\[|\]$/g, '');
        const isPlain = at.protocol === 'http:' && options.local() && isLoopbackName(host);
        if ((at.protocol !== 'https:' && !isPlain) || at.username !== '') return refused({ code: 'address-odd' });
        const free = mayBeInside(host);
        if (!free && isIP(host) !== 0 && isInside(host)) return refused({ code: 'address-inside' });
        const answer = await ask(at, free, signal);
        if (!answer.ok) return answer;
        const { status, location, body } = answer.value;
        if (status < 300) return parse(body);
        if (status >= 400 || location === '') return refused({ code: status >= 500 ? 'not-reached' : 'not-there' });
        const next: URL | null = URL.canParse(location, at) ? new URL(location, at) : null;
        if (next === null || next.host !== at.host || next.protocol !== at.protocol) {
          return refused({ code: 'redirected' });
        }
        at = next;
      }
      return refused({ code: at === null ? 'address-odd' : 'redirected' });
    },
  };
}

function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

type Answer = { readonly status: number; readonly location: string; readonly body: string };

function ask(at: URL, free: boolean, signal?: AbortSignal): Promise<Outcome<Answer, OutsideRefusal>> {
  const ends = AbortSignal.any([AbortSignal.timeout(slowest), ...(signal ? [signal] : [])]);
  const options: RequestOptions = {
    agent: false,
    signal: ends,
    headers: { Accept: 'application/json', 'User-Agent': 'Klimatwin' },
    ...(free ? {} : { lookup: outsideOnly }),
  };
  const request = at.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise(resolve => {
    const fail = (error: Error) => resolve(refused({ code: error === tookInside ? 'address-inside' : 'not-reached' }));
    const asked = request(at, options, answer => {
      void read(answer).then(resolve, fail);
    });
    asked.on('error', fail);
    asked.end();
  });
}

async function read(answer: IncomingMessage): Promise<Outcome<Answer, OutsideRefusal>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    // What is left is not read: the connection ends with the loop.
    if (size > longest) return refused({ code: 'too-much' });
    parts.push(part);
  }
  const { statusCode: status = 500, headers } = answer;
  return done({ status, location: headers.location ?? '', body: Buffer.concat(parts).toString('utf8') });
}

function parse(body: string): Outcome<unknown, OutsideRefusal> {
  try {
    return done(JSON.parse(body));
  } catch {
    return refused({ code: 'not-json' });
  }
}

const tookInside = new Error('this name leads inside');

/** Looks up a name for a connection, so that what was checked is what is connected to. */
const outsideOnly: LookupFunction = (host, options, found) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, '', 0);
    if (addresses.length === 0 || addresses.some(({ address }) => isInside(address))) return found(tookInside, '', 0);
    if (options.all) return found(null, addresses);
    return found(null, addresses[0]!.address, addresses[0]!.family);
  });
};
