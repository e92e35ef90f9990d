import { createHash } from 'node:crypto';
import type { Snapshot } from '../snapshot.ts';
import { type Encoding, encode } from './encoding.ts';

/** One form of a page as it travels, with the headers that belong to it. */
export type Form = { readonly body: Uint8Array; readonly etag: string; readonly headers: Record<string, string> };

/** A page that was made once and is the same for everybody: its bytes, compressed at most once for each form. */
export class KeptPage {
  /** What the database held when the page was made, and the moment from which the clock alone makes it differ. */
  readonly snapshot: Snapshot;
  readonly until: Date;
  readonly route: string;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly body: Uint8Array;
  private readonly hash: string;
  private forms: Partial<Record<Encoding, Form>> = {};

  constructor(
    body: Uint8Array,
    about: { snapshot: Snapshot; until: Date; route: string; headers: Readonly<Record<string, string>> },
  ) {
    this.snapshot = about.snapshot;
    this.until = about.until;
    this.route = about.route;
    this.headers = about.headers;
    this.body = body;
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  }

  /** What it takes in memory, at most: a compressed form is only kept where it is less than half of the page. */
  get size(): number {
    return this.body.length * 2;
  }

  /** Made again, and the same again: what was compressed need not be compressed again. */
  inherit(before: KeptPage | undefined): void {
    if (before?.hash === this.hash) this.forms = before.forms;
  }

  /** The page in the form that suits; as it is where compressing does not pay. */
  as(wanted: Encoding): Form {
    const known = this.forms[wanted];
    if (known) return known;
    const encoded = encode(this.body, wanted);
    const pays = wanted === 'identity' || encoded.length * 2 < this.body.length;
    const form = pays ? this.formOf(encoded, wanted) : this.as('identity');
    this.forms[wanted] = form;
    return form;
  }

  private formOf(body: Uint8Array, encoding: Encoding): Form {
    const etag = encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
    const headers: Record<string, string> = { ...this.headers, ETag: etag, 'Content-Length': String(body.length) };
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    return { body, etag, headers };
  }
}

/** Pages by their address. Bounded by number and by bytes; what was not asked for longest goes first. */
export class PageStore {
  private readonly most: { readonly pages: number; readonly bytes: number };
  private readonly pages = new Map<string, KeptPage>();
  private size = 0;

  constructor(most: { readonly pages: number; readonly bytes: number }) {
    this.most = most;
  }

  get bytes(): number {
    return this.size;
  }

  find(address: string): KeptPage | undefined {
    const page = this.pages.get(address);
    if (page) {
      // A map keeps the order of insertion: what is asked for goes to the end.
      this.pages.delete(address);
      this.pages.set(address, page);
    }
    return page;
  }

  /** Keeps a page in place of the one before. A page that alone would take a quarter of the room is not kept. */
  keep(address: string, page: KeptPage): void {
    page.inherit(this.pages.get(address));
    this.remove(address);
    if (page.size * 4 > this.most.bytes) return;
    this.pages.set(address, page);
    this.size += page.size;
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= this.most.pages && this.size <= this.most.bytes) return;
      this.remove(oldest);
    }
  }

  private remove(address: string): void {
    this.size -= this.pages.get(address)?.size ?? 0;
    this.pages.delete(address);
  }
}
