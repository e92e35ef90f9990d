import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Snapshot } from '../snapshot.ts';
import { KeptPage, PageStore } from './page-store.ts';

const page = (text: string) =>
  new KeptPage(new TextEncoder().encode(text), {
    snapshot: '1:1:' as Snapshot,
    until: new Date(0),
    route: '/de/seite',
    headers: { Vary: 'Cookie' },
  });
const text = '<p>Landkreis Gießen</p>'.repeat(50);

test('a page travels in every form, each with a tag of its own', () => {
  const kept = page(text);
  const [br, gzip, plain] = [kept.as('br'), kept.as('gzip'), kept.as('identity')];
  expect([brotliDecompressSync(br.body), gunzipSync(gzip.body), Buffer.from(plain.body)].map(String)).toEqual([
    text,
    text,
    text,
  ]);
  expect(new Set([br.etag, gzip.etag, plain.etag]).size).toBe(3);
  expect(br.headers).toEqual({
    Vary: 'Cookie',
    ETag: br.etag,
    'Content-Length': String(br.body.length),
    'Content-Encoding': 'br',
  });
});

test('what gets no smaller travels as it is', () => {
  const short = page('kurz');
  expect(short.as('br')).toBe(short.as('identity'));
  expect(short.as('br').headers['Content-Encoding']).toBeUndefined();
});

test('the tag follows the content alone', () => {
  expect(page(text).as('br').etag).toBe(page(text).as('br').etag);
  expect(page(`${text}!`).as('br').etag).not.toBe(page(text).as('br').etag);
});

test('a page that was made again without a difference is not compressed again', () => {
  const store = new PageStore({ pages: 2, bytes: 100_000 });
  const before = page(text);
  store.keep('/de', before);
  const form = before.as('br');
  store.keep('/de', page(text));
  expect(store.find('/de')).not.toBe(before);
  expect(store.find('/de')!.as('br')).toBe(form);
});

test('the memory stays within its bounds, and what was not asked for longest goes first', () => {
  const store = new PageStore({ pages: 3, bytes: 100_000 });
  for (const address of ['a', 'b', 'c']) store.keep(address, page(text));
  store.find('a');
  store.keep('d', page(text));
  expect(['a', 'b', 'c', 'd'].filter(address => store.find(address))).toEqual(['a', 'c', 'd']);
  const small = new PageStore({ pages: 1000, bytes: 10 * page(text).size });
  for (let i = 0; i < 500; i++) {
    small.keep(`/de/ideen?seite=${i}`, page(text));
    expect(small.bytes).toBeLessThanOrEqual(10 * page(text).size);
  }
  expect(small.bytes).toBe(10 * page(text).size);
});

test('a page in place of another takes its room, and a huge one is not kept at all', () => {
  const store = new PageStore({ pages: 10, bytes: 40_000 });
  store.keep('a', page(text));
  store.keep('a', page(`${text}${text}`));
  expect(store.bytes).toBe(page(`${text}${text}`).size);
  store.keep('a', page('x'.repeat(6_000)));
  expect([store.find('a'), store.bytes]).toEqual([undefined, 0]);
});
