/** How one travels, the rail first: what is asked first is what the programme wants. */
export const travelModes = ['rail', 'bus', 'bike', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];

/**
 * Greenhouse gases in grams of CO₂ equivalents for each person and kilometre, upstream chain included, at the average
 * load of that year: long-distance trains, coaches on occasional services, cars with the people that sit in them on
 * average. A bicycle is counted as nothing.
 */
export type TravelFactors = {
  /** The year whose traffic was measured. */
  readonly year: number;
  readonly source: string;
  readonly grams: Readonly<Record<TravelMode, number>>;
};

/**
 * Averages of the Umweltbundesamt (TREMOD), the oldest first. The year of the pandemic, with its empty trains, is left
 * as it was published.
 */
export const travelFactors: readonly TravelFactors[] = [
  {
    year: 2014,
    source: 'Umweltbundesamt, Emissionsdaten im Personenverkehr',
    grams: { rail: 41, bus: 32, bike: 0, car: 142 },
  },
  {
    year: 2021,
    source: 'Umweltbundesamt, Emissionsdaten im Personenverkehr',
    grams: { rail: 46, bus: 42, bike: 0, car: 162 },
  },
];
