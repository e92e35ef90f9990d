import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

test('lines stay lines, points become a list, an empty line begins anew', () => {
  expect(blocksOf('Trakų rajonas\nVytauto g. 33\n\n- „eins“\n– zwei\nEnde\n \nã')).toEqual([
    { kind: 'text', lines: ['Trakų rajonas', 'Vytauto g. 33'] },
    { kind: 'list', lines: ['„eins“', 'zwei'] },
    { kind: 'text', lines: ['Ende'] },
    { kind: 'text', lines: ['ã'] },
  ]);
  expect(blocksOf('')).toEqual([]);
});
