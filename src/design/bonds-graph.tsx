import type { Language } from '../kernel/text.ts';
import { Behind } from './behind.tsx';
import { type Column, Table } from './table.tsx';
import { textsIn } from './texts.ts';

export type BondsGraphProps = {
  lang: Language;
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the picture shows, in a sentence, for those who do not see it. */
  description: string;
  /** Names of both ends of each bond. */
  bonds: readonly (readonly [string, string])[];
  /** Headings of the table that says the same: "Stadt", "verbunden mit". */
  columns: { readonly node: string; readonly bound: string };
};

const fontSize = 26;
/** The widest letters of our font take about this part of their height, on average of a name. */
const letterWidth = fontSize * 0.56;
const lineHeight = fontSize * 1.1;
const dot = 12;
/** Up to so many names stand level beside their dots; more of them point outwards like rays. */
const mostLevel = 14;

type Spot = { readonly name: string; readonly angle: number; readonly x: number; readonly y: number };

/** Who is bound to whom: names on a circle, a line for each bond, and the same as a table behind a switch. */
export function BondsGraph(props: BondsGraphProps) {
  const { id, bonds, lang } = props;
  const { spots, width, height } = arrange(distinctNames(bonds));
  const spotOf = new Map(spots.map(spot => [spot.name, spot]));
  const level = spots.length <= mostLevel;
  return (
    <div class="kt-graph">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}-titel ${id}-text`}
      >
        <title id={`${id}-titel`}>{props.title}</title>
        <desc id={`${id}-text`}>{props.description}</desc>
        {bonds.map(([one, other]) => {
          const [from, to] = [spotOf.get(one)!, spotOf.get(other)!];
          return <line class="kt-graph__bond" x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke-width="3.5" />;
        })}
        {spots.map(spot => (
          <circle class="kt-chart__dot" cx={spot.x} cy={spot.y} r={dot} />
        ))}
        {spots.map(spot => (level ? <LevelName spot={spot} /> : <RayName spot={spot} />))}
      </svg>
      <Behind summary={textsIn(lang).asList}>
        <BondsTable {...props} />
      </Behind>
    </div>
  );
}

/** A name beside its dot: right of it on the right half, left of it on the left one, in the middle at top and bottom. */
function LevelName({ spot }: { spot: Spot }) {
  const lines = brokenName(spot.name);
  const side = Math.cos(spot.angle);
  const isMiddle = Math.abs(side) < 0.2;
  const x = round(spot.x + (isMiddle ? 0 : Math.sign(side) * (dot + 8)));
  const up = Math.sin(spot.angle) < 0;
  const first = isMiddle
    ? up
      ? spot.y - dot - 10 - (lines.length - 1) * lineHeight
      : spot.y + dot + fontSize
    : spot.y + fontSize * 0.35 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text class="kt-graph__name" font-size={fontSize} text-anchor={isMiddle ? 'middle' : side > 0 ? 'start' : 'end'}>
      {lines.map((line, index) => (
        <tspan x={x} y={round(first + index * lineHeight)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A name that points away from the middle, turned so that it is never upside down. */
function RayName({ spot }: { spot: Spot }) {
  const degrees = (spot.angle * 180) / Math.PI;
  const isLeft = Math.cos(spot.angle) < 0;
  const away = dot + 8;
  const x = round(spot.x + Math.cos(spot.angle) * away);
  const y = round(spot.y + Math.sin(spot.angle) * away);
  return (
    <text
      class="kt-graph__name"
      font-size={fontSize}
      x={x}
      y={y}
      dominant-baseline="middle"
      text-anchor={isLeft ? 'end' : 'start'}
      transform={`rotate(${round(isLeft ? degrees + 180 : degrees)} ${x} ${y})`}
    >
      {spot.name}
    </text>
  );
}

function BondsTable({ lang, title, bonds, columns }: BondsGraphProps) {
  const boundTo = (name: string): string[] =>
    bonds.flatMap(([one, other]) => (one === name ? other : other === name ? one : [])).toSorted(byName(lang));
  const cells: Column<string>[] = [
    { key: 'node', title: columns.node, header: true, cell: name => name },
    { key: 'bound', title: columns.bound, cell: name => boundTo(name).join(', ') },
  ];
  const rows = distinctNames(bonds).toSorted(byName(lang));
  return <Table lang={lang} caption={title} captionHidden columns={cells} rows={rows} />;
}

/** The first name stands at the top, the others follow clockwise; around them there is room for the names. */
function arrange(names: readonly string[]): { spots: Spot[]; width: number; height: number } {
  const level = names.length <= mostLevel;
  const lines = names.flatMap(name => (level ? brokenName(name) : name));
  const longest = Math.max(0, ...lines.map(line => line.length)) * letterWidth + dot + 16;
  // A name on a ray needs the height of a line on the circle, one beside its dot a little more.
  const radius = Math.max(180, (names.length * lineHeight * (level ? 2.2 : 1.3)) / (2 * Math.PI));
  const above = level ? lineHeight * 2 + dot : longest;
  const [middleX, middleY] = [radius + longest, radius + above];
  const spots = names.map((name, index) => {
    const angle = (2 * Math.PI * index) / names.length - Math.PI / 2;
    return {
      name,
      angle,
      x: round(middleX + radius * Math.cos(angle)),
      y: round(middleY + radius * Math.sin(angle)),
    };
  });
  // An odd number of names leaves the lowest place of the circle empty.
  const lowest = Math.max(...spots.map(({ y }) => y));
  return { spots, width: round(2 * middleX), height: round(lowest + above) };
}

/** A long name in lines of about twelve letters, broken where it has a blank or a hyphen. */
function brokenName(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/(?<=[\s-])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + word).trim().length <= 12) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map(line => line.trim());
}

function distinctNames(bonds: BondsGraphProps['bonds']): string[] {
  return [...new Set(bonds.flat())];
}

const byName = (lang: Language) => (a: string, b: string) => a.localeCompare(b, lang);
const round = (value: number) => Math.round(value);
