import type { Complaint, House } from './tree.ts';

/** No file needs itself, however many files lie between. Types are gone when the code runs and do not count. */
export function* checkCycles(house: House): Iterable<Complaint> {
  const reported = new Set<string>();
  for (const path of house.sources.keys()) {
    if (reported.has(path)) continue;
    const cycle = shortestCycle(house, path);
    if (cycle === undefined) continue;
    // One complaint per knot: whatever lies on this cycle is not reported a second time.
    cycle.forEach(member => reported.add(member));
    const line = house.sources.get(path)?.imports.find(entry => entry.path === cycle[1])?.line ?? 1;
    yield {
      path,
      line,
      rule: 'cycles',
      problem: `these files import each other in a circle: ${cycle.join(' → ')}`,
      wayOut: 'move what two of them need into a third file, or write `import type` where only a type is meant',
    };
  }
}

/** The way from the file back to itself with the fewest imports, both ends named; undefined where there is none. */
function shortestCycle(house: House, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const next of valueImports(house, path)) {
      if (next === start) return [...wayBack(cameFrom, path), start];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, path);
      queue.push(next);
    }
  }
  return undefined;
}

function wayBack(cameFrom: ReadonlyMap<string, string>, end: string): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

function valueImports(house: House, path: string): string[] {
  const imports = house.sources.get(path)?.imports ?? [];
  return imports.flatMap(entry => (entry.path === undefined || entry.typeOnly ? [] : [entry.path]));
}
