import { transformed } from './indicator.ts';
import type { Indicator, PlaceFigures } from './indicator.ts';
import { UNIT, coordinate, fitScale } from './scale.ts';
import { columnWeights } from './weights.ts';
import type { ThemeWeights } from './weights.ts';

/** Numeric differences count up to three spreads; different categories count one and a half. */
const NUMERIC_CAP = 3 * UNIT;
const CATEGORY_STEP = 1.5 * UNIT;

export type DroppedIndicator = { readonly indicator: string; readonly reason: 'no values' | 'no spread' };

/**
 * The figures of all places, ready to be measured: row-major coordinates (NaN = missing), the cap and the weight of each kept figure.
 * Rows 0 … population − 1 are the reference population, guests follow. Categories lie `cap` apart, so one rule, min(|difference|, cap),
 * serves both kinds.
 */
export type Frame = {
  readonly population: number;
  readonly rows: number;
  /** Positions of the kept figures among the indicators given. */
  readonly kept: readonly number[];
  readonly width: number;
  readonly coordinates: Float64Array;
  /** On the transformed scale, before winsorising; NaN for categories. */
  readonly positions: Float64Array;
  readonly caps: Float64Array;
  readonly weights: Float64Array;
  readonly weightSum: number;
  /** The population sorted by id: whatever depends on an order uses this one, so the order of the rows never matters. */
  readonly canonical: readonly number[];
  readonly dropped: readonly DroppedIndicator[];
};

/** Fits scales and weights to the population alone and places the guests on them. */
export function frameOf(
  indicators: readonly Indicator[],
  places: readonly PlaceFigures[],
  guests: readonly PlaceFigures[],
  themeWeights: ThemeWeights | undefined,
): Frame {
  const all = [...places, ...guests];
  const canonical = [...places.keys()].sort((a, b) => (places[a]!.id < places[b]!.id ? -1 : 1));
  const dropped: DroppedIndicator[] = [];
  const kept: number[] = [];
  const columns: { raw: Float64Array; coordinates: Float64Array }[] = [];
  for (const [k, indicator] of indicators.entries()) {
    const column = indicator.kind === 'categorical' ? categories(all, k) : measures(indicator, all, k, places.length);
    const fault = column === null ? faultOf(indicator, places, k) : columnFault(column.coordinates, places.length);
    if (column === null || fault !== null) dropped.push({ indicator: indicator.id, reason: fault ?? 'no spread' });
    else {
      kept.push(k);
      columns.push(column);
    }
  }
  const weights = columnWeights(
    kept.map((k, column) => ({
      theme: indicators[k]!.theme,
      categorical: indicators[k]!.kind === 'categorical',
      coordinates: Float64Array.from(canonical, row => columns[column]!.coordinates[row]!),
    })),
    themeWeights,
  );
  return {
    population: places.length,
    rows: all.length,
    kept,
    width: kept.length,
    coordinates: rowMajor(
      columns.map(column => column.coordinates),
      all.length,
    ),
    positions: rowMajor(
      columns.map(column => column.raw),
      all.length,
    ),
    caps: Float64Array.from(kept, k => (indicators[k]!.kind === 'categorical' ? CATEGORY_STEP : NUMERIC_CAP)),
    weights,
    weightSum: weights.reduce((sum, weight) => sum + weight, 0),
    canonical,
    dropped,
  };
}

function measures(indicator: Indicator, all: readonly PlaceFigures[], k: number, population: number) {
  const raw = Float64Array.from(all, place => transformed(indicator, place.values[k]));
  const scale = fitScale(
    raw
      .slice(0, population)
      .filter(x => !Number.isNaN(x))
      .sort(),
  );
  return scale === null ? null : { raw, coordinates: raw.map(x => coordinate(scale, x)) };
}

function categories(all: readonly PlaceFigures[], k: number) {
  const codes = new Map<string, number>();
  const coordinates = Float64Array.from(all, place => {
    const value = place.values[k];
    if (value === null || value === undefined || value === '' || Number.isNaN(value)) return NaN;
    const name = String(value);
    if (!codes.has(name)) codes.set(name, codes.size * CATEGORY_STEP);
    return codes.get(name)!;
  });
  return { raw: new Float64Array(all.length).fill(NaN), coordinates };
}

function columnFault(coordinates: Float64Array, population: number): DroppedIndicator['reason'] | null {
  const known = coordinates.subarray(0, population).filter(x => !Number.isNaN(x));
  if (known.length === 0) return 'no values';
  return known.every(x => x === known[0]) ? 'no spread' : null;
}

function faultOf(indicator: Indicator, places: readonly PlaceFigures[], k: number): DroppedIndicator['reason'] {
  return places.some(place => !Number.isNaN(transformed(indicator, place.values[k]))) ? 'no spread' : 'no values';
}

function rowMajor(columns: readonly Float64Array[], rows: number): Float64Array {
  const matrix = new Float64Array(rows * columns.length);
  for (const [k, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) matrix[row * columns.length + k] = column[row]!;
  }
  return matrix;
}
