import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppOptions, routesOf } from '../src/app/site/site.tsx';
import { addressOf, prepareWorld, type Who, type World, whos } from './support/permission-world.ts';
import { cells } from './support/permission-cells.ts';

/**
 * Who gets what at every address. Each cell is written by hand in `support/permission-cells.ts`; the list of routes is
 * the program's own, so that a new route without a line fails here.
 */
// The routes are listed, not called, so they need nothing of a running program.
const allRoutes = routesOf({ demo: true } as AppOptions);
let world: World;
beforeAll(async () => {
  world = await prepareWorld();
});
afterAll(() => world.site.close());

test('every route has a line, and every line a route', () => {
  expect(Object.keys(cells).sort()).toEqual(allRoutes.map(({ id }) => id).sort());
});

/** Whether an address of `path` is one of `pattern`, too; what stands for something in `path` is called `x`. */
function isTakenBy(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/').map(part => (part.startsWith(':') ? 'x' : part))];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
}

test.each(['de', 'en'] as const)('no address is taken by another route before it: %s', language => {
  const known = allRoutes.map(({ id, method, path }) => ({
    ...{ id, method, path: typeof path === 'string' ? path : path[language] },
  }));
  const taken = known.flatMap(({ id, method, path }) => {
    const first = known.find(other => other.method === method && isTakenBy(other.path, path))!;
    return first.id === id ? [] : [`${id} by ${first.id}`];
  });
  expect(taken).toEqual([]);
});

describe.each(allRoutes.filter(({ id }) => cells[id]))('$id', route => {
  const { form = {}, expected } = cells[route.id]!;
  test.each(whos.map((who, index) => [who, expected[index]!] as [Who, number]))('%s gets %i', async (who, status) => {
    const path = addressOf(world, route);
    const browser = await world.browser(who);
    const from = who === 'nobody' ? '/de/anmelden' : '/de';
    const answer = route.method === 'GET' ? await browser.get(path) : await browser.submit(from, path, form);
    expect(answer.status).toBe(status);
  });
});
