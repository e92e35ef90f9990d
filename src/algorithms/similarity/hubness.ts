import type { Space } from './space.ts';

/** How lopsided the lists of the k nearest places are. */
type Hubness = {
  readonly k: number;
  /** For each place of the population: in how many lists of others it stands; k on average. */
  readonly listed: readonly number[];
  readonly most: number;
  readonly never: number;
  /** The share of list entries that are returned: both stand in each other's list. */
  readonly reciprocity: number;
};

/** Looks at the list of every place, so it takes the square of the population: seconds for 11,000 places. @public */
export function hubness(space: Space, k: number): Hubness {
  const lists = Array.from({ length: space.population }, (_, place) => {
    return new Set(space.neighbours(place, { k }).map(({ index }) => index));
  });
  const listed = new Array<number>(space.population).fill(0);
  let entries = 0;
  let returned = 0;
  for (const [place, list] of lists.entries()) {
    for (const other of list) {
      listed[other]!++;
      entries++;
      if (lists[other]!.has(place)) returned++;
    }
  }
  return {
    k,
    listed,
    most: Math.max(0, ...listed),
    never: listed.filter(count => count === 0).length,
    reciprocity: entries > 0 ? returned / entries : 0,
  };
}
