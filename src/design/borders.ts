import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { geoConicConformal, geoPath } from 'd3-geo';
import { feature, merge, mesh, transform } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Point = readonly [x: number, y: number];
type Area = Polygon | MultiPolygon;

/** Borders drawn flat and ready to be written as SVG. Lengths are units of the view box. */
export type Borders = {
  readonly width: number;
  readonly height: number;
  /** The outline of all areas together, and the borders between them, as path data. */
  readonly land: string;
  readonly between: string;
  /** Path data of one area; null for a key without an area. */
  readonly shape: (key: string) => string | null;
  /** Middle of one area. */
  readonly middle: (key: string) => Point | null;
  /** Where a place of this longitude and latitude lies; may be outside the view box. */
  readonly project: (lon: number, lat: number) => Point | null;
};

const viewWidth = 900;
const margin = 12;
// Twice the width at which the map is usually shown, so a deviation of one unit is half a pixel.
const tolerance = 1.1;

const drawn = new WeakMap<Topology, Borders>();

/**
 * Draws the first object of a topology (or `name`) in a conformal conic projection made for Germany,
 * simplified to what the eye can see. Drawn once per topology. An area is known by its `id`, else by its property `key`.
 * @throws RangeError if the object is no collection of areas
 */
export function drawBorders(topology: Topology, name?: string): Borders {
  const found = drawn.get(topology);
  if (found) return found;
  const borders = draw(topology, name ?? Object.keys(topology.objects)[0] ?? '');
  drawn.set(topology, borders);
  return borders;
}

function draw(topology: Topology, name: string): Borders {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new RangeError(`no collection of areas: ${name}`);
  const collection = object as GeometryCollection;
  const areas = collection.geometries.filter(area => area.type === 'Polygon' || area.type === 'MultiPolygon') as Area[];

  const arcs = decoded(topology);
  const projection = geoConicConformal().parallels([48.7, 53.7]).rotate([-10.5, 0]);
  projection.fitWidth(viewWidth - 2 * margin, { type: 'MultiPoint', coordinates: arcs.flat() });
  const [left, top] = projection.translate();
  projection.translate([left + margin, top + margin]);

  // Neighbours share their arcs: simplified arc by arc, the borders stay without gaps.
  const flat = arcs.map(arc => simplified(arc.map(point => projection(point)!)));
  const height = Math.ceil(Math.max(...flat.map(arc => Math.max(...arc.map(point => point[1])))) + margin);
  const plane = { type: 'Topology', objects: { [name]: collection }, arcs: flat } as unknown as Topology;
  const byKey = new Map(areas.map(area => [keyOf(area), area]));
  const shapes = new Map<string, string>();

  return {
    width: viewWidth,
    height,
    land: pathData(merge(plane, areas as Polygon[]).coordinates.flat() as unknown as Point[][]),
    between: pathData(mesh(plane, collection, (a, b) => a !== b).coordinates as unknown as Point[][]),
    shape: key => {
      const area = byKey.get(key);
      if (!area) return null;
      if (!shapes.has(key)) shapes.set(key, pathData(rings(plane, area)));
      return shapes.get(key)!;
    },
    middle: key => {
      const area = byKey.get(key);
      if (!area) return null;
      return geoPath().centroid(feature(plane, area));
    },
    project: (lon, lat) => projection([lon, lat]),
  };
}

function keyOf(area: Area): string {
  const properties = area.properties as { key?: string } | undefined;
  return String(area.id ?? properties?.key ?? '');
}

/** The arcs in longitude and latitude, whether or not the topology stores them as whole-number steps. */
function decoded(topology: Topology): [number, number][][] {
  // The second argument says whether the point continues its arc.
  const step = topology.transform ? transform(topology.transform) : (point: number[]) => point;
  return topology.arcs.map(arc => arc.map((point, i) => step([...point], i !== 0).slice(0, 2) as [number, number]));
}

function rings(plane: Topology, area: Area): Point[][] {
  const { geometry } = feature(plane, area) as Feature<GeoPolygon | GeoMultiPolygon>;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat() as unknown as Point[][];
}

/** Douglas–Peucker: drops every point that lies within the tolerance of the line that remains without it. */
function simplified(arc: readonly Point[]): [number, number][] {
  const keep = new Set([0, arc.length - 1]);
  const open: [number, number][] = [[0, arc.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let greatest = tolerance;
    for (let i = first + 1; i < last; i++) {
      const distance = distanceToLine(arc[i]!, arc[first]!, arc[last]!);
      if (distance > greatest) [farthest, greatest] = [i, distance];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return arc.filter((_, i) => keep.has(i)).map(([x, y]) => [x, y]);
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point[0] - from[0], point[1] - from[1]);
  return Math.abs(dx * (from[1] - point[1]) - dy * (from[0] - point[0])) / length;
}

/** Lines as path data in whole, relative units: a third of the length that decimals would need. */
function pathData(lines: readonly (readonly Point[])[]): string {
  return lines
    .map(line => {
      let [x, y] = [Math.round(line[0]![0]), Math.round(line[0]![1])];
      let data = `M${x} ${y}`;
      let drawnTo = 0;
      for (const point of line.slice(1)) {
        const [dx, dy] = [Math.round(point[0]) - x, Math.round(point[1]) - y];
        if (dx === 0 && dy === 0) continue;
        data += `${drawnTo++ === 0 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
        [x, y] = [x + dx, y + dy];
      }
      return drawnTo === 0 ? '' : data;
    })
    .join('');
}
