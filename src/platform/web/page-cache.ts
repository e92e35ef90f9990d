import type { Context } from 'hono';
import { endOfDay, dayAt } from '../../kernel/day.ts';
import { homeTimeZone } from '../context.ts';
import type { Snapshot } from '../snapshot.ts';
import { encodingFor } from './encoding.ts';
import { KeptPage, PageStore } from './page-store.ts';

/** What a page says about itself while it is made. */
export class Making {
  /** It holds something of this one browser: it is not kept, and nobody else gets it. */
  isPersonal = false;
  /** From these moments on the clock alone makes it differ. */
  readonly changes: Date[] = [];
}

/** No page is older than this, in ms, whatever it forgot to say about the clock. */
const longest = 1_000;
/** Bounds of the memory: some thousand pages of usual length. */
const most = { pages: 2_000, bytes: 32 * 1024 * 1024 };

/**
 * Pages that are the same for everybody who is not signed in, made once and answered from memory until the database
 * changes. Each answer is checked against the database before it is given, see `snapshot.ts`; so no page is older than
 * the request for it, in however many processes.
 */
export class PageCache {
  private readonly snapshot: () => Promise<Snapshot>;
  private readonly clock: () => Date;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly store = new PageStore(most);
  /** What was asked for a request already: it need not be asked twice. */
  private readonly asked = new WeakMap<Context, Snapshot>();
  private readonly making = new Map<string, { readonly snapshot: Snapshot; readonly page: Promise<KeptPage | null> }>();

  constructor(parts: {
    snapshot: () => Promise<Snapshot>;
    clock: () => Date;
    headers: Readonly<Record<string, string>>;
  }) {
    this.snapshot = parts.snapshot;
    this.clock = parts.clock;
    // Validated each time, so that a browser shows a change at once; a cache between us must not mix up who asks.
    this.headers = { ...parts.headers, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding, Cookie' };
  }

  /** The page of this address as it still is, with the pattern of its route; null if it has to be made. */
  async find(c: Context): Promise<{ readonly response: Response; readonly route: string } | null> {
    const address = addressOf(c);
    if (this.store.find(address) === undefined) return null;
    const snapshot = await this.snapshot();
    this.asked.set(c, snapshot);
    const page = this.stillTrue(address, snapshot);
    return page && { response: reply(c, page), route: page.route };
  }

  /** Makes a page and keeps it, unless it turns out to be personal or is no page at all; several who wait share one. */
  async make(c: Context, route: string, render: (making: Making) => Promise<Response>): Promise<Response> {
    const address = addressOf(c);
    // Asked before the page reads anything: what it shows is at least as new.
    const snapshot = this.asked.get(c) ?? (await this.snapshot());
    const underWay = this.making.get(address);
    const page = this.stillTrue(address, snapshot) ?? (underWay?.snapshot === snapshot ? await underWay.page : null);
    if (page) return reply(c, page);
    const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
    this.making.set(address, { snapshot, page: promise });
    let made: KeptPage | null = null;
    try {
      const now = this.clock();
      const about = new Making();
      const response = await render(about);
      if (about.isPersonal || response.status !== 200) return response;
      const until = untilOf(about, now);
      const headers = { ...this.headers, ...typeOf(response) };
      made = new KeptPage(new Uint8Array(await response.arrayBuffer()), { snapshot, until, route, headers });
      this.store.keep(address, made);
      return reply(c, made);
    } finally {
      if (this.making.get(address)?.page === promise) this.making.delete(address);
      resolve(made);
    }
  }

  private stillTrue(address: string, snapshot: Snapshot): KeptPage | null {
    const page = this.store.find(address);
    return page && page.snapshot === snapshot && this.clock() < page.until ? page : null;
  }
}

/** How long a page of this moment stays true as far as the clock goes; what it calls today ends with the day. */
function untilOf({ changes }: Making, now: Date): Date {
  const all = [...changes, new Date(now.getTime() + longest), endOfDay(dayAt(now, homeTimeZone), homeTimeZone)];
  return new Date(Math.min(...all.map(Number).filter(moment => moment > Number(now))));
}

function reply(c: Context, page: KeptPage): Response {
  const { body, etag, headers } = page.as(encodingFor(c.req.header('Accept-Encoding')));
  if (!isAmong(etag, c.req.header('If-None-Match'))) return new Response(body as BodyInit, { headers });
  const { 'Content-Length': _, ...validators } = headers;
  return new Response(null, { status: 304, headers: validators });
}

/** Whether one of the tags that a browser knows is this one; caches on the way may have called it weak. */
export function isAmong(etag: string, known: string | undefined): boolean {
  return known !== undefined && known.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag);
}

function typeOf(response: Response): Record<string, string> {
  return { 'Content-Type': response.headers.get('Content-Type') ?? 'application/octet-stream' };
}

/** Path and query. */
function addressOf(c: Context): string {
  const { url } = c.req;
  return url.slice(url.indexOf('/', 'https://'.length));
}
