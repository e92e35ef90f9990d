import type { Contribution } from '../../../algorithms/similarity/explanation.ts';
import type { FigureValue, Indicator } from '../../../algorithms/similarity/indicator.ts';
import { fitSpace } from '../../../algorithms/similarity/space.ts';
import type { Comparison, Space } from '../../../algorithms/similarity/space.ts';
import type { ThemeWeights } from '../../../algorithms/similarity/weights.ts';

/**
 * Official figures of a year, ready to be compared. `values` are in the order of the indicators; `populations` says
 * which places of a level belong to its reference, so that a score never depends on who takes part.
 */
export type StructureFigures = {
  readonly indicators: readonly Indicator[];
  readonly values: ReadonlyMap<string, readonly FigureValue[]>;
  readonly populations: ReadonlyMap<string, readonly string[]>;
};

/** A place as structure sees it: `reference` is its level, or that of its parts where it is composed of others. */
export type StructuralPlace = { readonly key: string; readonly reference: string };

/** The group in which two places are compared. */
type Group = { readonly levels: readonly string[]; readonly space: Space };

/** Compares places of one level or of two; spaces are fitted when first asked for. */
export type Structure = {
  /** The space that holds both places; null where there is no population for them. */
  findGroup(a: StructuralPlace, b: StructuralPlace, weights?: ThemeWeights): Group | null;
  compare(a: StructuralPlace, b: StructuralPlace, weights?: ThemeWeights): Comparison | null;
  /** What every figure adds to the difference, `own` being that of `a`; empty where there is no population. */
  explain(a: StructuralPlace, b: StructuralPlace): readonly Contribution[];
  hasFigures(key: string): boolean;
};

/**
 * Prepares comparisons over these places. Composed ones are guests: measured against the level of their parts without
 * belonging to it. Places of two levels are compared on the figures that both levels have, against both populations.
 * Below `minimumCoverage` (0 … 1) there is no score; without it the usual one counts.
 */
export function structureOf(
  figures: StructureFigures,
  places: readonly StructuralPlace[],
  minimumCoverage?: number,
): Structure {
  const groups = new Map<string, Group | null>();
  // A round asks for thousands of pairs of the same levels and weights: what was found last answers most of them.
  let last: Answer | undefined;

  function findGroup(a: StructuralPlace, b: StructuralPlace, weights?: ThemeWeights): Group | null {
    if (last?.a !== a.reference || last.b !== b.reference || last.weights !== weights) {
      const group = lookUp(a, b, weights ?? {});
      last = { a: a.reference, b: b.reference, weights, group };
    }
    return last.group;
  }

  function lookUp(a: StructuralPlace, b: StructuralPlace, weights: ThemeWeights): Group | null {
    const levels = [...new Set([a.reference, b.reference])].sort();
    const name = JSON.stringify([levels, Object.entries(weights).sort()]);
    let group = groups.get(name);
    if (group === undefined) {
      group = fitGroup(levels, weights);
      groups.set(name, group);
    }
    return group;
  }

  function fitGroup(levels: readonly string[], weights: ThemeWeights): Group | null {
    const populations = levels.map(level => figures.populations.get(level) ?? []);
    const members = new Set(populations.flat());
    if (populations.some(keys => keys.length < 2)) return null;
    const kept = [...figures.indicators.keys()].filter(
      index => levels.length === 1 || populations.every(keys => hasIndicator(keys, index)),
    );
    const row = (key: string) => ({ id: key, values: kept.map(index => figures.values.get(key)?.[index] ?? null) });
    const guests = places.filter(({ key, reference }) => levels.includes(reference) && !members.has(key));
    const indicators = kept.map(index => figures.indicators[index]!);
    const space = fitSpace(indicators, [...members].map(row), {
      themeWeights: weights,
      ...(minimumCoverage === undefined ? {} : { minimumCoverage }),
      guests: [...new Set(guests.map(({ key }) => key))].map(row),
    });
    return { levels, space };
  }

  function hasIndicator(keys: readonly string[], index: number): boolean {
    return keys.filter(key => figures.values.get(key)?.[index] != null).length > 1;
  }

  function within<T>(a: StructuralPlace, b: StructuralPlace, weights: ThemeWeights | undefined, ask: Ask<T>): T | null {
    const group = findGroup(a, b, weights);
    const x = group?.space.index(a.key);
    const y = group?.space.index(b.key);
    return group === null || x === undefined || y === undefined ? null : ask(group.space, x, y);
  }

  return {
    findGroup,
    compare: (a, b, weights) => within(a, b, weights, (space, x, y) => space.compare(x, y)),
    explain: (a, b) => within(a, b, undefined, (space, x, y) => space.explain(x, y)) ?? [],
    hasFigures: key => figures.values.get(key)?.some(value => value !== null) ?? false,
  };
}

/** What was asked of `findGroup`, with the answer. */
type Answer = {
  readonly a: string;
  readonly b: string;
  readonly weights: ThemeWeights | undefined;
  readonly group: Group | null;
};

type Ask<T> = (space: Space, a: number, b: number) => T;
