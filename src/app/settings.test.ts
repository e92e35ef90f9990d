import { expect, test } from 'vitest';
import { isLoopback, readSettings } from './settings.ts';

test('without any setting the program stays on this machine', () => {
  const { host, port, databaseUrl, demo } = readSettings({});
  expect({ host, port, databaseUrl, demo }).toEqual({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    demo: 'own',
  });
});

test('an address with a path, or a port that is none, is refused in a sentence', () => {
  expect(() => readSettings({ BASE_URL: 'https://example.org/klima' })).toThrow('BASE_URL is scheme and host only');
  expect(() => readSettings({ PORT: '70000' })).toThrow('PORT is no port: 70000');
  expect(readSettings({ BASE_URL: 'https://example.org/' }).baseUrl).toBe('https://example.org');
});

test('servers of an inner network are named one after the other', () => {
  const named = (OPARL_HOSTS?: string) => readSettings({ OPARL_HOSTS }).oparlHosts;
  expect([named(), named('ris.kreis.intern, RIS2.kreis.intern')]).toEqual([
    [],
    ['ris.kreis.intern', 'ris2.kreis.intern'],
  ]);
});

test('loopback is this machine only', () => {
  expect(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '192.168.1.4'].map(isLoopback)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
