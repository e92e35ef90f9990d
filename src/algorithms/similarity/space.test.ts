import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, PlaceFigures } from './indicator.ts';
import { fitSpace } from './space.ts';
import type { Space } from './space.ts';

const inhabitants: Indicator = { id: 'inhabitants', theme: 'size', kind: 'numeric', transform: 'log' };
const altitude: Indicator = { id: 'altitude', theme: 'land', kind: 'numeric', transform: 'identity' };
const kind: Indicator = { id: 'kind', theme: 'kind', kind: 'categorical', transform: 'identity' };

function place(id: string, ...values: PlaceFigures['values']): PlaceFigures {
  return { id, values };
}

/** Places on a line: 0, 1, 3, 7 and 15 have ten different distances. */
const line = [0, 1, 3, 7, 15].map(x => place(`p${x}`, x));

function similarityOf(space: Space, a: string, b: string): number | null {
  return space.compare(space.index(a)!, space.index(b)!).similarity;
}

describe('the score', () => {
  test('is the share of all pairs that are not closer', () => {
    const space = fitSpace([altitude], line);
    // Distances 1 2 3 4 6 7 8 12 14 15; winsorising moves the ends a little, the spread is that of a median deviation of 3, the cap 13.3.
    expect(similarityOf(space, 'p0', 'p1')).toBe(1);
    expect(similarityOf(space, 'p1', 'p3')).toBe(0.9);
    expect(similarityOf(space, 'p3', 'p15')).toBeCloseTo(0.3, 12);
  });

  test('of pairs beyond the cap is the same', () => {
    const space = fitSpace([altitude], line);
    const far = space.compare(space.index('p0')!, space.index('p15')!);
    expect(far).toEqual({ similarity: 1 - 8 / 10, distance: 3, coverage: 1, missing: [] });
    expect(similarityOf(space, 'p1', 'p15')).toBe(far.similarity);
  });

  test('of identical places is 1, and of a place with itself', () => {
    const space = fitSpace([altitude], [...line, place('twin', 7)]);
    expect(space.compare(space.index('p7')!, space.index('twin')!)).toEqual({
      similarity: 1,
      distance: 0,
      coverage: 1,
      missing: [],
    });
    expect(similarityOf(space, 'p7', 'p7')).toBe(1);
  });

  test('is the same from both sides', () => {
    const space = fitSpace([altitude], line);
    expect(space.compare(0, 3)).toEqual(space.compare(3, 0));
  });

  test('is unknown in a population of one', () => {
    expect(fitSpace([kind], [place('alone', 'Kreis')]).compare(0, 0).similarity).toBeNull();
  });

  test('takes one and a half spreads for another category', () => {
    const space = fitSpace([kind], [place('a', 'Kreis'), place('b', 'Stadt'), place('c', 'Kreis')]);
    expect(space.compare(0, 1).distance).toBe(1.5);
    expect(space.compare(0, 2).distance).toBe(0);
  });

  test('spreads over the whole scale: half of all pairs are above one half', () => {
    const space = fitSpace(
      [inhabitants],
      Array.from({ length: 60 }, (_, i) => place(`p${i}`, 1000 + 37 * i * i)),
    );
    const scores: number[] = [];
    for (let a = 0; a < 60; a++) for (let b = a + 1; b < 60; b++) scores.push(space.compare(a, b).similarity!);
    const share = scores.filter(score => score > 0.5).length / scores.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.01);
  });
});

describe('missing figures', () => {
  const figures = ['a', 'b', 'c', 'd', 'e'].map((id): Indicator => ({ ...altitude, id, theme: id }));
  // Rows that no column orders like another.
  const rows = [
    place('one', 1, 5, 2, 4, 3),
    place('two', 2, 1, 4, 3, 5),
    place('three', 3, 2, 5, 1, 4),
    place('four', 4, 3, 1, 5, 2),
    place('five', 5, 4, 3, 2, 1),
  ];
  const without = (count: number) => place('gap', ...rows[0]!.values.map((value, k) => (k < count ? null : value)));

  test('lower the score by half of what is missing and never count as zero', () => {
    const space = fitSpace(figures, rows, { guests: [without(2)] });
    const comparison = space.compare(0, 5);
    expect(comparison.distance).toBe(0);
    expect(comparison.coverage).toBeCloseTo(0.6, 12);
    expect(comparison.similarity).toBeCloseTo(1 - 0.5 * 0.4, 12);
    expect(comparison.missing).toEqual(['a', 'b']);
  });

  test('of more than four tenths of the weight leave no score, and are named', () => {
    const space = fitSpace(figures, rows, { guests: [without(3)] });
    expect(space.compare(5, 0)).toEqual({ similarity: null, distance: null, coverage: 0.4, missing: ['a', 'b', 'c'] });
    expect(space.neighbours(5, { k: 3 })).toEqual([]);
  });

  test('of more than four tenths leave a low score to whoever asks for one', () => {
    const space = fitSpace(figures, rows, { guests: [without(3), { ...without(5), id: 'empty' }], minimumCoverage: 0 });
    expect(space.compare(5, 0).similarity).toBeCloseTo(1 - 0.5 * 0.6, 12);
    expect(space.neighbours(5, { k: 1 }).map(({ id }) => id)).toEqual(['one']);
    expect(space.compare(6, 0).similarity).toBe(null);
  });

  test('of four tenths in any division of the weight still leave a score', () => {
    // As floating-point sums some of these reach only 0.5999999999999999.
    for (const themes of [5, 10, 15, 20, 35]) {
      const many = Array.from({ length: themes }, (_, k): Indicator => ({ ...altitude, id: `${k}`, theme: `${k}` }));
      const full = Array.from({ length: 6 }, (_, i) =>
        place(`p${i}`, ...many.map((_, k) => ((i + 1) * ((k % 11) + 1)) % 13)),
      );
      const gap = place('gap', ...many.map((_, k) => (k < themes * 0.4 ? null : k)));
      expect(fitSpace(many, full, { guests: [gap] }).compare(0, 6).similarity).not.toBeNull();
    }
  });

  test('change the coverage and not the distance over the others', () => {
    const space = fitSpace(figures, rows, { guests: [without(1)] });
    const shares = space.explain(5, 1).map(({ indicator }) => indicator);
    expect(shares).toEqual(['b', 'c', 'd', 'e']);
    expect(space.compare(5, 1).coverage).toBeCloseTo(0.8, 12);
  });

  test('everywhere leave a place that can still be asked about', () => {
    const space = fitSpace(figures, rows, { guests: [without(5)] });
    expect(space.compare(5, 0).coverage).toBe(0);
    expect(space.compare(5, 0).missing).toHaveLength(5);
    expect(space.explain(5, 0)).toEqual([]);
  });
});

describe('figures that cannot tell places apart', () => {
  test('are dropped and named, and the others carry the weight', () => {
    const flat: Indicator = { ...altitude, id: 'flat' };
    const empty: Indicator = { ...altitude, id: 'empty' };
    const same: Indicator = { ...kind, id: 'same' };
    const space = fitSpace([flat, altitude, empty, same], [place('a', 5, 1, null, 'x'), place('b', 5, 2, null, 'x')]);
    expect(space.dropped).toEqual([
      { indicator: 'flat', reason: 'no spread' },
      { indicator: 'empty', reason: 'no values' },
      { indicator: 'same', reason: 'no spread' },
    ]);
    expect(space.indicators).toEqual([{ id: 'altitude', theme: 'land', weight: 1 }]);
    expect(space.compare(0, 1).missing).toEqual([]);
  });

  test('may be all there are: then nothing can be compared', () => {
    const space = fitSpace([altitude], [place('a', 5), place('b', 5)]);
    expect(space.compare(0, 1)).toEqual({ similarity: null, distance: null, coverage: 0, missing: [] });
  });
});

describe('neighbours', () => {
  test('come nearest first, and know their rank among all', () => {
    const space = fitSpace([altitude], line);
    const near = space.neighbours(0, { k: 2, accept: index => index % 2 === 1 });
    expect(near.map(({ id, rank }) => [id, rank])).toEqual([
      ['p1', 1],
      ['p7', 3],
    ]);
  });

  test('that are equally near come by id', () => {
    const space = fitSpace([altitude], [place('m', 5), place('z', 6), place('a', 4), place('q', 9)]);
    expect(space.neighbours(0, { k: 2 }).map(({ id }) => id)).toEqual(['a', 'z']);
  });

  test('of a guest are places of the population, and the guest is nobody else’s', () => {
    const space = fitSpace([altitude], line, { guests: [place('guest', 2)] });
    expect(space.neighbours(space.index('guest')!, { k: 9 }).map(({ id }) => id)).toEqual([
      'p1',
      'p3',
      'p0',
      'p7',
      'p15',
    ]);
    expect(space.neighbours(0, { k: 9 }).map(({ id }) => id)).toEqual(['p1', 'p3', 'p7', 'p15']);
  });
});

describe('a guest', () => {
  test('changes no score of the population', () => {
    const alone = fitSpace([altitude], line);
    const visited = fitSpace([altitude], line, { guests: [place('guest', 900)] });
    expect(visited.compare(1, 3)).toEqual(alone.compare(1, 3));
  });

  test('of a category that nobody else has differs from everybody', () => {
    const space = fitSpace([kind], [place('a', 'Kreis'), place('b', 'Stadt')], { guests: [place('guest', 'Verband')] });
    expect([space.compare(0, 2).distance, space.compare(1, 2).distance]).toEqual([1.5, 1.5]);
  });
});

describe('what must not matter', () => {
  const indicators: Indicator[] = [
    inhabitants,
    { id: 'area', theme: 'size', kind: 'numeric', transform: 'log' },
    { id: 'forest', theme: 'land', kind: 'numeric', transform: 'logit', floor: 0.001 },
    kind,
  ];
  const row = fc.tuple(
    fc.option(fc.integer({ min: 100, max: 2_000_000 })),
    fc.option(fc.integer({ min: 10, max: 5000 })),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    fc.constantFrom('Kreis', 'Stadt'),
  );
  const rows = fc.array(row, { minLength: 3, maxLength: 14 });
  const placesOf = (values: [number | null, number | null, number | null, string][]) =>
    values.map((value, index) => place(`p${index}`, ...value));

  test('the order of the rows', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (values, turn) => {
        const places = placesOf(values);
        const turned = [...places.slice(turn % places.length), ...places.slice(0, turn % places.length)].reverse();
        const [space, other] = [fitSpace(indicators, places), fitSpace(indicators, turned)];
        for (const a of places) {
          for (const b of places) {
            expect(other.compare(other.index(a.id)!, other.index(b.id)!)).toEqual(
              space.compare(space.index(a.id)!, space.index(b.id)!),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the unit of a figure: hectares or square kilometres', () => {
    fc.assert(
      fc.property(rows, values => {
        const space = fitSpace(indicators, placesOf(values));
        const scaled = fitSpace(
          indicators,
          placesOf(values.map(([n, area, forest, name]) => [n, area === null ? null : area * 100, forest, name])),
        );
        for (let a = 0; a < values.length; a++) {
          for (let b = 0; b < values.length; b++) expect(scaled.compare(a, b)).toEqual(space.compare(a, b));
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('a large population', () => {
  const size = 2400;
  const x = (i: number) => ((i * 7919) % size) / size;
  const places = Array.from({ length: size }, (_, i) => place(`p${i}`, x(i)));
  const space = fitSpace([altitude], places);

  test('is measured by a sample that says nearly what all pairs would', () => {
    const clamped = (i: number) => Math.min(Math.max(x(i), 0.01 * (1 - 1 / size)), 0.99 * (1 - 1 / size));
    for (const [a, b] of [
      [0, 1],
      [10, 700],
      [3, 2200],
    ] as const) {
      const apart = Math.abs(clamped(a) - clamped(b));
      let closer = 0;
      for (let i = 0; i < size; i++)
        for (let j = 0; j < i; j++) if (Math.abs(clamped(i) - clamped(j)) < apart) closer++;
      expect(Math.abs(space.compare(a, b).similarity! - (1 - closer / ((size * (size - 1)) / 2)))).toBeLessThan(0.002);
    }
  });

  test('is sampled alike whatever the order of its rows', () => {
    const turned = fitSpace([altitude], places.toReversed());
    expect(turned.compare(size - 1, size - 11)).toEqual(space.compare(0, 10));
  });
});

test('a place that is given twice is refused, and one with too few values', () => {
  expect(() => fitSpace([altitude], [place('a', 1), place('a', 2)])).toThrow('Place "a" appears twice.');
  expect(() => fitSpace([altitude], [place('a')])).toThrow('Place "a" has 0 values for 1 indicators.');
});
