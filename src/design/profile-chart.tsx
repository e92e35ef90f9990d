import { scaleLinear } from 'd3-scale';
import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { formatPercent } from './format.ts';
import { Table, type Column } from './table.tsx';
import { textsIn } from './texts.ts';

export type ProfileRow = {
  readonly label: string;
  /** Both values ready for reading, "–" where unknown. */
  readonly own: string;
  readonly other: string;
  /** Position among all places of the level, 0 (smallest) to 1 (largest); null where unknown. */
  readonly ownPosition: number | null;
  readonly otherPosition: number | null;
  /** Share of the whole difference, 0 to 1; null where it takes no part. */
  readonly share: number | null;
  /** What the difference means in words. */
  readonly meaning?: string;
};

export type ProfileChartProps = {
  lang: Language;
  caption: string;
  /** Short names: "Gießen", "Teltow-Fläming". */
  own: string;
  other: string;
  rows: readonly ProfileRow[];
  /** Among whom the position is counted, and how complete the data are. */
  note?: Child;
};

const width = 220;
const height = 20;
const radius = 6;
// Rings at the very ends keep their outline inside the picture.
const x = scaleLinear([0, 1], [radius + 2, width - radius - 2]).clamp(true);

/** Two places compared per indicator: a dot for the one, a ring for the other, and all values beside. */
export function ProfileChart(props: ProfileChartProps) {
  const { lang, own, other } = props;
  const t = textsIn(lang);
  const columns: Column<ProfileRow>[] = [
    { key: 'label', title: t.indicator, header: true, cell: row => row.label },
    { key: 'own', title: own, kind: 'number', cell: row => row.own },
    { key: 'other', title: other, kind: 'number', cell: row => row.other },
    { key: 'position', title: t.position, kind: 'drawing', cell: row => <Position {...{ lang, own, other, row }} /> },
    { key: 'share', title: t.shareOfDifference, cell: row => formatPercent(lang, row.share) },
  ];
  if (props.rows.some(row => row.meaning)) {
    columns.push({ key: 'meaning', title: t.meaning, cell: row => row.meaning ?? '' });
  }
  return (
    <div class="kt-profile">
      <p class="kt-legend">
        <DotAndRing kind="dot" text={own} />
        <DotAndRing kind="ring" text={other} />
        {props.note && <span>{props.note}</span>}
      </p>
      <Table lang={lang} caption={props.caption} captionHidden columns={columns} rows={props.rows} />
    </div>
  );
}

/** A dot, a ring, both in one, or a square, with what it stands for. */
export function DotAndRing(props: { kind: 'dot' | 'ring' | 'both' | 'square'; text: string }) {
  return (
    <span class="kt-legend__item">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
        {props.kind === 'square' ? (
          <rect class="kt-chart__square" x="2" y="2" width="10" height="10" />
        ) : (
          <circle
            class={props.kind === 'dot' ? 'kt-chart__dot' : 'kt-chart__ring'}
            cx="7"
            cy="7"
            r="5.5"
            stroke-width="2"
          />
        )}
        {props.kind === 'both' && <circle class="kt-chart__fill" cx="7" cy="7" r="2.5" />}
      </svg>
      {props.text}
    </span>
  );
}

function Position(props: { lang: Language; own: string; other: string; row: ProfileRow }) {
  const { lang, row } = props;
  const t = textsIn(lang);
  const said = (name: string, position: number | null) =>
    position === null ? t.positionUnknown(name) : t.positionOf(name, formatPercent(lang, position));
  const own = row.ownPosition === null ? null : x(row.ownPosition);
  const other = row.otherPosition === null ? null : x(row.otherPosition);
  const middle = height / 2;
  return (
    <svg
      class="kt-position"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${said(props.own, row.ownPosition)}, ${said(props.other, row.otherPosition)}`}
    >
      <line class="kt-chart__axis" x1="0" y1={middle} x2={width} y2={middle} stroke-width="2" />
      {own !== null && other !== null && (
        <line class="kt-chart__between" x1={own} y1={middle} x2={other} y2={middle} stroke-width="4" />
      )}
      {own !== null && <circle class="kt-chart__dot" cx={own} cy={middle} r={radius} stroke-width="2" />}
      {other !== null && <circle class="kt-chart__ring" cx={other} cy={middle} r={radius} stroke-width="2.5" />}
    </svg>
  );
}
