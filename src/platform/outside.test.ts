import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OparlServer, openOparlServer } from '../../tests/support/oparl-server.ts';
import { openOutside, type Outside } from './outside.ts';

let server: OparlServer;
beforeAll(async () => {
  server = await openOparlServer();
});
afterAll(() => server.close());

const production = openOutside({ hosts: [], local: () => false });
const own = openOutside({ hosts: [], local: () => true });

async function codeOf(outside: Outside, address: string): Promise<string> {
  const read = await outside.readJson(address);
  return read.ok ? 'ok' : read.reasons[0]!.code;
}

test('a server that others reach asks neither its own machine nor an inner network, however the address is written', async () => {
  const inner = [
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '2130706433'],
    ...['0x7f.1', '[::1]', '[::ffff:10.0.0.1]', '[fd00::1]', '[fe80::1]', 'localhost'],
  ];
  const codes = await Promise.all(inner.map(host => codeOf(production, `https://${host}/paper`)));
  expect(codes).toEqual(inner.map(() => 'address-inside'));
  expect(server.asked()).toBe(0);
});

test('only https, and http on the own machine while nobody else uses it', async () => {
  const odd = [
    'http://ratsinfo.example/1',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'Vorlage',
    'https://a:b@c.example/',
  ];
  expect(await Promise.all(odd.map(address => codeOf(own, address)))).toEqual(odd.map(() => 'address-odd'));
  expect(await codeOf(production, server.put('/paper/1', {}))).toBe('address-odd');
  expect(await codeOf(own, server.put('/paper/1', {}))).toBe('ok');
});

test('what is slow to find, elsewhere, gone, broken or far too long is told apart', async () => {
  const { port } = new URL(server.origin);
  const at = (path: string, location: string) => server.answer(path, { status: 302, headers: { Location: location } });
  server.put('/paper/2', { name: 'hier' });
  expect([
    await codeOf(own, at('/same', '/paper/2')),
    await codeOf(own, at('/other', `http://localhost:${port}/paper/2`)),
    await codeOf(own, at('/round', '/round')),
    await codeOf(own, `${server.origin}/nothing`),
    await codeOf(own, server.answer('/broken', { status: 503 })),
    await codeOf(own, server.answer('/page', { status: 200, body: '<html>' })),
    await codeOf(own, server.answer('/long', { status: 200, body: 'x'.repeat(3_000_000) })),
    await codeOf(own, 'http://127.0.0.1:9/'),
  ]).toEqual(['ok', 'redirected', 'redirected', 'not-there', 'not-reached', 'not-json', 'too-much', 'not-reached']);
});

test('a server that never answers is given up', async () => {
  const silent = openOutside({ hosts: [], local: () => true });
  const read = await silent.readJson(server.put('/paper/3', {}), AbortSignal.abort());
  expect(read).toEqual({ ok: false, reasons: [{ code: 'not-reached' }] });
});
