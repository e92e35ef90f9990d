import { expect, test } from 'vitest';
import { encodingFor } from './encoding.ts';

test('a browser gets the smallest form that it reads', () => {
  expect(encodingFor('gzip, deflate, br, zstd')).toBe('br');
  expect(encodingFor('gzip;q=1.0,deflate')).toBe('gzip');
  expect(encodingFor('BR;q=0.5')).toBe('br');
});

test('who refuses a form or names none gets the bytes as they are', () => {
  expect(encodingFor('br;q=0, gzip ; q=0.0')).toBe('identity');
  expect(encodingFor('br;q=0, gzip')).toBe('gzip');
  expect(encodingFor('deflate, x-brotli-like')).toBe('identity');
  expect(encodingFor(undefined)).toBe('identity');
});
