import type { FigureValue } from '../../../algorithms/similarity/indicator.ts';
import type { Figure, Indicator, Level, Place } from '../model.ts';

/** Figures as a matrix: per place its values in the order of the indicators, null where unknown. */
export type FigureMatrix = {
  readonly indicators: readonly Indicator[];
  readonly values: ReadonlyMap<string, readonly FigureValue[]>;
  /** Ids of the places of each level, sorted: the reference population. Places without any figure are not in it. */
  readonly populations: ReadonlyMap<Level, readonly string[]>;
};

/** Arranges figures for the comparison of places. Of two figures of one place and indicator the later one counts. */
export function arrangeFigures(
  places: readonly Place[],
  indicators: readonly Indicator[],
  figures: Iterable<Figure>,
): FigureMatrix {
  const columns = new Map(indicators.map(({ id }, column) => [id, column]));
  const known = new Set(places.map(({ id }) => id));
  const values = new Map<string, FigureValue[]>();
  for (const { placeId, indicatorId, value } of figures) {
    const column = columns.get(indicatorId);
    if (column === undefined || !known.has(placeId)) continue;
    let row = values.get(placeId);
    if (!row) {
      row = indicators.map((): FigureValue => null);
      values.set(placeId, row);
    }
    row[column] = value;
  }
  const populations = new Map<Level, string[]>();
  for (const { id, level } of places) {
    // Composed regions are measured against the level of their parts and are nobody's reference.
    if (level === 'region' || !values.has(id)) continue;
    const ids = populations.get(level);
    if (ids) ids.push(id);
    else populations.set(level, [id]);
  }
  for (const ids of populations.values()) ids.sort();
  return { indicators, values, populations };
}

/** @public The reference population of one level as the algorithms take it: its indicators, and a row of values per place. */
export function referencePopulation(
  matrix: FigureMatrix,
  level: Level,
): { readonly indicators: readonly Indicator[]; readonly places: readonly { id: string; values: FigureValue[] }[] } {
  const kept = [...matrix.indicators.keys()].filter(column => matrix.indicators[column]!.levels.includes(level));
  return {
    indicators: kept.map(column => matrix.indicators[column]!),
    places: (matrix.populations.get(level) ?? []).map(id => ({
      id,
      values: kept.map(column => matrix.values.get(id)![column]!),
    })),
  };
}
