import { type MapPlace, PlacesMap } from '../../../design/map.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Project } from '../../networks/model.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { Place } from '../../places/model.ts';
import { onMap } from '../../places/rules/on-map.ts';
import type { PublicPairs } from '../queries/pairs.ts';
import { directionOf } from '../rules/direction.ts';
import { de } from './pairs-texts.de.ts';
import { en } from './pairs-texts.en.ts';

const signs = { advises: 'dot', adopts: 'ring', both: 'both' } as const;

/** Pairs as lines on the map, whoever advises as a dot; towns of projects as dots without lines. */
export function PublicMap(props: {
  lang: Language;
  pairs: Pick<PublicPairs, 'pairs' | 'places'>;
  projects?: readonly Project[];
  topology: Parameters<typeof PlacesMap>[0]['topology'];
}) {
  const { lang, pairs, projects = [] } = props;
  const t = inLanguage(lang, { de, en });
  const towns = projects.flatMap(({ members }) => members);
  return (
    <PlacesMap
      lang={lang}
      id="karte"
      title={t.map}
      description={t.mapText(pairs.pairs.length, towns.length)}
      topology={props.topology}
      pairs={pairs.pairs.flatMap(pair => waysOf(pair, pairs.places))}
      places={towns.map(({ name, placeId }) => ({ ...placed(name, placeId, pairs.places), kind: 'square' as const }))}
      legend={{ dot: t.advises, ring: t.adopts, both: t.both, ...(towns.length > 0 && { square: t.town }) }}
    />
  );
}

/** Lines from the member that advises to each other one. */
function waysOf(pair: Partnership, places: ReadonlyMap<string, Place>): { from: MapPlace; to: MapPlace }[] {
  const members = pair.members.map(({ organisationId, name, placeId }) => {
    const direction = directionOf(pair, organisationId) ?? 'both';
    return { ...placed(name, placeId, places), kind: signs[direction] };
  });
  const [first, ...others] = members.toSorted((a, b) => Number(a.kind === 'ring') - Number(b.kind === 'ring'));
  return first === undefined ? [] : others.map(other => ({ from: first, to: other }));
}

function placed(name: string, placeId: string | null, places: ReadonlyMap<string, Place>): MapPlace {
  return { name, ...onMap(placeId === null ? undefined : places.get(placeId)) };
}
