import type { Frame } from './frame.ts';
import { UNIT, countBelow } from './scale.ts';

/** All pairs are measured up to this many places, above it a fixed sample. */
const EXACT_UP_TO = 2000;
const SAMPLE = 1_000_000;

/** Measures two rows; the result lies in `squared` and `known`, because a pair of numbers for each of 60 million pairs would be garbage. */
type Gauge = { measure(a: number, b: number): void; squared: number; known: number };

/**
 * A gauge for d² = Σ w δ² / Σ w over the figures that both rows have, δ in spreads; `known` is Σ w over these figures.
 * Nothing in common gives d² = NaN and known = 0.
 */
export function gaugeOf({ coordinates, width, caps, weights }: Frame): Gauge {
  return {
    squared: NaN,
    known: 0,
    measure(a, b) {
      const rowA = a * width;
      const rowB = b * width;
      let sum = 0;
      let known = 0;
      for (let k = 0; k < width; k++) {
        const difference = Math.abs(coordinates[rowA + k]! - coordinates[rowB + k]!);
        // Missing on either side is NaN, which equals nothing, not even itself.
        if (difference !== difference) continue;
        const delta = difference < caps[k]! ? difference : caps[k]!;
        const weight = weights[k]!;
        sum += weight * delta * delta;
        known += weight;
      }
      this.squared = sum / known / (UNIT * UNIT);
      this.known = known;
    },
  };
}

/** How far apart the pairs of the population are. */
export type Distribution = {
  /** Pairs measured: all comparable ones, or those of the sample. */
  readonly pairs: number;
  /** The share of all pairs that are strictly closer than this squared distance, 0 … 1. */
  closer(squared: number): number;
};

/** The distribution over all pairs of the population that have at least `minimum` of the weight in common. */
export function distributionOf(frame: Frame, minimum: number): Distribution {
  const sampled = frame.population > EXACT_UP_TO;
  const squares = sampled ? sampleOf(frame, minimum) : allOf(frame, minimum);
  squares.sort();
  const pairs = squares.length;
  return {
    pairs,
    closer(squared) {
      const below = countBelow(squares, squared);
      // Exact where all pairs were measured, where this one is itself in the sample, and outside the sample.
      if (!sampled || below === 0 || below === pairs || squares[below] === squared) return below / pairs;
      const left = squares[below - 1]!;
      const from = countBelow(squares, left);
      return (from + ((squared - left) / (squares[below]! - left)) * (below - from)) / pairs;
    },
  };
}

function allOf(frame: Frame, minimum: number): Float64Array {
  const { population } = frame;
  const gauge = gaugeOf(frame);
  const squares = new Float64Array((population * (population - 1)) / 2);
  let count = 0;
  for (let a = 0; a < population; a++) {
    for (let b = a + 1; b < population; b++) {
      gauge.measure(a, b);
      if (gauge.known >= minimum) squares[count++] = gauge.squared;
    }
  }
  return squares.subarray(0, count);
}

/** The same pairs for the same set of ids, on every machine. */
function sampleOf(frame: Frame, minimum: number): Float64Array {
  const { population, canonical } = frame;
  const gauge = gaugeOf(frame);
  const draw = fixedDraws();
  const squares = new Float64Array(SAMPLE);
  let count = 0;
  for (let n = 0; n < SAMPLE; n++) {
    const a = Math.floor(draw() * population);
    // One of the others: skipping ahead by 1 … population − 1 never meets a again.
    const b = (a + 1 + Math.floor(draw() * (population - 1))) % population;
    gauge.measure(canonical[a]!, canonical[b]!);
    if (gauge.known >= minimum) squares[count++] = gauge.squared;
  }
  return squares.subarray(0, count);
}

/** Mulberry32 from a fixed seed: uniform in [0, 1), 2³² steps long, far beyond the two million draws taken. */
function fixedDraws(): () => number {
  let state = 0x6b6c696d;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
