import { expect, test } from 'vitest';
import { defaultTerms } from './default-terms.ts';
import { canonicalJson } from './terms.ts';

test('the same terms are the same text, in whichever order their keys came', () => {
  const turned = Object.fromEntries(Object.entries(defaultTerms).reverse());
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(defaultTerms));
  expect(canonicalJson(turned)).toBe(canonicalJson(defaultTerms));
  expect(canonicalJson({ b: [1, { d: null, c: 'ä"' }], a: undefined, 1: 0.35 })).toBe(
    '{"1":0.35,"b":[1,{"c":"ä\\"","d":null}]}',
  );
});

test('the order within a list counts', () => {
  expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
});
