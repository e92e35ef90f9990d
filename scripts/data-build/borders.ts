import type { FeatureCollection } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Unit } from './areas.ts';

/** The grid on which neighbours' common points fall together: about 9 m. */
const fineGrid = 100_000;

type Area = Pick<Polygon, 'id' | 'type' | 'arcs'> | Pick<MultiPolygon, 'id' | 'type' | 'arcs'>;
type Borders = Topology<Record<string, Omit<GeometryCollection, 'geometries'> & { geometries: Area[] }>>;

/** In km². The smallest town, Arnis, has 0.28 and would be left with two corners. */
const smallArea = 2;

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
  keepWhole(weighted, name, new Set(units.filter(unit => unit.km2 < smallArea).map(unit => unit.key)));
  const simple = simplify(weighted, least);
  const visible = quantize(filter(simple, filterAttachedWeight(simple, least)), fineness.grid);
  const coarse = filter(visible, (ring, isHole) => turns(visible, ring) === (isHole ? 1 : -1)) as Borders;
  const kept = coarse.objects[name]!.geometries.length;
  if (kept !== units.length) throw new Error(`${units.length - kept} areas of ${name} vanished; keep more points`);
  return coarse;
}

/** Gives every point around these areas a weight that no simplification can remove. */
function keepWhole(weighted: Topology, name: string, keys: ReadonlySet<string>): void {
  const small = (weighted as Borders).objects[name]!.geometries.filter(({ id }) => keys.has(String(id)));
  for (const index of small.flatMap(({ arcs }) => (arcs as number[][][]).flat(2))) {
    for (const point of weighted.arcs[index < 0 ? ~index : index]!) point[2] = Infinity;
  }
}

function dissolved(exact: Borders, name: string): Topology {
  const geometries = exact.objects[name]!.geometries.map(({ id, type, arcs }) =>
    type === 'MultiPolygon' ? { id, ...mergeArcs(exact, [{ type, arcs }]) } : { id, type, arcs },
  );
  return { ...exact, objects: { [name]: { type: 'GeometryCollection', geometries } } };
}

/**
 * 1 where a ring runs counter-clockwise, -1 clockwise, 0 without surface. A sliver that the grid has turned over would be
 * drawn as everything but itself: the whole globe.
 */
function turns(borders: Topology, ring: readonly number[]): number {
  const { geometry } = feature(borders, { type: 'Polygon', arcs: [[...ring]] });
  const corners = geometry.coordinates[0] ?? [];
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);
  return Math.abs(twice) < 1e-9 ? 0 : Math.sign(twice);
}
