import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;
export type Point = { readonly lat: number; readonly lon: number };

const radians = Math.PI / 180;
/** Radius of the sphere with the surface of the ellipsoid WGS84, in km. */
const authalicRadius = 6371.0072;
/** Mean radius of the earth, in km; good for distances within half a percent. */
const meanRadius = 6371.0088;
const eccentricitySquared = 0.00669437999014;
const eccentricity = Math.sqrt(eccentricitySquared);

/** q of the authalic latitude (Snyder, Map Projections, 3-12). */
function q(sine: number): number {
  const es = eccentricity * sine;
  return (1 - eccentricitySquared) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * eccentricity));
}
const qAtPole = q(1);

/** A cylinder whose surface equals that of the ellipsoid: x, y in km. */
function project([lon, lat]: Position): [number, number] {
  return [authalicRadius * lon! * radians, (authalicRadius * q(Math.sin(lat! * radians))) / qAtPole];
}

/** Twice the signed surface and the sums for the centroid of one ring. */
function sums(ring: readonly Position[]): { twice: number; x: number; y: number } {
  const [first] = ring;
  if (!first) return { twice: 0, x: 0, y: 0 };
  // Relative to the first corner, because a small ring far from the origin would lose its digits.
  const [x0, y0] = project(first);
  let twice = 0;
  let x = 0;
  let y = 0;
  let [ax, ay] = [0, 0];
  for (const position of ring) {
    const [px, py] = project(position);
    const [bx, by] = [px - x0, py - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    [ax, ay] = [bx, by];
  }
  return { twice, x: x + 3 * twice * x0, y: y + 3 * twice * y0 };
}

/** Surface in km² and centroid of an area in WGS84. Outer rings and holes may run in any direction. */
export function measure(area: Area): Point & { readonly km2: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (const polygon of area.type === 'Polygon' ? [area.coordinates] : area.coordinates) {
    for (const [index, ring] of polygon.entries()) {
      const part = sums(ring);
      const sign = (index === 0 ? 1 : -1) * Math.sign(part.twice);
      twice += sign * part.twice;
      x += sign * part.x;
      y += sign * part.y;
    }
  }
  return { km2: twice / 2, lon: x / (3 * twice) / authalicRadius / radians, lat: unprojectLat(y / (3 * twice)) };
}

/** The latitude whose projection is y, by Newton's method; three steps reach the precision of a double here. */
function unprojectLat(y: number): number {
  const wanted = (y / authalicRadius) * qAtPole;
  let phi = Math.asin(wanted / qAtPole);
  for (let step = 0; step < 4; step++) {
    const sine = Math.sin(phi);
    const slope = (2 * (1 - eccentricitySquared) * Math.cos(phi)) / (1 - eccentricitySquared * sine * sine) ** 2;
    phi -= (q(sine) - wanted) / slope;
  }
  return phi / radians;
}

/** Great-circle distance in km. */
export function distance(a: Point, b: Point): number {
  const dLat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const dLon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = dLat * dLat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * dLon * dLon;
  return 2 * meanRadius * Math.asin(Math.sqrt(h));
}

/** Joins areas without dissolving the borders between them: enough for surface and centroid. */
export function join(areas: readonly Area[]): MultiPolygon {
  const coordinates = areas.flatMap(area => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates));
  return { type: 'MultiPolygon', coordinates };
}
