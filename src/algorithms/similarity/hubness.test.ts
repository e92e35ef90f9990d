import { expect, test } from 'vitest';
import { hubness } from './hubness.ts';
import { fitSpace } from './space.ts';

test('a place in the middle stands in more lists than one at the edge', () => {
  const places = [0, 1, 3, 7, 15].map(x => ({ id: `p${x}`, values: [x] }));
  const space = fitSpace([{ id: 'x', theme: 't', kind: 'numeric', transform: 'identity' }], places);
  // Nearest of each: 0 → 1, 1 → 0, 3 → 1, 7 → 3, 15 → 7.
  expect(hubness(space, 1)).toEqual({ k: 1, listed: [1, 2, 1, 1, 0], most: 2, never: 1, reciprocity: 2 / 5 });
});
