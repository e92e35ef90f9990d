import type { Composition, Figure, Indicator, Place, Quality } from '../model.ts';

/** The figure of a place, or nothing where it is not known. */
export type FindFigure = (placeId: string, indicatorId: string) => Figure | undefined;

/**
 * The figures of a composed place from those of its parts. Sums and means need every part: what is missing in one part is
 * missing in the whole. The worst quality and the oldest year of the parts count; a figure that was official becomes derived.
 */
export function composeFigures(place: Place, indicators: readonly Indicator[], find: FindFigure): Figure[] {
  if (place.parts.length === 0) return [];
  return indicators.flatMap(indicator => {
    if (!indicator.composition || !indicator.levels.includes(place.level)) return [];
    const used = inputsOf(indicator).flatMap(id => place.parts.map(part => find(part, id)));
    if (used.some(figure => figure === undefined)) return [];
    const value = compose(indicator.id, indicator.composition, place.parts, (part, id) => numberOf(find(part, id)));
    if (!Number.isFinite(value)) return [];
    const figures = used.filter(figure => figure !== undefined);
    return [
      { placeId: place.id, indicatorId: indicator.id, value: Number(value.toPrecision(12)), ...provenanceOf(figures) },
    ];
  });
}

function inputsOf({ id, composition }: Indicator): string[] {
  switch (composition?.by) {
    case 'sum':
      return [id];
    case 'mean':
    case 'largest-share':
      return [id, composition.weight];
    case 'quotient':
      return [composition.of, composition.per];
    case undefined:
      return [];
  }
}

type Read = (part: string, indicatorId: string) => number;

function compose(id: string, composition: Composition, parts: readonly string[], read: Read): number {
  const sum = (of: (part: string) => number): number => parts.reduce((total, part) => total + of(part), 0);
  switch (composition.by) {
    case 'sum':
      return sum(part => read(part, id));
    case 'quotient':
      return sum(part => read(part, composition.of)) / sum(part => read(part, composition.per));
    case 'mean':
      return sum(part => read(part, id) * read(part, composition.weight)) / sum(part => read(part, composition.weight));
    case 'largest-share': {
      const largest = Math.max(...parts.map(part => read(part, id) * read(part, composition.weight)));
      return largest / sum(part => read(part, composition.weight));
    }
  }
}

function numberOf(figure: Figure | undefined): number {
  return typeof figure?.value === 'number' ? figure.value : NaN;
}

const worse: readonly Quality[] = ['derived', 'approximate'];

function provenanceOf(figures: readonly Figure[]): Pick<Figure, 'year' | 'source' | 'licence' | 'quality'> {
  const words = (of: (figure: Figure) => string, mark: string): string =>
    [...new Set(figures.flatMap(figure => of(figure).split(mark)))].join(mark);
  return {
    year: Math.min(...figures.map(figure => figure.year)),
    source: words(figure => figure.source, '; '),
    licence: words(figure => figure.licence, ', '),
    quality: worse.findLast(quality => figures.some(figure => figure.quality === quality)) ?? 'derived',
  };
}
