import type { FeatureCollection } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Unit } from './areas.ts';

/** The grid on which neighbours' common points fall together: about 9 m. */
const fineGrid = 100_000;

type Area = Pick<Polygon, 'id' | 'type' | 'arcs'> | Pick<MultiPolygon, 'id' | 'type' | 'arcs'>;
type Borders = Topology<Record<string, Omit<GeometryCollection, 'geometries'> & { geometries: Area[] }>>;

/** `share` of the points stay; they lie on a grid of `grid` steps in each direction. */
type Fineness = { readonly share: number; readonly grid: number };

/**
 * Borders as TopoJSON with one object `name`; each geometry has the key as its id. Borders between merged parts are
 * dissolved, islands that would be invisible are left out.
 * @throws Error if an area would vanish
 */
export function bordersOf(name: string, units: readonly Unit[], fineness: Fineness): Topology {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: units.map(({ key, area }) => ({ type: 'Feature', id: key, properties: {}, geometry: area })),
  };
  const exact = topology({ [name]: collection }, fineGrid) as Borders;
  const weighted = presimplify(dissolved(exact, name));
  const least = quantile(weighted, fineness.share);
  const simple = simplify(weighted, least);
  const coarse = quantize(filter(simple, filterAttachedWeight(simple, least)), fineness.grid) as Borders;
  const kept = coarse.objects[name]!.geometries.length;
  if (kept !== units.length) throw new Error(`${units.length - kept} areas of ${name} vanished; keep more points`);
  return coarse;
}

function dissolved(exact: Borders, name: string): Topology {
  const geometries = exact.objects[name]!.geometries.map(({ id, type, arcs }) =>
    type === 'MultiPolygon' ? { id, ...mergeArcs(exact, [{ type, arcs }]) } : { id, type, arcs },
  );
  return { ...exact, objects: { [name]: { type: 'GeometryCollection', geometries } } };
}
