import type { LegContent } from '../model.ts';
import { type TravelFactors, travelFactors, type TravelMode, travelModes } from '../model/factors.ts';

/** The last averages that were measured by that year; for a year before all of them the first. */
export function factorsFor(year: number, known: readonly TravelFactors[] = travelFactors): TravelFactors {
  return known.findLast(one => one.year <= year) ?? known[0]!;
}

type Distance = Pick<LegContent, 'kilometres' | 'people'>;

/** Kilograms of CO₂ equivalents for so many people on so many kilometres. An estimate. */
export function kilogramsOf({ kilometres, people }: Distance, mode: TravelMode, { grams }: TravelFactors): number {
  return (kilometres * people * grams[mode]) / 1000;
}

/** What all legs together come to, and what the same kilometres would come to by car and by rail. */
export type Travel = {
  readonly kilograms: number;
  readonly byCar: number;
  readonly byRail: number;
  /** Of the legs with an estimate; null where none has one. */
  readonly cents: number | null;
};

export function travelOf(legs: readonly LegContent[], factors: TravelFactors): Travel {
  const sum = (of: (leg: LegContent) => number) => legs.reduce((all, leg) => all + of(leg), 0);
  const priced = legs.flatMap(({ cents }) => cents ?? []);
  return {
    kilograms: sum(leg => kilogramsOf(leg, leg.mode, factors)),
    byCar: sum(leg => kilogramsOf(leg, 'car', factors)),
    byRail: sum(leg => kilogramsOf(leg, 'rail', factors)),
    cents: priced.length === 0 ? null : priced.reduce((all, cents) => all + cents, 0),
  };
}

/** The rail first. */
export function inOrderOfModes<T extends Pick<LegContent, 'mode'>>(legs: readonly T[]): T[] {
  return legs.toSorted((a, b) => travelModes.indexOf(a.mode) - travelModes.indexOf(b.mode));
}
