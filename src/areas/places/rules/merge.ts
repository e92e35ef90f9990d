import type { Figure, Indicator, Place } from '../model.ts';
import { composeFigures } from './compose.ts';

/** Indicators with their figures. */
export type FigureSet = { readonly indicators: readonly Indicator[]; readonly figures: readonly Figure[] };

/**
 * Adds figures to others. An indicator of the same id is replaced with all its figures, because figures of two sources are
 * never compared; regions are composed anew from their parts.
 */
export function mergeFigures(places: readonly Place[], base: FigureSet, added: FigureSet): FigureSet {
  const replaced = new Map(added.indicators.map(indicator => [indicator.id, indicator]));
  const own = base.indicators.filter(({ id }) => !replaced.has(id));
  const given = new Set(added.figures.map(figure => `${figure.placeId} ${figure.indicatorId}`));
  const figures = [...base.figures.filter(({ indicatorId }) => !replaced.has(indicatorId)), ...added.figures];
  const figureOf = new Map(figures.map(figure => [`${figure.placeId} ${figure.indicatorId}`, figure]));
  const composed = places
    .filter(place => place.level === 'region')
    .flatMap(place => composeFigures(place, added.indicators, (id, indicator) => figureOf.get(`${id} ${indicator}`)))
    .filter(figure => !given.has(`${figure.placeId} ${figure.indicatorId}`));
  return { indicators: [...own, ...added.indicators], figures: [...figures, ...composed] };
}
