declare module 'topojson-simplify' {
  import type { Objects, Topology } from 'topojson-specification';

  /** Gives every point the surface of its triangle as a third coordinate. */
  export function presimplify(topology: Topology): Topology;
  /** The weight above which a share p of the points lies. */
  export function quantile(topology: Topology, p: number): number;
  /** Drops all points below the weight. */
  export function simplify(topology: Topology, minWeight: number): Topology;
  export function filter(
    topology: Topology,
    keep: (ring: readonly number[], interior: boolean) => boolean,
  ): Topology<Objects<object>>;
  /** Keeps rings that touch others, and detached ones of at least the weight. */
  export function filterAttachedWeight(
    topology: Topology,
    minWeight: number,
  ): (ring: readonly number[], interior: boolean) => boolean;
}
