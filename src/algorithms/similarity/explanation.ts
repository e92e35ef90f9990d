import type { Frame } from './frame.ts';
import type { FigureValue, Indicator, PlaceFigures } from './indicator.ts';
import { UNIT, countBelow } from './scale.ts';

/** What one figure, known on both sides, adds to the distance of two places. */
export type Contribution = {
  readonly indicator: string;
  readonly theme: string;
  readonly own: FigureValue;
  readonly other: FigureValue;
  /** The capped difference in spreads, 0 … 3. */
  readonly delta: number;
  /** Its part of d²; together 1, all 0 for identical places. */
  readonly share: number;
  /** The share of all pairs of the population that differ at most as much in this figure; near 0 = a rare agreement. */
  readonly rarity: number;
  /** The place of each value in the population, 0 … 1: the share that is smaller, equals counting half. Null for categories. */
  readonly ownPosition: number | null;
  readonly otherPosition: number | null;
};

/** Explains pairs of a frame; sorts each column once, then a pair costs one pass over each. */
export function explainerOf(frame: Frame, indicators: readonly Indicator[], all: readonly PlaceFigures[]) {
  const sortedColumn = (matrix: Float64Array, k: number) =>
    Float64Array.from({ length: frame.population }, (_, row) => matrix[row * frame.width + k]!)
      .filter(x => !Number.isNaN(x))
      .sort();
  const coordinates = frame.kept.map((_, k) => sortedColumn(frame.coordinates, k));
  const positions = frame.kept.map((_, k) => sortedColumn(frame.positions, k));

  return (a: number, b: number): readonly Contribution[] => {
    const found: (Contribution & { part: number })[] = [];
    for (const [k, source] of frame.kept.entries()) {
      const at = (matrix: Float64Array, row: number) => matrix[row * frame.width + k]!;
      const difference = Math.min(Math.abs(at(frame.coordinates, a) - at(frame.coordinates, b)), frame.caps[k]!);
      if (Number.isNaN(difference)) continue;
      const delta = difference / UNIT;
      found.push({
        indicator: indicators[source]!.id,
        theme: indicators[source]!.theme,
        own: all[a]!.values[source] ?? null,
        other: all[b]!.values[source] ?? null,
        delta,
        share: 0,
        rarity: difference === frame.caps[k]! ? 1 : shareWithin(coordinates[k]!, difference),
        ownPosition: position(positions[k]!, at(frame.positions, a)),
        otherPosition: position(positions[k]!, at(frame.positions, b)),
        part: frame.weights[k]! * delta * delta,
      });
    }
    const total = found.reduce((sum, { part }) => sum + part, 0);
    return found.map(({ part, ...contribution }) => ({ ...contribution, share: total > 0 ? part / total : 0 }));
  };
}

/** The share of all pairs of sorted coordinates that lie at most `difference` apart: a window slides once over the values. */
function shareWithin(sorted: Float64Array, difference: number): number {
  let within = 0;
  let first = 0;
  for (let last = 1; last < sorted.length; last++) {
    while (sorted[last]! - sorted[first]! > difference) first++;
    within += last - first;
  }
  const pairs = (sorted.length * (sorted.length - 1)) / 2;
  return pairs > 0 ? within / pairs : 1;
}

function position(sorted: Float64Array, x: number): number | null {
  if (Number.isNaN(x)) return null;
  const below = countBelow(sorted, x);
  let upTo = below;
  while (upTo < sorted.length && sorted[upTo] === x) upTo++;
  return (below + upTo) / 2 / sorted.length;
}

/** Differences that at least half of all pairs stay below are agreements; the rarest ones first, equal ones by name. */
export function rarestAgreements(contributions: readonly Contribution[], count = 3): readonly Contribution[] {
  return contributions
    .filter(({ rarity }) => rarity <= 0.5)
    .sort((x, y) => x.rarity - y.rarity || (x.indicator < y.indicator ? -1 : 1))
    .slice(0, count);
}

/** The figures that are no agreements, the largest part of the distance first, equal ones by name. */
export function largestDifferences(contributions: readonly Contribution[], count = 3): readonly Contribution[] {
  return contributions
    .filter(({ rarity, share }) => rarity > 0.5 && share > 0)
    .sort((x, y) => y.share - x.share || (x.indicator < y.indicator ? -1 : 1))
    .slice(0, count);
}
