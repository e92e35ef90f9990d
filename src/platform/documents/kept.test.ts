import { expect, test } from 'vitest';
import { keptDocument } from './kept.ts';

/** Makes a document of some size and counts how often that was done. */
function workshop(size: number) {
  let made = 0;
  return { make: () => new Uint8Array(size).fill(++made), made: () => made };
}

test('a document is made once for the same data, even for many who ask at the same moment', async () => {
  const { make, made } = workshop(10);
  const asked = await Promise.all([1, 2, 3].map(() => keptDocument('flyer', { title: 'A' }, make)));
  expect(asked.map(([first]) => first)).toEqual([1, 1, 1]);
  expect(made()).toBe(1);
});

test('other data, or another kind of document, is made anew', async () => {
  const { make, made } = workshop(10);
  await keptDocument('form', { title: 'A' }, make);
  await keptDocument('form', { title: 'B' }, make);
  await keptDocument('form.docx', { title: 'A' }, make);
  expect(made()).toBe(3);
});

test('what failed is tried again', async () => {
  const failing = () => Promise.reject(new Error('no paper'));
  await expect(keptDocument('failing', {}, failing)).rejects.toThrow('no paper');
  expect(await keptDocument('failing', {}, () => new Uint8Array([7]))).toEqual(new Uint8Array([7]));
});

test('the oldest make room', async () => {
  const { make, made } = workshop(6 * 1024 * 1024);
  for (const title of ['A', 'B', 'C']) await keptDocument('large', { title }, make);
  await keptDocument('large', { title: 'C' }, make);
  expect(made()).toBe(3);
  await keptDocument('large', { title: 'A' }, make);
  expect(made()).toBe(4);
});
