/** What is asked of a place. `log` needs values ≥ 0, `logit` shares between 0 and 1, `asinh` takes debts as well as surpluses. */
type Transform = 'log' | 'logit' | 'asinh' | 'identity';

/**
 * One structural figure. Categorical figures are equal or different; ordinal ones are numbers whose steps count as equally wide.
 * `floor` in the unit of the figure: `log` lifts smaller values to it, `logit` keeps shares within floor … 1 − floor, `asinh` takes it as
 * the value where the scale turns from linear to logarithmic (1 unless stated).
 */
export type Indicator = {
  readonly id: string;
  readonly theme: string;
  readonly kind: 'numeric' | 'ordinal' | 'categorical';
  readonly transform: Transform;
  readonly floor?: number;
};

export type FigureValue = number | string | null;

/** A place and its figures, in the order of the indicators; null where unknown. */
export type PlaceFigures = { readonly id: string; readonly values: readonly FigureValue[] };

/** The figure on the scale on which differences are measured; NaN where it is missing or impossible (a negative area, a share of 1.2). */
export function transformed(indicator: Indicator, value: FigureValue | undefined): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return NaN;
  const floor = indicator.floor ?? 0;
  switch (indicator.transform) {
    case 'identity':
      return value;
    case 'asinh':
      return Math.asinh(value / (indicator.floor ?? 1));
    case 'log':
      return value < 0 ? NaN : finite(Math.log(Math.max(value, floor)));
    case 'logit': {
      if (value < 0 || value > 1) return NaN;
      const share = Math.min(Math.max(value, floor), 1 - floor);
      return finite(Math.log(share / (1 - share)));
    }
  }
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : NaN;
}
