import { type MapPlace, PlacesMap } from '../../../design/map.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Place } from '../../places/model.ts';
import { onMap } from '../../places/rules/on-map.ts';
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
    return { name: record.names[index]!, kind: onlyTakes ? 'ring' : 'dot', ...onMap(places.get(key)) };
  }) as [MapPlace, MapPlace];
  return a.kind === 'ring' ? [b, a] : [a, b];
}
