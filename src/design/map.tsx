import type { Child } from 'hono/jsx';
import type { Topology } from 'topojson-specification';
import type { Language } from '../kernel/text.ts';
import { Behind } from './behind.tsx';
import { drawBorders, type Borders } from './borders.ts';
import { DotAndRing } from './profile-chart.tsx';
import { textsIn } from './texts.ts';

type Sign = 'dot' | 'ring' | 'both' | 'square';

export type MapPlace = {
  readonly name: string;
  /** Keys of the areas it consists of; they are tinted. */
  readonly keys: readonly string[];
  /** Where its dot or ring stands; without it, in the middle of its first area. */
  readonly position?: { readonly lon: number; readonly lat: number };
  /** Its sign, a dot unless said otherwise; `both` is a ring with a dot in it, `square` is for those without a pair. */
  readonly kind?: Sign;
  readonly href?: string;
};

export type MapPair = { readonly from: MapPlace; readonly to: MapPlace; readonly href?: string };

export type PlacesMapProps = {
  lang: Language;
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the map shows, in a sentence, for those who do not see it. */
  description: string;
  topology: Topology;
  /** Places that stand alone; the places of `pairs` need not be repeated. */
  places?: readonly MapPlace[];
  pairs?: readonly MapPair[];
  /** What the signs mean: "berät", "wendet an". Only those that are explained are spoken in the list. */
  legend?: { dot: string; ring: string; both?: string; square?: string };
  download?: { href: string; text: string };
};

/** Places and pairs on a map, with the same as a list behind a switch. Places abroad are in the list alone. */
export function PlacesMap(props: PlacesMapProps) {
  const { lang, id, pairs = [] } = props;
  const borders = drawBorders(props.topology);
  const places = distinct([...pairs.flatMap(pair => [pair.from, pair.to]), ...(props.places ?? [])]);
  return (
    <div class="kt-map">
      <svg
        viewBox={`0 0 ${borders.width} ${borders.height}`}
        width={borders.width / 2}
        height={borders.height / 2}
        role="img"
        aria-labelledby={`${id}-titel ${id}-text`}
      >
        <title id={`${id}-titel`}>{props.title}</title>
        <desc id={`${id}-text`}>{props.description}</desc>
        <path class="kt-map__land" d={borders.land} />
        {places
          .flatMap(place => place.keys)
          .map(key => {
            const shape = borders.shape(key);
            return shape && <path class="kt-map__area" d={shape} />;
          })}
        <path class="kt-map__border" d={borders.between} fill="none" stroke-width="1.5" />
        {pairs.map(pair => {
          const way = arc(borders, pair);
          return way && <path class="kt-map__way" d={way} fill="none" stroke-width="4.5" />;
        })}
        {places.map(place => {
          const spot = spotOf(borders, place);
          return spot && <MapSign kind={place.kind ?? 'dot'} x={round(spot[0])} y={round(spot[1])} />;
        })}
      </svg>
      <div class="kt-map__foot">
        {props.legend && (
          <p class="kt-legend">
            <DotAndRing kind="dot" text={props.legend.dot} />
            <DotAndRing kind="ring" text={props.legend.ring} />
            {props.legend.both && <DotAndRing kind="both" text={props.legend.both} />}
            {props.legend.square && <DotAndRing kind="square" text={props.legend.square} />}
          </p>
        )}
        <Behind summary={textsIn(lang).asList} download={props.download}>
          <PlacesList {...props} borders={borders} />
        </Behind>
      </div>
    </div>
  );
}

function MapSign({ kind, x, y }: { kind: Sign; x: number; y: number }) {
  if (kind === 'square') return <rect class="kt-chart__square" x={x - 9} y={y - 9} width="18" height="18" />;
  return (
    <>
      <circle class={kind === 'dot' ? 'kt-chart__dot' : 'kt-chart__ring'} cx={x} cy={y} r="11" stroke-width="4.5" />
      {kind === 'both' && <circle class="kt-chart__fill" cx={x} cy={y} r="5" />}
    </>
  );
}

function PlacesList(props: PlacesMapProps & { borders: Borders }) {
  const t = textsIn(props.lang);
  const meaning = ({ kind }: MapPlace) => (kind && props.legend?.[kind] ? ` (${props.legend[kind]})` : '');
  const said = (place: MapPlace): Child => (
    <>
      {place.href ? <a href={place.href}>{place.name}</a> : place.name}
      {meaning(place)}
      {spotOf(props.borders, place) === null && ` – ${t.outsideMap}`}
    </>
  );
  return (
    <ul class="kt-map__list">
      {(props.pairs ?? []).map(pair => (
        <li>
          {pair.href ? (
            <a href={pair.href}>
              {pair.from.name}
              {meaning(pair.from)} – {pair.to.name}
              {meaning(pair.to)}
            </a>
          ) : (
            <>
              {said(pair.from)} – {said(pair.to)}
            </>
          )}
        </li>
      ))}
      {(props.places ?? []).map(place => (
        <li>{said(place)}</li>
      ))}
    </ul>
  );
}

function distinct(places: readonly MapPlace[]): MapPlace[] {
  return [...new Map(places.map(place => [`${place.name} ${place.keys.join()}`, place])).values()];
}

/** Where a place stands on the map; null if it lies outside or nothing is known of where it lies. */
function spotOf(borders: Borders, place: MapPlace): readonly [number, number] | null {
  const { position } = place;
  const middle = place.keys[0] === undefined ? null : borders.middle(place.keys[0]);
  const spot = position ? borders.project(position.lon, position.lat) : middle;
  if (!spot) return null;
  const [x, y] = spot;
  return x >= 0 && y >= 0 && x <= borders.width && y <= borders.height ? spot : null;
}

/** A curve from one place to the other, bent to one side so that ways that cross can be told apart. */
function arc(borders: Borders, pair: MapPair): string | null {
  const from = spotOf(borders, pair.from);
  const to = spotOf(borders, pair.to);
  if (!from || !to) return null;
  const bend = 0.15;
  const middleX = (from[0] + to[0]) / 2 + (to[1] - from[1]) * bend;
  const middleY = (from[1] + to[1]) / 2 - (to[0] - from[0]) * bend;
  return `M${round(from[0])} ${round(from[1])}Q${round(middleX)} ${round(middleY)} ${round(to[0])} ${round(to[1])}`;
}

const round = (value: number) => Math.round(value);
