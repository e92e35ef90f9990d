import { scaleLinear } from 'd3-scale';
import type { Language } from '../kernel/text.ts';
import { formatNumber, unknown } from './format.ts';

const width = 64;
const height = 10;
const length = scaleLinear([0, 100], [0, width]).clamp(true);

/**
 * A number between 0 and 100 as a small bar with the number behind it. The bar repeats the number
 * and is hidden from screen readers; an unknown value has no bar and reads "–".
 */
export function Bar(props: { lang: Language; value: number | null; digits?: number }) {
  if (props.value === null) return <span class="kt-bar">{unknown}</span>;
  return (
    <span class="kt-bar">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
        <rect class="kt-chart__ground" width={width} height={height} rx={height / 2} />
        <rect class="kt-chart__fill" width={length(props.value).toFixed(1)} height={height} rx={height / 2} />
      </svg>
      <span class="kt-bar__value">{formatNumber(props.lang, props.value, props.digits)}</span>
    </span>
  );
}
