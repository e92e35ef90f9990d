import { distributionOf, gaugeOf } from './distance.ts';
import type { Distribution } from './distance.ts';
import { explainerOf } from './explanation.ts';
import type { Contribution } from './explanation.ts';
import { frameOf } from './frame.ts';
import type { DroppedIndicator } from './frame.ts';
import type { Indicator, PlaceFigures } from './indicator.ts';
import type { ThemeWeights } from './weights.ts';

/** Below this coverage there is no score unless asked for. */
const MINIMUM_COVERAGE = 0.6;

/** What a score loses where nothing is known in common. */
const COVERAGE_PENALTY = 0.5;

/** Sums of weights such as 0.1 + 0.2 are not exact; six of ten figures are enough all the same. */
const ROUNDING = 1e-9;

const COMPLETE: readonly string[] = [];

/**
 * How alike two places are. `similarity` 0 … 1 is the share of all pairs of the population that are not closer, lowered by up to half where
 * figures are missing; null, like `distance`, where the two have less than 0.6 of the weight in common. `distance` in spreads, 0 … 3.
 * `missing` names the figures with weight that at least one of them lacks, in the order of the indicators.
 */
export type Comparison = {
  readonly similarity: number | null;
  readonly distance: number | null;
  readonly coverage: number;
  readonly missing: readonly string[];
};

/** A place near another. `rank` counts from 1 among all places of the population, whatever `accept` says. */
type Neighbour = {
  readonly index: number;
  readonly id: string;
  readonly similarity: number;
  readonly distance: number;
  readonly coverage: number;
  readonly rank: number;
};

type NeighbourWish = { readonly k: number; readonly accept?: (index: number) => boolean };

type SpaceOptions = {
  readonly themeWeights?: ThemeWeights;
  /** Places that are measured against the population without belonging to it: composed regions, towns abroad. Their indices follow. */
  readonly guests?: readonly PlaceFigures[];
  /** Below this coverage there is no score, 0 … 1; 0.6. */
  readonly minimumCoverage?: number;
};

/** Places of one level and year, comparable with each other. Indices are those of `places`, then those of `options.guests`. */
export type Space = {
  readonly population: number;
  /** The kept figures with their weights, together 1. */
  readonly indicators: readonly { readonly id: string; readonly theme: string; readonly weight: number }[];
  readonly dropped: readonly DroppedIndicator[];
  /** The index of a place or guest; undefined for a stranger. */
  index(id: string): number | undefined;
  id(index: number): string;
  compare(a: number, b: number): Comparison;
  /** The k most similar places of the population, by similarity, then distance, then id; never guests, never the place itself. */
  neighbours(index: number, wish: NeighbourWish): readonly Neighbour[];
  explain(a: number, b: number): readonly Contribution[];
};

/**
 * Fits a space to a reference population: all places of one level and year, so that a score never depends on who else takes part.
 * For two places of different levels give both populations and the figures that both have.
 * Throws a RangeError when an id appears twice or a place has another number of values than there are indicators.
 */
export function fitSpace(
  indicators: readonly Indicator[],
  places: readonly PlaceFigures[],
  options: SpaceOptions = {},
): Space {
  const all = [...places, ...(options.guests ?? [])];
  const indexOf = new Map(all.map(({ id }, index) => [id, index]));
  refuseBrokenRows(indicators, all, indexOf);

  const frame = frameOf(indicators, places, options.guests ?? [], options.themeWeights);
  const gauge = gaugeOf(frame);
  const minimum = (options.minimumCoverage ?? MINIMUM_COVERAGE) * frame.weightSum - ROUNDING;
  // Only who asks for a score pays for measuring all pairs, only who asks for reasons pays for sorting the columns.
  let distribution: Distribution | undefined;
  let explainer: ReturnType<typeof explainerOf> | undefined;

  const score = (squared: number, coverage: number): number => {
    distribution ??= distributionOf(frame, minimum);
    if (distribution.pairs === 0) return NaN;
    return (1 - distribution.closer(squared)) * (1 - COVERAGE_PENALTY * (1 - coverage));
  };

  const missingOf = (a: number, b: number): string[] => {
    const lacks = (row: number, k: number) => Number.isNaN(frame.coordinates[row * frame.width + k]!);
    return frame.kept
      .filter((_, k) => frame.weights[k]! > 0 && (lacks(a, k) || lacks(b, k)))
      .map(k => indicators[k]!.id);
  };

  const compare = (a: number, b: number): Comparison => {
    gauge.measure(a, b);
    const { squared, known } = gauge;
    const coverage = frame.weightSum > 0 ? known / frame.weightSum : 0;
    const missing = known === frame.weightSum ? COMPLETE : missingOf(a, b);
    const similarity = known > 0 && known >= minimum ? score(squared, coverage) : NaN;
    if (Number.isNaN(similarity)) return { similarity: null, distance: null, coverage, missing };
    return { similarity, distance: Math.sqrt(squared), coverage, missing };
  };

  const neighbours = (index: number, { k, accept }: NeighbourWish): Neighbour[] => {
    const candidates: { other: number; similarity: number; squared: number; coverage: number }[] = [];
    for (let other = 0; other < frame.population; other++) {
      if (other === index) continue;
      gauge.measure(index, other);
      const { squared, known } = gauge;
      if (known === 0 || known < minimum) continue;
      const coverage = known / frame.weightSum;
      const similarity = score(squared, coverage);
      if (!Number.isNaN(similarity)) candidates.push({ other, similarity, squared, coverage });
    }
    candidates.sort(
      (x, y) => y.similarity - x.similarity || x.squared - y.squared || (all[x.other]!.id < all[y.other]!.id ? -1 : 1),
    );
    return candidates
      .map((candidate, position) => ({ ...candidate, rank: position + 1 }))
      .filter(({ other }) => accept?.(other) ?? true)
      .slice(0, k)
      .map(({ other, similarity, squared, coverage, rank }) => {
        return { index: other, id: all[other]!.id, similarity, distance: Math.sqrt(squared), coverage, rank };
      });
  };

  return {
    population: places.length,
    indicators: frame.kept.map((k, column) => {
      return { id: indicators[k]!.id, theme: indicators[k]!.theme, weight: frame.weights[column]! };
    }),
    dropped: frame.dropped,
    index: id => indexOf.get(id),
    id: index => all[index]!.id,
    compare,
    neighbours,
    explain: (a, b) => (explainer ??= explainerOf(frame, indicators, all))(a, b),
  };
}

function refuseBrokenRows(
  indicators: readonly Indicator[],
  all: readonly PlaceFigures[],
  indexOf: ReadonlyMap<string, number>,
): void {
  for (const [index, { id, values }] of all.entries()) {
    if (indexOf.get(id) !== index) throw new RangeError(`Place "${id}" appears twice.`);
    if (values.length !== indicators.length) {
      throw new RangeError(`Place "${id}" has ${values.length} values for ${indicators.length} indicators.`);
    }
  }
}
