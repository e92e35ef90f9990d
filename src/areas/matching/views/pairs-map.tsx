import { type MapPlace, PlacesMap } from '../../../design/map.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Place } from '../../places/model.ts';
import type { PairRecord } from '../model.ts';
import { textsIn } from './words.ts';

type Borders = Parameters<typeof PlacesMap>[0]['topology'];

/** Pairs as lines on the map: a dot for whoever brings something in, a ring for whoever only takes it home. */
export function PairsMap(props: {
  visit: Visit;
  title: string;
  description: string;
  topology: Borders;
  places: ReadonlyMap<string, Place>;
  pairs: readonly { record: PairRecord; href?: string }[];
}) {
  const { language } = props.visit;
  const t = textsIn(language).round;
  return (
    <PlacesMap
      lang={language}
      id="karte"
      title={props.title}
      description={props.description}
      topology={props.topology}
      pairs={props.pairs.map(({ record, href }) => {
        const [from, to] = ends(record, props.places);
        return { from, to, ...(href === undefined ? {} : { href }) };
      })}
      legend={{ dot: t.brings, ring: t.takes }}
    />
  );
}

/** Whoever advises stands first; where both do, or neither, both have a dot. */
function ends(record: PairRecord, places: ReadonlyMap<string, Place>): readonly [MapPlace, MapPlace] {
  const [a, b] = record.members.map((key, index) => {
    const onlyTakes = record.fields.length > 0 && record.fields.every(({ to }) => to === key);
    return placeOnMap(record.names[index]!, places.get(key), onlyTakes ? 'ring' : 'dot');
  }) as [MapPlace, MapPlace];
  return a.kind === 'ring' ? [b, a] : [a, b];
}

function placeOnMap(name: string, place: Place | undefined, kind: 'dot' | 'ring'): MapPlace {
  if (!place) return { name, keys: [], kind };
  const keys = place.level === 'kreis' && place.key ? [place.key] : place.parts.map(id => id.replace(/^DE:/, ''));
  const position = place.lat === null || place.lon === null ? null : { lat: place.lat, lon: place.lon };
  // Members of a Verband are smaller than what the map can tint.
  return { name, keys: keys.filter(key => key.length === 5), kind, ...(position === null ? {} : { position }) };
}
