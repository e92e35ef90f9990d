import { expect, test } from 'vitest';
import { addressesOf } from './rules.ts';

test('the address of an organisation is its name, numbered where others have it, and never empty', () => {
  expect(addressesOf('Landkreis Gießen').take(3).toArray()).toEqual([
    'landkreis-giessen',
    'landkreis-giessen-2',
    'landkreis-giessen-3',
  ]);
  expect(addressesOf('!?').next().value).toBe('organisation');
  expect(addressesOf('x'.repeat(200)).next().value).toBe('x'.repeat(80));
});
