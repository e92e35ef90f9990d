import { expect, test } from 'vitest';
import { type ListWish, pageOf } from './pages.ts';

const everything: ListWish = {
  page: 1,
  createdSince: null,
  createdUntil: null,
  modifiedSince: null,
  modifiedUntil: null,
};
const object = (number: number) => {
  const at = new Date(Date.UTC(2027, 0, 1 + number)).toISOString();
  return { id: String(number), created: at, modified: at };
};
const objects = Array.from({ length: 250 }, (_, index) => object(index));

test('a list is cut into pages of a hundred', () => {
  const sizes = [1, 2, 3, 4].map(page => pageOf(objects, { ...everything, page }).data.length);
  expect([sizes, pageOf(objects, everything).total]).toEqual([[100, 100, 50, 0], 250]);
  expect(pageOf(objects, { ...everything, page: 2 }).data[0]?.id).toBe('100');
});

test('who fetches again asks for what was made or changed since, in any time zone; nonsense filters nothing', () => {
  const ids = (wish: Partial<ListWish>) =>
    pageOf(objects.slice(0, 5), { ...everything, ...wish }).data.map(({ id }) => id);
  expect(ids({ modifiedSince: '2027-01-04T01:00:00+01:00' })).toEqual(['3', '4']);
  expect(ids({ createdUntil: '2027-01-02T00:00:00Z' })).toEqual(['0', '1']);
  expect(ids({ createdSince: 'gestern' })).toEqual(['0', '1', '2', '3', '4']);
});
