/**
 * Coordinates are whole billionths of one spread. Whole numbers subtract without rounding, so two pairs that differ by the same amount tie
 * exactly, and a change of unit, which moves the last bit of a logarithm, moves no coordinate.
 */
export const UNIT = 1e9;

/** How one figure is spread over the population: winsorising bounds, centre and width of one unit. */
type Scale = { readonly low: number; readonly high: number; readonly centre: number; readonly spread: number };

/** The quantile of sorted values, linear between neighbours (type 7 of Hyndman and Fan). */
function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}

/**
 * Fits the robust scale of sorted values: bounds at 1 % and 99 %, median, 1.4826 times the median absolute deviation (which is the standard
 * deviation of normal data) and, where more than half of the places share one value, the standard deviation.
 * Returns null where nothing is spread.
 */
export function fitScale(sorted: Float64Array): Scale | null {
  if (sorted.length < 2) return null;
  const low = quantile(sorted, 0.01);
  const high = quantile(sorted, 0.99);
  if (!(low < high)) return null;
  const values = sorted.map(x => Math.min(Math.max(x, low), high));
  const centre = quantile(values, 0.5);
  const mad = quantile(values.map(x => Math.abs(x - centre)).sort(), 0.5);
  const spread = mad > 0 ? 1.4826 * mad : standardDeviation(values);
  return spread > 0 ? { low, high, centre, spread } : null;
}

/** The winsorised robust z score in whole billionths; NaN stays NaN. */
export function coordinate(scale: Scale, x: number): number {
  return Math.round(((Math.min(Math.max(x, scale.low), scale.high) - scale.centre) / scale.spread) * UNIT);
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
}

/** How many of the sorted values are smaller than x. */
export function countBelow(sorted: Float64Array, x: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < x) from = middle + 1;
    else to = middle;
  }
  return from;
}
